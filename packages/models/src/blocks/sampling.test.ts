import { ConfigError, namedWeights, Random, readTensor, type Gan } from '@gan/core';
import { expectClose, expectNoLeak } from '@gan/core/testing';
import * as tf from '@tensorflow/tfjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { biggan } from '../biggan.js';
import { drawLabels } from './labels.js';
import { collectStandingStatistics } from './standing-statistics.js';
import { truncateNormal } from './truncated-normal.js';

describe('truncateNormal', () => {
  it('has the variance of the truncated normal distribution', () => {
    const latents = Random.fromSeed(1).normalTensor([20_000]);
    // 1 - 2 t φ(t) / (2 Φ(t) - 1)
    for (const [threshold, variance] of [
      [0.5, 0.08059],
      [2, 0.77374],
    ] as const) {
      // prettier-ignore
      const truncated = truncateNormal(latents, threshold);
      expect(tf.max(tf.abs(truncated)).dataSync()[0]).toBeLessThanOrEqual(threshold);
      expect(tf.mean(tf.square(truncated)).dataSync()[0]! / variance).toBeCloseTo(1, 1.5);
      truncated.dispose();
    }
    latents.dispose();
  });

  it('keeps the order and the sign of values', () => {
    const [low, zero, high] = truncateNormal(tf.tensor1d([-1, 0, 1]), 1).dataSync();
    expect(zero).toBeCloseTo(0, 5);
    expect(low).toBeCloseTo(-high!, 5);
    expect(high).toBeGreaterThan(0.3);
  });

  it('refuses a threshold of nothing', () => {
    expect(() => truncateNormal(tf.zeros([1]), 0)).toThrow(ConfigError);
  });
});

describe('collectStandingStatistics', () => {
  let gan: Gan;
  const config = {
    imageShape: [8, 8, 1],
    latentDim: 4,
    numClasses: 3,
    baseFilters: 1,
    sharedDim: 2,
    attention: [],
  };
  beforeAll(() => {
    gan = biggan.create({ config, random: Random.fromSeed(1) });
  });
  afterAll(() => gan.dispose());

  const moving = () =>
    namedWeights(gan.networks, ['generator'], 'non-trainable')
      .filter(({ name }) => name.includes('/moving_'))
      .flatMap(({ variable }) => [...readTensor(variable).values]);

  it('makes samples of one batch come out as in training mode', () => {
    collectStandingStatistics(gan, { batches: 1, batchSize: 5, random: Random.fromSeed(4) });
    tf.tidy(() => {
      const random = Random.fromSeed(4);
      const feeds = gan.latents(5, random, { labels: drawLabels(5, 3, random) });
      const standing = gan.generate({ feeds });
      expectClose(standing, gan.generate({ feeds, training: true }), { absolute: 1e-5 });
    });
  });

  it('averages over batches', () => {
    const random = Random.fromSeed(5);
    const singles = [0, 1].map(() => {
      collectStandingStatistics(gan, { batches: 1, batchSize: 3, random });
      return moving();
    });
    collectStandingStatistics(gan, { batches: 2, batchSize: 3, random: Random.fromSeed(5) });
    moving().forEach((value, i) => expect(value).toBeCloseTo((singles[0]![i]! + singles[1]![i]!) / 2, 3));
  });

  it('leaves no tensors behind, and refuses no batches', async () => {
    const options = { batchSize: 2, random: Random.fromSeed(6) };
    await expectNoLeak(() => collectStandingStatistics(gan, { ...options, batches: 2, truncation: 0.5 }));
    expect(() => collectStandingStatistics(gan, { ...options, batches: 0 })).toThrow(ConfigError);
  });
});
