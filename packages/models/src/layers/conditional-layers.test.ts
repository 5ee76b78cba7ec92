import { Random, forward, registerSecondOrderGradients } from '@gan/core';
import { checkGradients, expectClose } from '@gan/core/testing';
import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { classNormalization } from '../blocks/conditional-normalization.js';
import { channelLayerNormalization } from './channel-layer-normalization.js';
import { featureModulation } from './feature-modulation.js';
import { globalSumPooling } from './global-sum-pooling.js';

registerSecondOrderGradients();

const random = Random.fromSeed(1);

describe('FeatureModulation', () => {
  it('scales and shifts each channel of each example', () => {
    const x = tf.tensor4d([1, 2, 3, 4, 5, 6, 7, 8], [2, 2, 1, 2]);
    const y = featureModulation().apply([
      x,
      tf.tensor2d([[1, 10], [0, 2]]), // prettier-ignore
      tf.tensor2d([[0, 1], [5, -1]]), // prettier-ignore
    ]) as tf.Tensor;
    expectClose(y, tf.tensor4d([1, 21, 3, 41, 5, 11, 5, 15], [2, 2, 1, 2]));
  });

  it('adds scales to its base', () => {
    const x = tf.ones([1, 1, 1, 2]);
    const y = featureModulation({ base: 1 }).apply([x, tf.tensor2d([[0, 2]]), tf.tensor2d([[0, 5]])]);
    expectClose(y as tf.Tensor, tf.tensor4d([1, 8], [1, 1, 1, 2]));
  });

  it('is differentiable twice, in features, scales and shifts', () => {
    const inputs = [[2, 2, 3, 2], [2, 2], [2, 2]].map((shape) => random.normalTensor(shape)); // prettier-ignore
    const { first, second } = checkGradients((...xs) => featureModulation().apply(xs) as tf.Tensor, inputs);
    expect(first).toBeLessThan(1e-3);
    expect(second).toBeLessThan(1e-3);
  });

  it('refuses scales for another number of channels', () => {
    const inputs = [[null, 4, 4, 3], [null, 2], [null, 3]].map((batchShape) => tf.input({ batchShape })); // prettier-ignore
    expect(() => featureModulation().apply(inputs)).toThrow(/Make the channels agree/);
  });
});

describe('classNormalization', () => {
  const network = () => {
    const x = tf.input({ shape: [2, 2, 3], name: 'x' });
    const labels = tf.input({ shape: [], dtype: 'int32', name: 'labels' });
    const options = { name: 'norm', momentum: 0.9, epsilon: 1e-5, numClasses: 4, labels };
    return tf.model({ inputs: [x, labels], outputs: classNormalization(options, x) });
  };

  it('normalises over all examples and then scales by class', () => {
    const model = network();
    const [scale, shift] = ['norm-scale', 'norm-shift'].map((name) => model.getLayer(name));
    expect(tf.unique(scale!.getWeights()[0]!.flatten()).values.dataSync()).toEqual(Float32Array.of(1));
    scale!.setWeights([tf.tensor2d([[1, 1, 1], [2, 2, 2], [0, 0, 0], [1, 1, 1]])]); // prettier-ignore
    shift!.setWeights([tf.tensor2d([[0, 0, 0], [0, 0, 0], [7, 8, 9], [1, 1, 1]])]); // prettier-ignore
    const x = random.normalTensor([4, 2, 2, 3]);
    const labels = tf.tensor1d([0, 1, 2, 3], 'int32');
    const y = forward(model, { x, labels }, { training: true });
    const { mean, variance } = tf.moments(x, [0, 1, 2]);
    const normal = tf.split(tf.div(tf.sub(x, mean), tf.sqrt(tf.add(variance, 1e-5))), 4);
    const constant = tf.broadcastTo(tf.tensor1d([7, 8, 9]), [1, 2, 2, 3]);
    const expected = [normal[0]!, tf.mul(normal[1]!, 2), constant, tf.add(normal[3]!, 1)];
    expectClose(y, tf.concat(expected), { absolute: 1e-5 });
    model.dispose();
  });
});

describe('ChannelLayerNormalization', () => {
  it('brings each example to mean 0 and variance 1, then scales per channel', () => {
    const layer = channelLayerNormalization({ epsilon: 0 });
    const x = random.normalTensor([3, 4, 2, 2], 5, 3);
    const y = layer.apply(x) as tf.Tensor;
    const { mean, variance } = tf.moments(y, [1, 2, 3]);
    expectClose(mean, [0, 0, 0], { absolute: 1e-5 });
    expectClose(variance, [1, 1, 1], { absolute: 1e-4 });
    layer.setWeights([tf.tensor1d([2, 0]), tf.tensor1d([0, 3])]);
    const [even, odd] = tf.split(layer.apply(x) as tf.Tensor, 2, 3);
    expectClose(even!, tf.mul(tf.split(y, 2, 3)[0]!, 2), { absolute: 1e-5 });
    expectClose(odd!, tf.fill(odd!.shape, 3));
  });

  it('is differentiable twice', () => {
    const layer = channelLayerNormalization();
    const { first, second } = checkGradients(
      (x) => layer.apply(x!) as tf.Tensor,
      [random.normalTensor([2, 3, 2, 2])],
    );
    expect(first).toBeLessThan(1e-3);
    expect(second).toBeLessThan(1e-3);
  });
});

it('GlobalSumPooling sums over the map, and is differentiable twice', () => {
  const x = random.normalTensor([2, 3, 2, 4]);
  expectClose(globalSumPooling().apply(x) as tf.Tensor, tf.sum(x, [1, 2]));
  const { second } = checkGradients((y) => globalSumPooling().apply(y!) as tf.Tensor, [x]);
  expect(second).toBeLessThan(1e-3);
});
