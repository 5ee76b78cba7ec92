import { expectClose } from '@gan/core/testing';
import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { batchesOf, normalRows, pixelExtractor } from '../../test/fakes.js';
import { evaluate } from '../engine/evaluate.js';
import type { SquareMatrix } from '../linear-algebra/square-matrix.js';
import { fid, frechetDistance, type Gaussian } from './fid.js';

beforeAll(async () => void (await tf.setBackend('cpu')));

const diagonal = (entries: readonly number[]): SquareMatrix => ({
  size: entries.length,
  values: Float64Array.from(entries.flatMap((x, i) => entries.map((_, j) => (i === j ? x : 0)))),
});
const normal = (mean: readonly number[], variances: readonly number[]): Gaussian => ({
  mean: Float64Array.from(mean),
  covariance: diagonal(variances),
});

describe('frechetDistance', () => {
  it('is |m1 - m2|^2 + sum (s1 - s2)^2 for independent normals', () => {
    expectClose(frechetDistance(normal([1, 2], [4, 9]), normal([0, 0], [1, 1])), 1 + 4 + 1 + 4, {
      absolute: 1e-13,
    });
  });

  it('is zero for the same, also where a feature never varies', () => {
    const constant = normal([3, 7, 1], [2, 0, 0]);
    expect(Math.abs(frechetDistance(constant, constant))).toBeLessThan(1e-13);
  });

  it('is the distance of means where neither varies', () => {
    expect(frechetDistance(normal([1, 1], [0, 0]), normal([4, 5], [0, 0]))).toBe(25);
  });
});

describe('fid', () => {
  const [mean, deviation] = [
    [0, 100, -3],
    [1, 0.5, 2],
  ];
  const measure = async (count: number, shift: number, settings = {}) => {
    const side = (seed: number, by: number) =>
      batchesOf(normalRows(count, { mean: mean.map((m) => m + by), deviation, seed }), 3);
    const [result] = await evaluate({
      metrics: [fid.create(settings)],
      extractor: pixelExtractor(3),
      entry: 'points',
      real: side(1, 0),
      fake: side(2, shift),
    });
    return result!.value;
  };

  it('finds the distance of two normals that are known', async () => {
    // Four standard errors of the squared distance of means; the covariances are the same.
    expectClose(await measure(20_000, 2), 12, {
      absolute: 4 * 2 * 2 * Math.sqrt((5.25 * 2) / 20_000),
      relative: 0,
    });
  });

  it('falls as 1/N where there is no difference', async () => {
    const [few, many] = [await measure(200, 0), await measure(20_000, 0)];
    expect(few).toBeGreaterThan(10 * many);
    expect(many).toBeLessThan(0.01);
    expect(many).toBeGreaterThan(0);
  });

  it('is zero for equal samples', async () => {
    const rows = normalRows(50, { mean, deviation });
    const [result] = await evaluate({
      metrics: [fid.create()],
      extractor: pixelExtractor(3),
      entry: 'points',
      real: batchesOf(rows, 3, { batchSize: 50 }),
      fake: batchesOf(rows, 3, { batchSize: 7 }),
    });
    expect(Math.abs(result!.value)).toBeLessThan(1e-11);
  });

  it('shrinks covariances all the way to a sphere', async () => {
    // With weight 1 both covariances are Tr(S)/d I, so that only means and overall scales differ.
    expectClose(await measure(5000, 0, { shrinkage: 1 }), 0, { absolute: 0.01 });
    expect(() => fid.create({ shrinkage: 2 })).toThrow(/valid 'shrinkage', got 2/);
  });
});
