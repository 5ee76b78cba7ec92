import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { adam } from '@gan/core';
import { expectClose, expectNoLeak } from '@gan/core/testing';
import { clipGradients, withGradientClipping } from './index.js';

beforeAll(() => tf.setBackend('cpu'));

const gradients = () => [tf.tensor1d([3, 0]), tf.tensor1d([-4])];

describe('clipGradients', () => {
  it('scales all together to the largest norm, and leaves shorter ones', () => {
    tf.tidy(() => {
      const [a, b] = clipGradients(gradients(), { maxNorm: 1 });
      expectClose(a!, [0.6, 0]);
      expectClose(b!, [-0.8]);
      const [c] = clipGradients(gradients(), { maxNorm: 10 });
      expectClose(c!, [3, 0]);
    });
  });

  it('cuts values, before it scales', () => {
    tf.tidy(() => {
      const [a, b] = clipGradients(gradients(), { maxValue: 3, maxNorm: 3 });
      expectClose(a!, [3 / Math.SQRT2, 0]);
      expectClose(b!, [-3 / Math.SQRT2]);
    });
  });

  it('refuses to do nothing', () => {
    expect(() => clipGradients(gradients(), {})).toThrow(/a positive maxNorm or maxValue/);
    expect(() => withGradientClipping(adam(), { maxNorm: 0 })).toThrow(/got {"maxNorm":0}/);
  });
});

describe('withGradientClipping', () => {
  it('hands clipped gradients to the optimiser, and its state through', async () => {
    const seen: number[][] = [];
    const inner = adam({ learningRate: 0.1 });
    const apply = inner.apply.bind(inner);
    inner.apply = (weights, clipped, progress) => {
      seen.push(clipped.flatMap((gradient) => [...gradient.dataSync()]));
      apply(weights, clipped, progress);
    };
    const optimizer = withGradientClipping(inner, { maxNorm: 1 });
    const variable = tf.variable(tf.tensor1d([1, 1]));
    const gradient = tf.tensor1d([3, 4]);
    await expectNoLeak(() =>
      optimizer.apply([{ name: 'w', variable }], [gradient], { step: 0, imagesSeen: 0 }),
    );
    expectClose(seen[0]!, [0.6, 0.8]);
    expect(await optimizer.getState()).toEqual(await inner.getState());
    tf.dispose([variable, gradient]);
    optimizer.dispose();
  });
});
