import { expectClose } from '@gan/core/testing';
import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { batchesOf, normalRows, pixelExtractor } from '../../test/fakes.js';
import { metricsByName } from '../catalog.js';
import { evaluate } from '../engine/evaluate.js';
import { fitLine } from './fit-line.js';

beforeAll(async () => void (await tf.setBackend('cpu')));

describe('fitLine', () => {
  it('finds a line exactly, without error', () => {
    const { slope, intercept, interceptError } = fitLine([1, 2, 4], [5, 7, 11]);
    expectClose([slope, intercept, interceptError], [2, 3, 0], { absolute: 1e-12 });
  });

  it('has the standard error of the textbook', () => {
    // y = x with residuals 1, -2, 1: sum of squares 6, one degree of freedom; mean of x 1, spread 2.
    expectClose(fitLine([0, 1, 2], [1, -1, 3]).interceptError, Math.sqrt(6 * (1 / 3 + 1 / 2)));
  });
});

describe('fid-infinity', () => {
  const width = 6;
  const [mean, deviation] = [Array<number>(width).fill(0), Array<number>(width).fill(1)];
  const measure = (count: number, seed = 2, smallest = 0.1) =>
    evaluate({
      metrics: metricsByName(['fid', 'fid-infinity'], { 'fid-infinity': { smallest } }),
      extractor: pixelExtractor(width),
      entry: 'points',
      real: batchesOf(normalRows(10_000, { mean, deviation, seed: 1 }), width, { batchSize: 2000 }),
      fake: batchesOf(normalRows(count, { mean, deviation, seed }), width),
    });

  it('is much nearer to the truth than FID where samples are few, on average', async () => {
    let [biased, unbiased] = [0, 0];
    for (const seed of [2, 3, 4, 5, 6]) {
      const [fid, infinity] = await measure(200, seed);
      biased += fid!.value / 5;
      unbiased += infinity!.value / 5;
      expect(infinity!.error).toBeGreaterThan(0);
    }
    expect(biased).toBeGreaterThan(0.05);
    expect(Math.abs(unbiased)).toBeLessThan(biased / 3);
  });

  it('refuses fewer samples than give a line', async () => {
    await expect(measure(11)).rejects.toThrow(/expected 12 or more fake samples for fid-infinity, got 11/);
    await expect(measure(20, 2, 0.99)).rejects.toThrow(/expected 300 or more fake samples for fid-infinity/);
  });
});
