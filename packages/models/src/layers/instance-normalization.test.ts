import { forward, Random, registerSecondOrderGradients } from '@gan/core';
import { checkGradients, expectClose } from '@gan/core/testing';
import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { InstanceNormalization, instanceNormalization } from './instance-normalization.js';

beforeAll(() => {
  registerSecondOrderGradients();
});

/** A map whose single channel has mean 4 and variance 5, and one that is constant. */
const known = () => tf.tensor4d([1, 7, 3, 7, 5, 7, 7, 7], [1, 2, 2, 2]);

function network(layer: tf.layers.Layer): tf.LayersModel {
  const input = tf.input({ shape: [2, 2, 2], name: 'images' });
  return tf.model({ inputs: input, outputs: layer.apply(input) as tf.SymbolicTensor });
}

describe('instance normalisation', () => {
  it('brings each channel of each example to mean 0 and variance 1', () => {
    tf.tidy(() => {
      const x = tf.concat([known(), tf.add(tf.mul(known(), 10), 3)]);
      const layer = instanceNormalization({ epsilon: 1e-7 });
      const [first, second] = tf.split(layer.apply(x) as tf.Tensor, 2);
      const root = Math.sqrt(5);
      expectClose(
        first!,
        tf.tensor4d(
          [-3, 0, -1, 0, 1, 0, 3, 0].map((v) => v / root),
          [1, 2, 2, 2],
        ),
        {
          absolute: 1e-5,
        },
      );
      // Neither the factor nor the shift of an example is seen after it.
      expectClose(second!, first!, { absolute: 1e-5 });
    });
  });

  it('scales and shifts each channel, unless told not to', () => {
    tf.tidy(() => {
      const layer = new InstanceNormalization();
      const plain = new InstanceNormalization({ affine: false });
      const before = layer.apply(known()) as tf.Tensor;
      layer.setWeights([tf.tensor1d([2, 3]), tf.tensor1d([-1, 5])]);
      const expected = tf.add(tf.mul(before, tf.tensor1d([2, 3])), tf.tensor1d([-1, 5]));
      expectClose(layer.apply(known()) as tf.Tensor, expected, { absolute: 1e-6 });
      expectClose(plain.apply(known()) as tf.Tensor, before, { absolute: 1e-6 });
      expect(plain.weights).toHaveLength(0);
    });
  });

  it('keeps running statistics in training, the variance unbiased, and uses them elsewhere', () => {
    tf.tidy(() => {
      const layer = instanceNormalization({ trackRunningStatistics: true, momentum: 0.75 });
      const model = network(layer);
      forward(model, { images: known() });
      expectClose(layer.getWeights()[2]!, tf.zeros([2]));
      forward(model, { images: known() }, { training: true });
      expectClose(layer.getWeights()[2]!, tf.tensor1d([4 / 4, 7 / 4]));
      expectClose(layer.getWeights()[3]!, tf.tensor1d([0.75 + (5 * (4 / 3)) / 4, 0.75]));
      layer.setWeights([tf.ones([2]), tf.zeros([2]), tf.tensor1d([1, 7]), tf.tensor1d([4, 1])]);
      const expected = tf.tensor4d([0, 0, 1, 0, 2, 0, 3, 0], [1, 2, 2, 2]);
      expectClose(forward(model, { images: known() }), expected, { absolute: 1e-4 });
    });
  });

  it('is right in the second derivative', () => {
    const layer = instanceNormalization();
    const map = Random.fromSeed(2).normalTensor([2, 3, 4, 2]);
    const check = checkGradients((x) => layer.apply(x!) as tf.Tensor, [map]);
    expect(check.first).toBeLessThan(2e-3);
    expect(check.second).toBeLessThan(2e-3);
    expect(check.recorded).toBeLessThan(1e-5);
  });
});
