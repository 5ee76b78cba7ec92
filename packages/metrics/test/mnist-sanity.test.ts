import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Random, filterClasses, selectBackend, type Batch, type Dataset } from '@gan/core';
import { mnist } from '@gan/datasets/node';
import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { metricsByName } from '../src/catalog.js';
import { evaluate, gatherStatistics } from '../src/engine/evaluate.js';
import type { SideStatistics } from '../src/engine/side-statistics.js';
import { digitsExtractor, type ClassifierExtractor } from '../src/extractors/index.js';
import { distortions, type Distortion } from '../scripts/distortions.mjs';

const folder = resolve(import.meta.dirname, '../../../../shared/data/mnist');
const count = 400;
const metrics = metricsByName(['fid', 'kid'], { kid: { subsets: 10, subsetSize: 200 } });

/** The first images of a set, each changed by `change`. */
async function* first(
  dataset: Dataset,
  change: (pixels: Float32Array) => Float32Array = (pixels) => pixels,
): AsyncGenerator<Batch> {
  for (let start = 0; start < count; start += 100) {
    const indices = Int32Array.from({ length: 100 }, (_, i) => start + i);
    const { images, labels } = await dataset.gather(indices, Random.fromSeed(0));
    const pixels = images!.dataSync() as Float32Array;
    const changed = new Float32Array(pixels.length);
    for (let at = 0; at < pixels.length; at += 784) changed.set(change(pixels.slice(at, at + 784)), at);
    tf.dispose([images!, labels!]);
    yield { images: tf.tensor4d(changed, [100, 28, 28, 1]) };
  }
}

describe.skipIf(!existsSync(folder))('on MNIST, with the embedded extractor', () => {
  let [train, test]: Dataset[] = [];
  let extractor: ClassifierExtractor;
  let real: SideStatistics;

  beforeAll(async () => {
    await selectBackend();
    extractor = await digitsExtractor();
    train = await mnist({ dataDir: folder, split: 'train' });
    test = await mnist({ dataDir: folder, split: 'test' });
    real = await gatherStatistics('real', first(train), { metrics, extractor });
  });

  const measure = async (samples: AsyncGenerator<Batch>) => {
    const [fid, kid] = await evaluate({ metrics, extractor, real, fake: samples });
    return { fid: fid!.value, kid: kid!.value };
  };
  const distorted = (distortion: Distortion, level: number) => {
    const random = Random.fromSeed(distortion.name);
    return measure(first(test!, (pixels) => distortion.apply({ pixels, side: 28, random }, level)));
  };

  it.each(distortions.map((distortion) => [distortion.name, distortion] as const))(
    'FID and KID are small for test images and rise with %s',
    async (_, distortion) => {
      const [, second, , last] = distortion.levels;
      const same = await measure(first(test!));
      const [some, much] = [await distorted(distortion, second!), await distorted(distortion, last!)];
      for (const name of ['fid', 'kid'] as const) {
        expect(some[name]).toBeGreaterThan(same[name]);
        expect(much[name]).toBeGreaterThan(1.1 * some[name]);
        expect(much[name]).toBeGreaterThan(10 * Math.abs(same[name]));
      }
    },
  );

  it('FID and KID rise as classes are missing', async () => {
    const without = (keep: number) =>
      measure(
        first(
          filterClasses(
            test as Parameters<typeof filterClasses>[0],
            Array.from({ length: keep }, (_, i) => i),
          ),
        ),
      );
    const [all, seven, two] = [await without(10), await without(7), await without(2)];
    for (const name of ['fid', 'kid'] as const) {
      expect(seven[name]).toBeGreaterThan(all[name]);
      expect(two[name]).toBeGreaterThan(2 * seven[name]);
    }
  });
});
