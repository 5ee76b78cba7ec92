import { Random } from '@gan/core';
import { expectClose } from '@gan/core/testing';
import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { classEntropies } from '../statistics/class-entropies.js';
import { inceptionScore, inceptionScoreOf } from './inception-score.js';

beforeAll(async () => void (await tf.setBackend('cpu')));

/** The score of rows of probabilities, given in batches of three. */
function score(rows: readonly (readonly number[])[], splits = 1) {
  const accumulator = classEntropies(splits).start(Random.fromSeed(3));
  for (let start = 0; start < rows.length; start += 3) {
    const part = rows.slice(start, start + 3);
    const probabilities = { values: Float32Array.from(part.flat()), width: part[0]!.length };
    void accumulator.add({ count: part.length, samples: tf.scalar(0), probabilities });
  }
  return inceptionScoreOf(accumulator.finish());
}

const sure = (count: number, classes: number) =>
  Array.from({ length: count }, (_, i) =>
    Array.from({ length: classes }, (_, c) => (c === i % classes ? 1 : 0)),
  );

describe('the Inception Score', () => {
  it('is the number of classes where each is seen surely and evenly', () => {
    expectClose(score(sure(40, 5)).value, 5, { relative: 1e-12 });
  });

  it('is one where the classifier cannot tell, and where all are alike', () => {
    expectClose(score(Array<number[]>(9).fill([0.25, 0.25, 0.5])).value, 1, { relative: 1e-12 });
    expectClose(score(Array<number[]>(9).fill([1, 0, 0])).value, 1, { relative: 1e-12 });
  });

  it('has the value worked out by hand', () => {
    const marginal = [0.6, 0.4];
    const divergence = (p: number[]) => p.reduce((sum, x, c) => sum + x * Math.log(x / marginal[c]!), 0);
    const expected = Math.exp((divergence([0.75, 0.25]) + divergence([0.45, 0.55])) / 2);
    expectClose(score([[0.75, 0.25], [0.45, 0.55]]).value, expected, { relative: 1e-7 }); // prettier-ignore
  });

  it('splits fairly where samples come class by class in turn', () => {
    // Ten classes in turn and ten splits: consecutive assignment would give every split a single class.
    const { value, error } = score(sure(4000, 10), 10);
    expect(value).toBeGreaterThan(9.8);
    expect(error).toBeGreaterThan(0);
    expect(error).toBeLessThan(0.1);
  });

  it('is higher-is-better, and wants a sample for each split', () => {
    expect(inceptionScore.create().higherIsBetter).toBe(true);
    expect(inceptionScore.create({ splits: 4 }).minimumSamples!(2048)).toBe(4);
  });
});
