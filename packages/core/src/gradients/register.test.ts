import * as tf from '@tensorflow/tfjs';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { registerSecondOrderGradients, stopGradient } from './index.js';

beforeAll(() => tf.setBackend('cpu'));

/** d²/dx² of tanh at 0.5. */
const curvature = () =>
  tf.tidy(() => {
    const slope = (x: tf.Tensor) => tf.grad((y: tf.Tensor) => y.tanh().square())(x);
    return tf.grad(slope)(tf.scalar(0.5)).arraySync() as number;
  });

const y = Math.tanh(0.5);
const truth = 2 * (1 - y * y) ** 2 - 4 * y * y * (1 - y * y);

describe('registerSecondOrderGradients', () => {
  let undo = () => {};
  afterEach(() => undo());

  it('corrects what stock gets wrong, and can be undone', () => {
    const stock = tf.getGradient('Tanh');
    const wrong = curvature();
    expect(Math.abs(wrong - truth)).toBeGreaterThan(0.1);
    undo = registerSecondOrderGradients();
    expect(curvature()).toBeCloseTo(truth, 5);
    undo();
    expect(tf.getGradient('Tanh')).toBe(stock);
    expect(curvature()).toBeCloseTo(wrong, 5);
  });

  it('is harmless when called again', () => {
    const stock = tf.getGradient('LeakyRelu');
    undo = registerSecondOrderGradients();
    const once = tf.getGradient('LeakyRelu');
    registerSecondOrderGradients();
    expect(tf.getGradient('LeakyRelu')).toBe(once);
    undo();
    undo();
    expect(tf.getGradient('LeakyRelu')).toBe(stock);
  });

  it('leaves first derivatives to a gradient that was registered before, second ones not', () => {
    const stock = tf.getGradient('Tanh');
    let calls = 0;
    const fast: tf.GradConfig = {
      ...stock,
      gradFunc: (...parameters) => {
        calls++;
        return stock.gradFunc(...parameters);
      },
    };
    undo = registerSecondOrderGradients();
    tf.unregisterGradient('Tanh');
    tf.registerGradient(fast);
    registerSecondOrderGradients();
    tf.tidy(() => tf.grad((x: tf.Tensor) => x.tanh())(tf.scalar(0.5)));
    expect(calls).toBe(1);
    expect(curvature()).toBeCloseTo(truth, 5);
    undo();
    tf.unregisterGradient('Tanh');
    tf.registerGradient(stock);
  });

  it('leaves no tensors behind', () => {
    undo = registerSecondOrderGradients();
    const before = tf.memory().numTensors;
    curvature();
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe('stopGradient', () => {
  it('keeps the value and cuts the gradient', () => {
    tf.tidy(() => {
      const { value, grad } = tf.valueAndGrad((x: tf.Tensor) => x.mul(stopGradient(x)))(tf.scalar(3));
      expect(value.arraySync()).toBe(9);
      expect(grad.arraySync()).toBe(3);
    });
  });
});
