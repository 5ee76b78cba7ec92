// Time and memory of is, fid, kid, precision, recall, density and coverage together, MNIST against MNIST.
//
//   node packages/metrics/scripts/measure-speed.mjs [--count 10000] [--data-dir <folder with MNIST>]
//
// The test images are the real side, the first training images stand for generated ones. Run it after the packages are
// built. Prints the records, the time by the clock, the processor time of all threads, and the most memory the process had.
import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { Random, selectBackend } from '@gan/core';
import { mnist } from '@gan/datasets/node';
import { digitsExtractor, evaluate, metricsByName } from '@gan/metrics';

const { values: options } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    'data-dir': { type: 'string', default: resolve(import.meta.dirname, '../../../../shared/data/mnist') },
  },
});
const count = Number(options.count);
const batchSize = 250;

async function* images(dataset) {
  for (let start = 0; start < count; start += batchSize) {
    const indices = Int32Array.from({ length: Math.min(batchSize, count - start) }, (_, i) => start + i);
    yield dataset.gather(indices, Random.fromSeed(0));
  }
}

await selectBackend();
const load = (split) => mnist({ dataDir: options['data-dir'], split });
const [real, fake] = [await load('test'), await load('train')];
const extractor = await digitsExtractor();
const [begun, used] = [performance.now(), process.cpuUsage()];
const results = await evaluate({
  metrics: metricsByName(['is', 'fid', 'kid', 'precision', 'recall', 'density', 'coverage']),
  extractor,
  real: images(real),
  fake: images(fake),
  reference: 'mnist/test',
});
const { user, system } = process.cpuUsage(used);
for (const { metric, value, error } of results) {
  console.log(
    `${metric.padEnd(10)} ${value.toFixed(4)}${error === undefined ? '' : ` +- ${error.toFixed(4)}`}`,
  );
}
const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;
console.log(
  `${count} against ${count} on ${tf.getBackend()}: ${seconds(performance.now() - begun)} by the clock,`,
);
console.log(
  `${seconds((user + system) / 1000)} of processor time, ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most`,
);
