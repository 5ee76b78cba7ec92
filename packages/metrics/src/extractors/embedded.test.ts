import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { CheckpointError, Random, disposeBatch, selectBackend, type LabelledDataset } from '@gan/core';
import { expectClose, expectNoLeak } from '@gan/core/testing';
import { digits } from '@gan/datasets';
import { fashionMnist, mnist } from '@gan/datasets/node';
import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { resizeImages } from '../images/index.js';
import {
  compactClassifier,
  digitsExtractor,
  fashionExtractor,
  packInt8Weights,
  unpackInt8Weights,
  type ClassifierExtractor,
} from './index.js';

const shared = resolve(import.meta.dirname, '../../../../../shared/data');
const sets = [
  { name: 'digits', make: digitsExtractor, load: mnist, folder: 'mnist', bound: 0.99 },
  { name: 'fashion', make: fashionExtractor, load: fashionMnist, folder: 'fashion-mnist', bound: 0.9 },
];

beforeAll(() => selectBackend());

describe.each(sets)('the $name extractor', ({ name, make, load, folder, bound }) => {
  let extractor: ClassifierExtractor;
  beforeAll(async () => void (extractor = await make()));

  it.skipIf(!existsSync(resolve(shared, folder)))(
    'classifies the test images as well as it says',
    async () => {
      const dataset = await load({ dataDir: resolve(shared, folder), split: 'test' });
      const accuracy = await accuracyOf(extractor, dataset);
      expect(accuracy).toBeGreaterThan(bound);
      // Images near a border may fall on either side with sums in another order.
      expect(Math.abs(accuracy - Number(extractor.protocol.accuracy))).toBeLessThan(5e-4);
    },
  );

  it('gives features and probabilities, says what to, and leaves no tensor', async () => {
    const images = Random.fromSeed(1).uniformTensor([3, 28, 28, 1], -1, 1);
    const [features, probabilities] = [extractor.features(images), extractor.probabilities(images)];
    expect(features.shape).toEqual([3, extractor.featureDim]);
    expect(features.min().dataSync()[0]).toBeGreaterThanOrEqual(0);
    expectClose(probabilities.sum(1), [1, 1, 1]);
    const both = extractor.featuresAndProbabilities(images);
    expectClose(both.features, features);
    expectClose(both.probabilities, probabilities);
    expect(extractor.featureMaps(images).map((maps) => maps.shape)).toEqual([
      [3, 26, 26, 16],
      [3, 12, 12, 32],
      [3, 10, 10, 64],
    ]);
    expect(extractor.name).toBe(name);
    expect(extractor.protocol).toMatchObject({ comparable: expect.stringMatching(/only with/) });
    await expectNoLeak(() => tf.dispose(extractor.featuresAndProbabilities(images)));
    await expectNoLeak(() => tf.dispose(extractor.featureMaps(images)));
    await expectNoLeak(async () => (await make()).dispose());
  });

  it('sees the same in floats and in 8 bits, in grey and in colour', () => {
    const grey = Random.fromSeed(2).uniformTensor([2, 28, 28, 1], -1.2, 1.2);
    const bytes = grey.clipByValue(-1, 1).add(1).mul(127.5).round().div(127.5).sub(1);
    const features = extractor.features(bytes);
    expectClose(extractor.features(grey), features);
    expectClose(extractor.features(tf.tile(bytes, [1, 1, 1, 3])), features, {
      absolute: 1e-3,
      relative: 1e-3,
    });
  });
});

describe('the digits extractor', () => {
  it('reads drawn digits at 28 and at 56 pixels alike', async () => {
    const extractor = await digitsExtractor();
    const dataset = digits({ size: 200, seed: 5 });
    const batch = await dataset.gather(
      Int32Array.from({ length: 200 }, (_, i) => i),
      Random.fromSeed(0),
    );
    const guesses = (images: tf.Tensor) => [...extractor.probabilities(images).argMax(1).dataSync()];
    const small = guesses(batch.images!);
    const large = guesses(resizeImages(batch.images!, [56, 56]));
    const right = small.filter((guess, i) => guess === dataset.labelAt(i)).length;
    const agree = small.filter((guess, i) => guess === large[i]).length;
    expect(right / 200).toBeGreaterThan(0.8);
    expect(agree / 200).toBeGreaterThan(0.95);
    disposeBatch(batch);
    extractor.dispose();
  });
});

describe('weights in 8 bits', () => {
  it('come back within half a step of each channel', () => {
    const [from, to] = [1, 2].map((seed) =>
      compactClassifier({ random: Random.fromSeed(seed), classes: 3, featureDim: 4 }),
    );
    unpackInt8Weights(to!, packInt8Weights(from!));
    from!.weights.forEach((weight, i) => {
      const [wanted, got] = [weight.read(), to!.weights[i]!.read()];
      const step = wanted
        .abs()
        .max(wanted.shape.map((_, axis) => axis).slice(0, -1))
        .div(127);
      const worst = wanted.sub(got).abs().sub(step.mul(0.501)).max().dataSync()[0];
      expect(worst).toBeLessThanOrEqual(0);
    });
    expect(packInt8Weights(to!)).toBe(packInt8Weights(from!));
    expect(() =>
      unpackInt8Weights(compactClassifier({ random: Random.fromSeed(1) }), packInt8Weights(to!)),
    ).toThrow(CheckpointError);
  });

  it('are as many as the layers have', () => {
    const network = compactClassifier({ random: Random.fromSeed(1) });
    // Three convolutions, two dense layers: inputs x outputs + outputs.
    const expected =
      9 * 16 + 16 + (9 * 16 * 32 + 32) + (9 * 32 * 64 + 64) + (5 * 5 * 64 * 64 + 64) + (64 * 10 + 10);
    expect(network.countParams()).toBe(expected);
    expect(expected).toBe(126_410);
  });
});

async function accuracyOf(extractor: ClassifierExtractor, dataset: LabelledDataset): Promise<number> {
  let right = 0;
  for (let start = 0; start < dataset.size; start += 1000) {
    const indices = Int32Array.from({ length: Math.min(1000, dataset.size - start) }, (_, i) => start + i);
    const batch = await dataset.gather(indices, Random.fromSeed(0));
    right += tf.tidy(
      () => extractor.probabilities(batch.images!).argMax(1).equal(batch.labels!).sum().dataSync()[0]!,
    );
    disposeBatch(batch);
  }
  return right / dataset.size;
}
