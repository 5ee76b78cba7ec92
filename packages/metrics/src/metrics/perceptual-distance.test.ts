import { expectClose } from '@gan/core/testing';
import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { perceptualDistance } from './perceptual-distance.js';

describe('perceptualDistance', () => {
  it('has a finite slope where features are zero', () => {
    const a = tf.tensor4d([0, 0, 3, 4], [1, 1, 2, 2]);
    const b = tf.tensor4d([0, 0, 4, 3], [1, 1, 2, 2]);
    // Half of |(0.6, 0.8) - (0.8, 0.6)|^2, the other place being equal.
    expectClose(perceptualDistance([a], [b]), [0.04], { absolute: 1e-6 });
    const slope = tf.grad((x) => tf.sum(perceptualDistance([x as tf.Tensor4D], [b])))(a);
    const values = [...slope.dataSync()];
    expect(values.slice(0, 2)).toEqual([0, 0]);
    // Lengths do not count: nothing changes along the vector itself.
    expect(values[2]! * 3 + values[3]! * 4).toBeCloseTo(0, 5);
    expect(values[2]!).toBeLessThan(0);
  });
});
