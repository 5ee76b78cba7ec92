import { Random, registerSecondOrderGradients } from '@gan/core';
import { checkGradients, expectClose } from '@gan/core/testing';
import * as tf from '@tensorflow/tfjs';
import { expect, it } from 'vitest';
import { sine } from './sine.js';

registerSecondOrderGradients();

it('Sine is the sine, and is differentiable twice', () => {
  const x = Random.fromSeed(1).normalTensor([2, 3, 2, 4]);
  expectClose(sine().apply(x) as tf.Tensor, tf.sin(x));
  const { first, second } = checkGradients((y) => sine().apply(y!) as tf.Tensor, [x]);
  expect(Math.max(first, second)).toBeLessThan(1e-3);
});
