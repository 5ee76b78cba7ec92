import { Random } from '@gan/core';
import { describe, expect, it } from 'vitest';
import { bootstrapInterval } from './bootstrap.js';

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const random = () => Random.fromSeed(5);

describe('bootstrapInterval', () => {
  it('gives the binomial spread of a proportion', () => {
    // 40 of 100: the standard deviation of a resampled mean is sqrt(0.4 * 0.6 / 100) = 0.049.
    const answers = Array.from({ length: 100 }, (_, i) => (i < 40 ? 1 : 0));
    const { low, high, standardDeviation, confidence } = bootstrapInterval(answers, mean, {
      random: random(),
    });
    expect(standardDeviation).toBeCloseTo(0.049, 3);
    expect(low).toBeCloseTo(0.4 - 1.96 * 0.049, 1.9);
    expect(high).toBeCloseTo(0.4 + 1.96 * 0.049, 1.9);
    expect(confidence).toBe(0.95);
  });

  it('is exact where every resample can be listed', () => {
    // Means of two of {0, 1}: 0, 1/2, 1/2, 1. The middle half lies between 0.5 and 0.5 or at an edge.
    const { low, high, standardDeviation } = bootstrapInterval([0, 1], mean, {
      random: random(),
      confidence: 0.4,
    });
    expect([low, high]).toEqual([0.5, 0.5]);
    expect(standardDeviation).toBeCloseTo(Math.sqrt(1 / 8), 2);
  });

  it('repeats itself for the same seed, and has no width for equal units', () => {
    const options = { iterations: 200 };
    const once = bootstrapInterval([1, 4, 9], mean, { ...options, random: random() });
    expect(bootstrapInterval([1, 4, 9], mean, { ...options, random: random() })).toEqual(once);
    expect(bootstrapInterval([3, 3], mean, { ...options, random: random() })).toMatchObject({
      low: 3,
      high: 3,
    });
  });

  it('leaves out what is no number', () => {
    const whereOne = (values: readonly number[]) => (values.includes(1) ? 1 : NaN);
    expect(bootstrapInterval([0, 1], whereOne, { random: random(), iterations: 50 })).toMatchObject({
      low: 1,
      high: 1,
    });
  });

  it('refuses what cannot be resampled', () => {
    expect(() => bootstrapInterval([], mean, { random: random() })).toThrow(
      /expected one unit or more, got none/,
    );
    expect(() => bootstrapInterval([1], mean, { random: random(), iterations: 0 })).toThrow(/iterations/);
    expect(() => bootstrapInterval([1], mean, { random: random(), confidence: 95 })).toThrow(/confidence/);
  });
});
