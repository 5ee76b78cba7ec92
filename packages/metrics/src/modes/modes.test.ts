import { ConfigError, Random } from '@gan/core';
import { expectNoLeak } from '@gan/core/testing';
import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { evaluate } from '../engine/index.js';
import {
  countModes,
  gaussianModes,
  modeCoverage,
  modeMetric,
  stackedModes,
  type ImageClassifier,
} from './index.js';

beforeAll(async () => void (await tf.setBackend('cpu')));

describe('modeCoverage', () => {
  it('has the values worked out by hand', () => {
    const { found, modes, highQuality, reverseKl, jensenShannon } = modeCoverage(
      countModes([0, 0, 0, 1, -1], 4),
    );
    expect([found, modes, highQuality]).toEqual([2, 4, 0.8]);
    expect(reverseKl).toBeCloseTo(0.75 * Math.log(3) + 0.25 * Math.log(1), 12);
    // The middle of (3/4, 1/4, 0, 0) and a quarter each is (1/2, 1/4, 1/8, 1/8).
    const ofShares = 0.75 * Math.log(1.5);
    const ofUniform = 0.25 * Math.log(0.5) + 2 * 0.25 * Math.log(2);
    expect(jensenShannon).toBeCloseTo((ofShares + ofUniform) / 2, 12);
  });

  it('is bounded, and zero only where all modes come equally often', () => {
    expect(modeCoverage({ counts: [5, 5, 5], total: 20 })).toMatchObject({ reverseKl: 0, jensenShannon: 0 });
    expect(modeCoverage({ counts: [9, 0, 0], total: 9 }).reverseKl).toBeCloseTo(Math.log(3), 12);
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 1, maxLength: 9 }), (counts) => {
        fc.pre(counts.some((count) => count > 0));
        const { reverseKl, jensenShannon } = modeCoverage({ counts, total: 500 });
        expect(reverseKl).toBeGreaterThanOrEqual(-1e-12);
        expect(reverseKl).toBeLessThanOrEqual(Math.log(counts.length) + 1e-12);
        expect(jensenShannon).toBeLessThanOrEqual(Math.log(2));
      }),
    );
  });

  it('has no divergence where no sample belongs to a mode, and refuses what is no mode', () => {
    expect(modeCoverage(countModes([-1, -1], 3))).toEqual({
      ...{ found: 0, modes: 3, highQuality: 0, reverseKl: NaN, jensenShannon: NaN },
    });
    for (const mode of [3, -2, 0.5]) expect(() => countModes([mode], 3)).toThrow(ConfigError);
  });
});

describe('gaussianModes', () => {
  const modes = gaussianModes({ centers: [[0, 0], [1, 0]], standardDeviation: 0.1 }); // prettier-ignore

  it('takes the nearest mode within three standard deviations', async () => {
    const points = tf.tensor2d([[0.29, 0], [0.31, 0], [0.9, 0.2], [1, 0.31], [NaN, 0], [Infinity, 0]]); // prettier-ignore
    expect([...Array.from(await modes.assign(points))]).toEqual([0, -1, 1, -1, -1, -1]);
    await expect(modes.assign(tf.zeros([2, 3]))).rejects.toThrow(/points \[N, 2\], got \[2, 3\]/);
  });

  it('counts 98.9 % of what the mixture itself draws', async () => {
    const random = Random.fromSeed(3);
    const points = random.normalTensor([20_000, 2], 0, 0.1);
    const { highQuality } = modeCoverage(countModes(await modes.assign(points), 2));
    // Four standard errors.
    expect(Math.abs(highQuality - (1 - Math.exp(-4.5)))).toBeLessThan(0.003);
  });
});

/** Tells class k of images whose mean brightness is k. */
const byBrightness: ImageClassifier = {
  name: 'brightness',
  probabilities: (images) =>
    tf.tidy(() => tf.oneHot(tf.cast(tf.mean(images, [1, 2, 3]), 'int32'), 4).toFloat() as tf.Tensor2D),
};

describe('stackedModes', () => {
  it('reads red, green and blue as the digits of a number, and leaves nothing behind', async () => {
    const modes = stackedModes(byBrightness, 4);
    const images = tf.tensor4d([[[[1, 2, 3]]], [[[0, 0, 2]]]]);
    expect(modes.modes).toBe(64);
    await expectNoLeak(async () => {
      expect([...Array.from(await modes.assign(images))]).toEqual([16 + 8 + 3, 2]);
    });
    await expect(modes.assign(tf.zeros([1, 2, 2, 1]))).rejects.toThrow(/images \[N, H, W, 3\]/);
  });
});

describe('modeMetric', () => {
  const modes = gaussianModes({ centers: [[0, 0], [1, 0]], standardDeviation: 0.1 }); // prettier-ignore
  async function* batches(...parts: number[][][]) {
    for (const part of parts) yield tf.tensor2d(part);
  }
  async function* points(...parts: number[][][]) {
    for (const part of parts) yield { points: tf.tensor2d(part) };
  }

  it('adds up batches and disposes of them', async () => {
    const metric = modeMetric(modes, 'highQuality');
    await expectNoLeak(async () => {
      const fake = points([[0, 0], [5, 5]], [[1, 0], [1, 0.1]]); // prettier-ignore
      const [result] = await evaluate({ metrics: [metric], fake, entry: 'points' });
      expect(result).toMatchObject({ metric: 'high-quality', value: 0.75, counts: { fake: 4 } });
      expect(result!.protocol['settings']).toMatchObject({ count: 2, standardDeviation: 0.1 });
    });
    expect(metric.higherIsBetter).toBe(true);
    expect(modeMetric(modes, 'reverseKl').higherIsBetter).toBe(false);
  });

  it('tells all numbers at once, and asks for samples where there are none', async () => {
    const metric = modeMetric(modes);
    expect(await metric.cover(batches([[0, 0]]))).toMatchObject({ found: 1, counts: [1, 0], total: 1 });
    await expect(metric.cover(batches())).rejects.toThrow(/expected samples, got none/);
    const nothing = evaluate({ metrics: [metric], fake: points(), entry: 'points' });
    await expect(nothing).rejects.toThrow(/expected 1 or more fake samples for modes, got 0/);
  });
});
