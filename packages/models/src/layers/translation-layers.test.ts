import { forward, Random, registerSecondOrderGradients } from '@gan/core';
import { checkGradients, expectClose } from '@gan/core/testing';
import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { batchStatisticsNormalization } from './batch-statistics-normalization.js';
import { dropout } from './dropout.js';
import { leadingCrop } from './leading-crop.js';
import { reflectionPadding } from './reflection-padding.js';

beforeAll(() => {
  registerSecondOrderGradients();
});

const map = (rows: number[][]) => tf.tensor4d(rows.flat(), [1, rows.length, rows[0]!.length, 1]);

function network(layer: tf.layers.Layer, channels = 1): tf.LayersModel {
  const input = tf.input({ shape: [null, null, channels], name: 'images' });
  return tf.model({ inputs: input, outputs: layer.apply(input) as tf.SymbolicTensor });
}

describe('batch normalisation without averages', () => {
  // Means 1 and 5, the batch's is 3; deviations 1 within each, sqrt(5) within all.
  const images = tf.tensor4d([0, 2, 4, 6], [2, 1, 2, 1]);
  const layer = batchStatisticsNormalization({ epsilon: 1e-8 });
  const model = network(layer);

  it('normalises by the batch in training', () => {
    const expected = tf.div(tf.sub(images, 3), Math.sqrt(5));
    expectClose(forward(model, { images }, { training: true }), expected, { absolute: 1e-5 });
  });

  it('normalises each picture by itself elsewhere, then scales and shifts', () => {
    layer.setWeights([tf.tensor1d([2]), tf.tensor1d([0.5])]);
    expectClose(forward(model, { images }), tf.tensor4d([-1.5, 2.5, -1.5, 2.5], [2, 1, 2, 1]), {
      absolute: 1e-5,
    });
    layer.setWeights([tf.tensor1d([1]), tf.tensor1d([0])]);
  });

  it('is right in the second derivative', () => {
    const values = Random.fromSeed(2).normalTensor([2, 3, 2, 2]);
    const fresh = batchStatisticsNormalization();
    const check = checkGradients((x) => fresh.apply(x!, { training: true }) as tf.Tensor, [values]);
    expect(check.first).toBeLessThan(2e-3);
    expect(check.second).toBeLessThan(2e-3);
  });
});

describe('padding by reflection', () => {
  it('mirrors at the outermost pixel, without repeating it', () => {
    const padded = reflectionPadding({ padding: 2 }).apply(map([[1, 2, 3], [4, 5, 6], [7, 8, 9]])) as tf.Tensor; // prettier-ignore
    const rows = [[9, 8, 7, 8, 9, 8, 7], [6, 5, 4, 5, 6, 5, 4], [3, 2, 1, 2, 3, 2, 1]]; // prettier-ignore
    expectClose(padded, map([...rows, rows[1]!, rows[0]!, rows[1]!, rows[2]!]));
  });

  it('knows its shape, also where sides vary', () => {
    expect(network(reflectionPadding({ padding: 3 })).outputs[0]!.shape).toEqual([null, null, null, 1]);
    expect(reflectionPadding({ padding: 3 }).computeOutputShape([null, 4, 5, 2])).toEqual([null, 10, 11, 2]);
  });

  it('is right in the second derivative', () => {
    const layer = reflectionPadding({ padding: 2 });
    const values = Random.fromSeed(2).normalTensor([1, 3, 4, 2]);
    const check = checkGradients((x) => tf.square(layer.apply(x!) as tf.Tensor), [values]);
    expect(check.first).toBeLessThan(2e-3);
    expect(check.second).toBeLessThan(2e-3);
  });
});

describe('leading crop', () => {
  it('makes a transposed convolution double a map as PyTorch does', () => {
    const kernel = tf.tensor4d([1, 2, 3, 4, 5, 6, 7, 8, 9], [3, 3, 1, 1]);
    const whole = tf.conv2dTranspose(map([[1]]), kernel, [1, 3, 3, 1], 2, 'valid');
    // torch.nn.functional.conv_transpose2d(one, kernel, stride=2, padding=1, output_padding=1)
    expectClose(leadingCrop().apply(whole) as tf.Tensor, map([[5, 6], [8, 9]])); // prettier-ignore
  });

  it('knows its shape, also where sides vary', () => {
    expect(network(leadingCrop()).outputs[0]!.shape).toEqual([null, null, null, 1]);
    expect(leadingCrop().computeOutputShape([null, 4, 5, 2])).toEqual([null, 3, 4, 2]);
  });
});

describe('dropout as noise', () => {
  const images = tf.ones([1, 8, 8, 1]);
  const draw = (asNoise: boolean, random?: Random) => [
    ...forward(network(dropout({ rate: 0.5, asNoise })), { images }, { random }).dataSync(),
  ];

  it('drops outside training wherever there is a random source', () => {
    const drawn = draw(true, Random.fromSeed(1));
    expect(new Set(drawn)).toEqual(new Set([0, 2]));
    expect(draw(true, Random.fromSeed(1))).toEqual(drawn);
    expect(draw(true, Random.fromSeed(2))).not.toEqual(drawn);
  });

  it('lets all pass where there is none, or where it is no noise', () => {
    expect(new Set([...draw(true), ...draw(false, Random.fromSeed(1))])).toEqual(new Set([1]));
  });
});
