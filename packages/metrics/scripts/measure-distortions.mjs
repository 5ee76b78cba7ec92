// How FID, KID, precision, recall, density and coverage answer to images made worse, as a picture and a table.
//
//   node packages/metrics/scripts/measure-distortions.mjs [--count 500] [--data-dir <folder with MNIST>] [--seed 1]
//
// Real side: the first training images of MNIST; other side: the first test images, distorted. Writes
// apps/docs/guides/images/distortions.svg and prints the table of apps/docs/guides/evaluation.md. Run it after the packages
// are built. Same options, same figures, on the same backend.
import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { Random, filterClasses, selectBackend } from '@gan/core';
import { replaceFile } from '@gan/core/node';
import { mnist } from '@gan/datasets/node';
import { digitsExtractor, evaluate, gatherStatistics, metricsByName } from '@gan/metrics';
import { classesLeft, distortions } from './distortions.mjs';
import { drawPanels } from './draw-panels.mjs';

const root = resolve(import.meta.dirname, '../../..');
const { values: options } = parseArgs({
  options: {
    count: { type: 'string', default: '500' },
    'data-dir': { type: 'string', default: resolve(root, '../shared/data/mnist') },
    seed: { type: 'string', default: '1' },
  },
});
const count = Number(options.count);
const batchSize = 250;
const side = 28;
const names = ['fid', 'kid', 'precision', 'recall', 'density', 'coverage'];
const metrics = metricsByName(names, { kid: { subsets: 20, subsetSize: Math.min(1000, count) } });

async function* images(dataset, change = (pixels) => pixels) {
  for (let start = 0; start < count; start += batchSize) {
    const indices = Int32Array.from({ length: Math.min(batchSize, count - start) }, (_, i) => start + i);
    const batch = await dataset.gather(indices, Random.fromSeed(0));
    const pixels = await batch.images.data();
    const changed = new Float32Array(pixels.length);
    for (let at = 0; at < pixels.length; at += side ** 2)
      changed.set(change(pixels.slice(at, at + side ** 2)), at);
    tf.dispose([batch.images, batch.labels]);
    yield { images: tf.tensor4d(changed, [indices.length, side, side, 1]) };
  }
}

await selectBackend();
const extractor = await digitsExtractor();
const load = (split) => mnist({ dataDir: options['data-dir'], split });
const [train, test] = [await load('train'), await load('test')];
const real = await gatherStatistics('real', images(train), { metrics, extractor });

async function measure(label, fake) {
  const results = await evaluate({ metrics, extractor, real, fake, seed: options.seed });
  const values = Object.fromEntries(results.map(({ metric, value }) => [metric, value]));
  const cells = names.map((name) => values[name].toFixed(name === 'fid' ? 2 : 3));
  console.log(`| ${[label, ...cells].join(' | ')} |`);
  return values;
}

console.log(`${count} images a side, ${tf.getBackend()}, seed ${options.seed}\n`);
console.log(`| test images | ${names.join(' | ')} |\n|---|${'---:|'.repeat(names.length)}`);
const untouched = await measure('as they are', images(test));
const curves = [];
for (const { name, levels, apply } of distortions) {
  const random = Random.fromSeed(options.seed).fork(name);
  const values = [untouched];
  for (const level of levels) {
    values.push(
      await measure(
        `${name} ${level}`,
        images(test, (pixels) => apply({ pixels, side, random }, level)),
      ),
    );
  }
  curves.push({ name, values });
}
const missing = [untouched];
for (const left of classesLeft) {
  const kept = filterClasses(
    test,
    Array.from({ length: left }, (_, digit) => digit),
  );
  missing.push(await measure(`${10 - left} digits missing`, images(kept)));
}
curves.push({ name: 'missing digits', values: missing });
await replaceFile(resolve(root, 'apps/docs/guides/images/distortions.svg'), drawPanels(names, curves));
