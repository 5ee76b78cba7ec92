import { registerSecondOrderGradients } from '@gan/core';
import { checkGradients, expectClose } from '@gan/core/testing';
import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { conditionalSum } from './conditional-sum.js';

registerSecondOrderGradients();

const sum = (...inputs: tf.Tensor[]) => conditionalSum().apply(inputs) as tf.Tensor;

describe('conditional sum', () => {
  it('adds up what is common and what the conditions of each example ask for', () => {
    tf.tidy(() => {
      // Two channels of two conditions, two pixels.
      const first = [1, 10, 100, 2, 20, 200, 3, 30, 300, 4, 40, 400];
      const maps = tf.tensor4d([...first, ...first], [2, 1, 2, 6]);
      const conditions = tf.tensor2d([[1, 0], [0.5, 1]]); // prettier-ignore
      const expected = [11, 22, 33, 44, 106, 212, 318, 424];
      expectClose(sum(maps, conditions), tf.tensor4d(expected, [2, 1, 2, 2]));
    });
  });

  it('is right in the second derivative, in maps and conditions', () => {
    const maps = tf.tensor4d([0.1, -0.2, 0.3, 0.4, 0.6, -0.5], [1, 1, 2, 3]);
    const check = checkGradients((x, c) => tf.square(sum(x!, c!)), [maps, tf.tensor2d([[0.5, -0.7]])]);
    expect(check.first).toBeLessThan(1e-3);
    expect(check.second).toBeLessThan(1e-3);
  });

  it('says what shapes belong together', () => {
    expect(conditionalSum().computeOutputShape([[null, null, null, 6], [null, 2]])).toEqual([null, null, null, 2]); // prettier-ignore
    expect(() => sum(tf.zeros([1, 2, 2, 4]), tf.zeros([1, 2]))).toThrow(
      /multiple of 3, got maps \[1,2,2,4\]/,
    );
  });
});
