import { Random } from '@gan/core';
import { expectClose, expectNoLeak } from '@gan/core/testing';
import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FeatureRows } from '../statistics/feature-rows.js';
import { distanceBlocks } from './distance-blocks.js';
import { compareManifolds, type Manifold } from './manifolds.js';
import { neighbourSquares } from './radii.js';

beforeAll(async () => void (await tf.setBackend('cpu')));

const set = (...points: number[][]): FeatureRows => ({
  count: points.length,
  width: points[0]!.length,
  values: Float32Array.from(points.flat()),
});
const random = (count: number, width: number, offset = 0): FeatureRows => ({
  count,
  width,
  values: Random.fromSeed(count).fillNormal(new Float32Array(count * width), offset),
});
const ignore = () => undefined;

async function allSquares(a: FeatureRows, b: FeatureRows): Promise<number[]> {
  const squares: number[] = [];
  for await (const block of distanceBlocks(a, b)) squares.push(...block.squares);
  return squares;
}

const plain = (a: FeatureRows, b: FeatureRows) =>
  Array.from({ length: a.count * b.count }, (_, at) => {
    const [i, j] = [Math.floor(at / b.count), at % b.count];
    let sum = 0;
    for (let k = 0; k < a.width; k++) sum += (a.values[i * a.width + k]! - b.values[j * b.width + k]!) ** 2;
    return sum;
  });

describe('distanceBlocks', () => {
  it('are the distances, also far from the origin', async () => {
    for (const offset of [0, 1000]) {
      const [a, b] = [random(13, 7, offset), random(9, 7, offset)];
      expectClose(await allSquares(a, b), plain(a, b), { absolute: 1e-5, relative: 1e-5 });
    }
  });

  it('are zero between copies, and leave no tensor behind, also when left early', async () => {
    const rows = random(20, 50, 3);
    const squares = await allSquares(rows, rows);
    for (let i = 0; i < 20; i++) expect(squares[i * 20 + i]).toBe(0);
    await expectNoLeak(() => allSquares(rows, rows));
    await expectNoLeak(async () => {
      for await (const { rows: count } of distanceBlocks(rows, rows)) if (count > 0) break;
    });
  });
});

describe('neighbourSquares', () => {
  it('sorts the distances to the nearest others', async () => {
    const line = set([0], [1], [3], [7]);
    expect([...(await neighbourSquares(line, 2, ignore))]).toEqual([1, 9, 1, 4, 4, 9, 16, 36]);
  });

  it('counts copies as neighbours', async () => {
    expect([...(await neighbourSquares(set([2], [2], [5]), 1, ignore))]).toEqual([0, 0, 9]);
  });
});

describe('compareManifolds', () => {
  const manifold = (rows: FeatureRows, ...radii: number[]): Manifold => ({
    rows,
    squaredRadii: Float32Array.from(radii, (radius) => radius ** 2),
  });

  it('counts what lies in which ball', async () => {
    const real = manifold(set([0], [10], [11]), 3, 2, 2);
    const fake = manifold(set([1], [10.5], [50]), 0.5, 1, 1);
    expect(await compareManifolds(real, fake, 2, ignore)).toEqual({
      precision: 2 / 3, // 1 near 0; 10.5 near 10 and 11; 50 near none
      recall: 2 / 3, // 10 and 11 are in the ball of 10.5
      density: 3 / (2 * 3),
      coverage: 1,
    });
  });

  it('has closed balls for precision and recall, open ones for density and coverage', async () => {
    const one = manifold(set([0]), 1);
    const edge = manifold(set([1]), 1);
    expect(await compareManifolds(one, edge, 1, ignore)).toEqual({
      precision: 1,
      recall: 1,
      density: 0,
      coverage: 0,
    });
  });
});
