// How fast pictures are decoded and batched, against how fast a DCGAN of 64x64 uses them up.
//
//   node packages/datasets/scripts/measure-pictures.mjs --data-dir <folder or archive of pictures> [--size 64]
//     [--batch-size 64] [--batches 20] [--steps 3] [--seed 0]
//
// Prints pictures a second, decoded and kept, and the time of a training step. Processor time is counted over all threads
// of this process, so that a busy machine changes little. Run it after the packages are built.
import { parseArgs } from 'node:util';
import { BatchStream, Random, Trainer, disposeBatch, selectBackend } from '@gan/core';
import { imageFolder } from '@gan/datasets/node';
import { dcgan } from '@gan/models';

const { values: options } = parseArgs({
  options: {
    'data-dir': { type: 'string' },
    size: { type: 'string', default: '64' },
    'batch-size': { type: 'string', default: '64' },
    batches: { type: 'string', default: '20' },
    steps: { type: 'string', default: '3' },
    seed: { type: 'string', default: '0' },
  },
});
const [height, batchSize, batches, steps] = ['size', 'batch-size', 'batches', 'steps'].map((name) =>
  Number(options[name]),
);

/** Seconds on the clock and of all processors. */
async function timed(work) {
  const [started, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { clock: (performance.now() - started) / 1000, processor: (user + system) / 1e6 };
}

/** Reads batches that are used by nobody. */
async function read(cacheBytes) {
  const dataset = await imageFolder({ dataDir: options['data-dir'], height, flip: true, cacheBytes });
  const stream = new BatchStream(dataset, {
    batchSize: Math.min(batchSize, dataset.size),
    random: Random.fromSeed(options.seed),
  });
  const pass = async () => {
    for (let i = 0; i < batches; i++) disposeBatch(await stream.next());
  };
  // A store as large as this is full after the first pass, or holds all pictures.
  if (cacheBytes > 0) for (let i = 0; i < Math.ceil(dataset.size / (batchSize * batches)); i++) await pass();
  const times = await timed(pass);
  await stream.close();
  const count = batches * Math.min(batchSize, dataset.size);
  return { dataset, perSecond: count / times.clock, perProcessorSecond: count / times.processor };
}

const show = (what, { perSecond, perProcessorSecond }) =>
  console.log(
    `${what}: ${perSecond.toFixed(0)} pictures a second, ${perProcessorSecond.toFixed(0)} per second of processor time`,
  );

const { summary } = await selectBackend();
console.log(summary);
const decoded = await read(0);
console.log(`${decoded.dataset.size} pictures in ${options['data-dir']}, to ${height}x${height}`);
show('decoded and batched', decoded);
const kept = await read(2 ** 30);
show('kept and batched', kept);

const gan = dcgan.create({ preset: 'reference-64', data: decoded.dataset.spec, random: Random.fromSeed(1) });
const trainer = new Trainer({ gan, dataset: kept.dataset, batchSize, seed: 1 });
await trainer.train({ steps: 1 });
const { clock, processor } = await timed(() => trainer.train({ steps: 1 + steps }));
await trainer.dispose();
console.log(
  `a step of dcgan, reference-64, batch ${batchSize}: ${(clock / steps).toFixed(2)} s by the clock, ` +
    `${(processor / steps).toFixed(2)} s of processor time; its pictures take ` +
    `${(batchSize / decoded.perProcessorSecond).toFixed(3)} s to decode, ${(batchSize / kept.perProcessorSecond).toFixed(3)} s once kept`,
);
