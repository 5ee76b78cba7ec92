import { registerSecondOrderGradients } from '@gan/core';
import { checkGradients, expectClose } from '@gan/core/testing';
import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { conditionMaps } from './condition-maps.js';

registerSecondOrderGradients();

describe('condition maps', () => {
  it('give every pixel the condition of its own example', () => {
    tf.tidy(() => {
      const x = tf.tensor4d([1, 2, 3, 4], [2, 1, 2, 1]);
      const conditions = tf.tensor2d([[10, 20], [30, 40]]); // prettier-ignore
      const expected = [1, 10, 20, 2, 10, 20, 3, 30, 40, 4, 30, 40];
      expectClose(conditionMaps().apply([x, conditions]) as tf.Tensor, tf.tensor4d(expected, [2, 1, 2, 3]));
    });
  });

  it('are right in the second derivative, in maps and conditions', () => {
    const layer = conditionMaps();
    const inputs = [tf.tensor4d([0.1, -0.2, 0.3, 0.4], [1, 2, 2, 1]), tf.tensor2d([[0.5, -0.7]])];
    const check = checkGradients((x, c) => tf.square(layer.apply([x!, c!]) as tf.Tensor), inputs);
    expect(check.first).toBeLessThan(1e-3);
    expect(check.second).toBeLessThan(1e-3);
  });

  it('refuse anything but a map and a vector', () => {
    expect(() => conditionMaps().apply([tf.zeros([2, 3]), tf.zeros([2, 3])])).toThrow(/x \[N, h, w, C\]/);
  });
});
