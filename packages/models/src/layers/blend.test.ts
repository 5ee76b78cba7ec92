import { registerSecondOrderGradients, Random } from '@gan/core';
import { checkGradients, expectClose } from '@gan/core/testing';
import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { blend } from './blend.js';

beforeAll(async () => {
  await tf.setBackend('cpu');
  registerSecondOrderGradients();
});

describe('Blend', () => {
  it('shows one picture where the mask is open, the other where it is closed', () => {
    tf.tidy(() => {
      const [x, y] = [tf.tensor4d([1, 2, 3, 4], [1, 2, 1, 2]), tf.tensor4d([5, 6, 7, 8], [1, 2, 1, 2])];
      const mask = tf.tensor4d([0, 1], [1, 2, 1, 1]);
      const blended = blend().apply([x, y, mask]) as tf.Tensor;
      expect(blended.shape).toEqual([1, 2, 1, 2]);
      expectClose(blended, [1, 2, 7, 8]);
    });
  });

  it('is differentiable twice in both pictures and the mask', () => {
    tf.tidy(() => {
      const random = Random.fromSeed(1);
      const [x, y] = [random.normalTensor([1, 2, 2, 3]), random.normalTensor([1, 2, 2, 3])];
      const mask = random.uniformTensor([1, 2, 2, 1], 0.1, 0.9);
      const layer = blend();
      const apply = (a?: tf.Tensor, b?: tf.Tensor, m?: tf.Tensor) => layer.apply([a!, b!, m!]) as tf.Tensor;
      const { first, second } = checkGradients(apply, [x, y, mask]);
      expect(first).toBeLessThan(2e-3);
      expect(second).toBeLessThan(2e-3);
    });
  });
});
