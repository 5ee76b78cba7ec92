import { Random, registerSecondOrderGradients } from '@gan/core';
import { checkGradients, expectClose } from '@gan/core/testing';
import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { selfAttention } from '../blocks/self-attention.js';
import { spectralLayers } from '../blocks/spectral-layers.js';
import { featureSlice } from './feature-slice.js';
import { gatedSum } from './gated-sum.js';
import { spatialAttention } from './spatial-attention.js';

registerSecondOrderGradients();

const random = Random.fromSeed(1);

describe('SpatialAttention', () => {
  it('takes for each query the mean of the values, weighted by how well the keys fit', () => {
    const queries = tf.tensor4d([0, 1], [1, 1, 2, 1]);
    const keys = tf.tensor4d([0, Math.log(3)], [1, 2, 1, 1]);
    const values = tf.tensor4d([1, 10, 5, 50], [1, 2, 1, 2]);
    const seen = spatialAttention().apply([queries, keys, values]) as tf.Tensor;
    // Weights 1/2 and 1/2 for the first query, 1/4 and 3/4 for the second.
    expectClose(seen, tf.tensor4d([3, 30, 4, 40], [1, 1, 2, 2]), { absolute: 1e-4 });
  });

  it('is differentiable twice, in queries, keys and values', () => {
    const inputs = [[2, 2, 3, 2], [2, 1, 2, 2], [2, 1, 2, 3]].map((shape) => random.normalTensor(shape)); // prettier-ignore
    const { first, second } = checkGradients((...xs) => spatialAttention().apply(xs) as tf.Tensor, inputs);
    expect(first).toBeLessThan(1e-3);
    expect(second).toBeLessThan(1e-3);
  });

  it('refuses keys of another width than queries', () => {
    const inputs = [3, 2, 2].map((channels) => tf.input({ batchShape: [null, 4, 4, channels] }));
    expect(() => spatialAttention().apply(inputs)).toThrow(/Make the sizes agree/);
  });
});

describe('selfAttention', () => {
  it('starts as the identity and is differentiable twice once it does something', () => {
    const input = tf.input({ shape: [3, 4, 8], name: 'x' });
    const layers = spectralLayers({ initialization: 'orthogonal', spectralEpsilon: 1e-6 }, random);
    const model = tf.model({ inputs: input, outputs: selfAttention('attention', layers, input) });
    const x = random.normalTensor([1, 3, 4, 8]);
    expectClose(model.apply(x) as tf.Tensor, x);
    model.getLayer('attention').trainableWeights[0]!.write(tf.scalar(0.7));
    const { first, second } = checkGradients((y) => model.apply(y!) as tf.Tensor, [x], { step: 2e-4 });
    expect(first).toBeLessThan(2e-3);
    expect(second).toBeLessThan(2e-3);
    model.dispose();
  });
});

describe('GatedSum', () => {
  it('adds as much as its gate lets through', () => {
    const layer = gatedSum();
    const inputs = [tf.tensor2d([[1, 2]]), tf.tensor2d([[10, 20]])];
    expectClose(layer.apply(inputs) as tf.Tensor, inputs[0]!);
    layer.trainableWeights[0]!.write(tf.scalar(0.5));
    expectClose(layer.apply(inputs) as tf.Tensor, tf.tensor2d([[6, 12]]));
  });
});

describe('FeatureSlice', () => {
  it('keeps a part of the last axis', () => {
    const slice = featureSlice({ begin: 1, size: 2 });
    expectClose(slice.apply(tf.tensor2d([[1, 2, 3, 4]])) as tf.Tensor, tf.tensor2d([[2, 3]]));
  });

  it('refuses more features than there are', () => {
    const slice = featureSlice({ begin: 2, size: 3 });
    expect(() => slice.apply(tf.zeros([1, 4]))).toThrow(/at least 5 features, got 4/);
  });
});
