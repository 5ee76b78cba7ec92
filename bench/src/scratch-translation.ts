import { forward, Random, selectBackend, Trainer } from '@gan/core';
import { findModel } from '@gan/models';
import * as tf from '@tensorflow/tfjs';
import { countFlops } from './measuring/flops.ts';
import { profileRuns } from './measuring/kernel-times.ts';

const [what = 'forward', model = 'cyclegan', preset = 'resnet-9', profile = ''] = process.argv.slice(2);
const report = await selectBackend({ backend: 'wasm' });
console.log(report.summary);
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
async function timed(run: () => unknown, times: number) {
  let best = Infinity,
    bestCpu = Infinity;
  for (let i = 0; i < times; i++) {
    const [t, c] = [performance.now(), cpu()];
    await run();
    best = Math.min(best, performance.now() - t);
    bestCpu = Math.min(bestCpu, cpu() - c);
  }
  return { best, bestCpu };
}
const a = tf.randomNormal([1024, 1024]) as tf.Tensor2D;
const product = () => {
  const c = tf.matMul(a, a);
  c.dataSync();
  c.dispose();
};
product();
const reference = await timed(product, 12);
const rate = (2 * 1024 ** 3) / reference.best / 1e6;
const rateCpu = (2 * 1024 ** 3) / reference.bestCpu / 1e6;
console.log('matMul 1024', reference, 'GFLOP/s wall', rate.toFixed(1), 'cpu', rateCpu.toFixed(1));
const gan = findModel(model).create({ preset, random: Random.fromSeed(1) });
const way = Object.values(gan.translations!)[0]!;
const batch = Object.fromEntries(
  Object.entries(gan.inputs).map(([n, { shape }]) => [
    n,
    Random.fromSeed(n).uniformTensor([1, ...(shape as number[])], -1, 1),
  ]),
);
const trainer = new Trainer({
  gan,
  batchSize: 1,
  dataset: {
    name: 'one',
    size: 1,
    spec: gan.inputs,
    gather: () => Object.fromEntries(Object.entries(batch).map(([n, t]) => [n, t.clone()])),
  },
});
const run =
  what === 'forward'
    ? () =>
        tf.tidy(
          () =>
            void forward(gan.networks[way.network]!, {
              images: batch[way.from]!,
              source: batch[way.from]!,
            }).dataSync(),
        )
    : () => trainer.train({ steps: trainer.step + 1 });
await run();
const work = { parameters: {}, run: run as never, dispose() {} };
const { flops } = await countFlops(work as never);
console.log('memory MB', (process.memoryUsage().rss / 1e6).toFixed(0), 'heap', tf.memory().numBytes / 1e6);
const { best, bestCpu } = await timed(run, what === 'forward' ? 4 : 2);
console.log(
  model,
  preset,
  what,
  'ms',
  best.toFixed(0),
  'cpu ms',
  bestCpu.toFixed(0),
  'GFLOP',
  (flops / 1e9).toFixed(1),
  'share wall',
  (flops / best / 1e6 / rate).toFixed(3),
  'share cpu',
  (flops / bestCpu / 1e6 / rateCpu).toFixed(3),
);
console.log('peak MB', (process.resourceUsage().maxRSS / 1e3).toFixed(0));
if (profile) {
  const { milliseconds, kernels } = await profileRuns(work as never, 1);
  console.log(milliseconds.toFixed(0));
  for (const k of kernels.slice(0, 16))
    console.log(
      k.kernel.padEnd(28),
      String(k.calls).padStart(6),
      k.milliseconds.toFixed(1).padStart(10),
      ((100 * k.milliseconds) / milliseconds).toFixed(1) + '%',
    );
}
process.exit(0);
