import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { batchesOf, normalRows, pixelExtractor } from '../../test/fakes.js';
import { evaluate } from '../engine/evaluate.js';
import { kernelDistance, kid } from './kid.js';

beforeAll(async () => void (await tf.setBackend('cpu')));

const [mean, deviation] = [
  [0, 0, 0],
  [1, 1, 1],
];
const rows = (count: number, seed: number, shift = 0) =>
  normalRows(count, { mean: mean.map((m) => m + shift), deviation, seed });

async function measure(settings: object, { count = 400, shift = 0, seed = 0 } = {}) {
  const [result] = await evaluate({
    metrics: [kid.create(settings)],
    extractor: pixelExtractor(3),
    entry: 'points',
    real: batchesOf(rows(count, 1), 3),
    fake: batchesOf(rows(count, 2, shift), 3),
    seed,
  });
  return result!;
}

describe('kernelDistance', () => {
  it('has the value worked out by hand', async () => {
    const set = (...values: number[]) => ({
      count: values.length,
      width: 1,
      values: Float32Array.from(values),
    });
    // Within {0, 1}: k(0, 1) = 1. Within {1, 2}: k(1, 2) = 27. Across: k = 1, 1, 8, 27.
    expect(await kernelDistance(set(0, 1), set(1, 2))).toBeCloseTo(1 + 27 - (2 * (1 + 1 + 8 + 27)) / 4, 5);
  });
});

describe('kid', () => {
  it('is zero within its error where there is no difference, at any count', async () => {
    for (const count of [60, 400]) {
      const values = [];
      for (const seed of [1, 2, 3])
        values.push(await measure({ subsetSize: 50, subsets: 20 }, { count, seed }));
      const spread = Math.max(...values.map(({ error }) => error!)) * Math.sqrt(20);
      for (const { value } of values) expect(Math.abs(value)).toBeLessThan(spread);
    }
  });

  it('grows with the difference, with an error that falls with the number of subsets', async () => {
    const near = await measure({ subsetSize: 100, subsets: 10 }, { shift: 0.5 });
    const far = await measure({ subsetSize: 100, subsets: 10 }, { shift: 1 });
    expect(near.value).toBeGreaterThan(4 * near.error!);
    expect(far.value).toBeGreaterThan(2 * near.value);
    const often = await measure({ subsetSize: 100, subsets: 90 }, { shift: 0.5 });
    expect(often.error!).toBeLessThan(near.error! / 2);
  });

  it('gives the same value for the same seed', async () => {
    const settings = { subsetSize: 50, subsets: 3 };
    expect((await measure(settings, { seed: 7 })).value).toBe((await measure(settings, { seed: 7 })).value);
    expect((await measure(settings, { seed: 8 })).value).not.toBe(
      (await measure(settings, { seed: 7 })).value,
    );
  });

  it('takes half of few samples for a subset, and refuses fewer samples than one of a given size', async () => {
    const few = await measure({ subsets: 5 }, { count: 60 });
    expect(few.details).toEqual({ subsetSize: 30 });
    expect(few.error).toBeGreaterThan(0);
    await expect(measure({ subsetSize: 1000 })).rejects.toThrow(
      /expected 1000 or more real samples for kid, got 400/,
    );
    await expect(measure({}, { count: 3 })).rejects.toThrow(/expected 4 or more real samples for kid, got 3/);
  });
});
