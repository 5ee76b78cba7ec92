import { selectBackend } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { measure } from '../../test/measure.js';
import { bars, type BarOptions } from '../../test/shapes.js';

beforeAll(async () => void (await selectBackend()));

describe('cas', () => {
  const score = (fake: BarOptions, seed = 1) =>
    measure(
      'cas',
      { epochs: 3, batchSize: 32 },
      { real: bars(150, { seed: 1 }), fake: bars(600, { seed: 2, ...fake }), seed },
    );

  it('is high for good samples, near chance where labels mean nothing, and frees the classifier', async () => {
    const before = tf.memory().numTensors;
    const good = await score({});
    expect(good.value).toBeGreaterThan(0.9);
    expect((good.details!['perClass'] as number[]).every((accuracy) => accuracy > 0.8)).toBe(true);
    expect(good.error).toBeCloseTo(Math.sqrt((good.value * (1 - good.value)) / 150), 12);
    const bad = await score({ wrongLabels: 1 });
    expect(bad.value).toBeLessThan(0.6);
    expect(tf.memory().numTensors).toBe(before);
  });

  it('is the same for the same seed', async () => {
    const twice = [await score({ noise: 1 }), await score({ noise: 1 })];
    expect(twice[0]!.value).toBe(twice[1]!.value);
  });

  it('needs labels, and more than one class of them', async () => {
    async function* unlabelled() {
      yield { images: tf.zeros([4, 12, 12, 1]) };
    }
    async function* oneClass() {
      yield { images: tf.zeros([4, 12, 12, 1]), labels: tf.ones([4], 'int32') };
    }
    await expect(measure('cas', {}, { real: bars(4), fake: unlabelled() })).rejects.toThrow(
      /fake samples with 'labels' \[N, ...\], got images. Use samples with labels/,
    );
    await expect(measure('cas', {}, { real: bars(4), fake: oneClass() })).rejects.toThrow(
      /two classes or more.*got 1/,
    );
  });
});
