import { Random, registerSecondOrderGradients } from '@gan/core';
import { checkGradients, expectClose } from '@gan/core/testing';
import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { EqualizedConv2D } from './equalized-conv2d.js';
import { EqualizedDense } from './equalized-dense.js';
import { FirFilter } from './fir-filter.js';
import { FirUpsample } from './fir-upsample.js';
import { ModulatedConv2D } from './modulated-conv2d.js';
import { PixelNorm } from './pixel-norm.js';
import { StyleEpilogue } from './style-epilogue.js';

beforeAll(() => {
  registerSecondOrderGradients();
});

const images = (seed: number) => Random.fromSeed(seed).normalTensor([2, 4, 4, 2]);
const styles = (seed: number) => Random.fromSeed(seed).normalTensor([2, 2, 3]);

describe('layers of growing and style-based networks are right in the second derivative', () => {
  it.each<[string, tf.layers.Layer]>([
    ['pixel normalisation', new PixelNorm({})],
    ['a filter', new FirFilter({ taps: [1, 2, 1] })],
    ['a filter that is not symmetric', new FirFilter({ taps: [1, 2, 4, 1], padding: [2, 0], gain: 4 })],
    ['enlarging by a filter', new FirUpsample({})],
    ['a dense layer', new EqualizedDense({ units: 3 })],
    ['a convolution', new EqualizedConv2D({ filters: 3 })],
    ['one that enlarges', new EqualizedConv2D({ filters: 3, resample: 'up' })],
    ['one that halves', new EqualizedConv2D({ filters: 3, resample: 'down' })],
    ['one of stride 2', new EqualizedConv2D({ filters: 3, resample: 'stride' })],
  ])('%s', (_, layer) => {
    const check = checkGradients((x) => layer.apply(x!) as tf.Tensor, [images(2)]);
    expect(check.first).toBeLessThan(1e-3);
    expect(check.second).toBeLessThan(1e-3);
    expect(check.recorded).toBeLessThan(1e-5);
  });

  it.each<[string, tf.layers.Layer]>([
    ['a modulated convolution', new ModulatedConv2D({ filters: 3, styleIndex: 1, activation: 'linear' })],
    [
      'one that enlarges',
      new ModulatedConv2D({ filters: 3, styleIndex: 0, upsample: true, activation: 'linear' }),
    ],
    ['adaptive instance normalisation', biased(new StyleEpilogue({ styleIndex: 1 }))],
  ])('%s, in feature maps and styles', (_, layer) => {
    const check = checkGradients((x, w) => layer.apply([x!, w!]) as tf.Tensor, [images(2), styles(3)]);
    expect(check.first).toBeLessThan(2e-3);
    expect(check.second).toBeLessThan(2e-3);
    expect(check.recorded).toBeLessThan(1e-5);
  });
});

/** With a bias that keeps leaky ReLU away from its kink. */
function biased(layer: StyleEpilogue): StyleEpilogue {
  tf.tidy(() => layer.apply([images(1), styles(1)]) as tf.Tensor);
  const bias = layer.weights.find(({ name }) => name.endsWith('/bias'))!;
  tf.tidy(() => void bias.write(tf.fill([2], 9)));
  return layer;
}

describe('values worked out by hand', () => {
  it('of a blur: the taps around one pixel, and constants stay', () => {
    tf.tidy(() => {
      const blur = new FirFilter({ taps: [1, 2, 1] });
      const pixel = tf.tensor4d([0, 0, 0, 0, 16, 0, 0, 0, 0], [1, 3, 3, 1]);
      expectClose(blur.apply(pixel) as tf.Tensor, tf.tensor4d([1, 2, 1, 2, 4, 2, 1, 2, 1], [1, 3, 3, 1]));
      const enlarged = new FirUpsample({}).apply(tf.ones([1, 4, 4, 1])) as tf.Tensor;
      expectClose(tf.slice(enlarged, [0, 2, 2, 0], [1, 4, 4, 1]), tf.ones([1, 4, 4, 1]));
    });
  });

  it('of demodulation: outputs of unit variance whatever the style', () => {
    tf.tidy(() => {
      const layer = new ModulatedConv2D({ filters: 64, kernelSize: 1, styleIndex: 0, activation: 'linear' });
      const x = Random.fromSeed(4).normalTensor([2, 16, 16, 8]);
      const w = tf.stack([tf.fill([1, 3], 0.1), tf.fill([1, 3], 5)]);
      const { variance } = tf.moments(layer.apply([x, w]) as tf.Tensor, [1, 2, 3]);
      expectClose(variance, tf.ones([2]), { absolute: 0.15 });
    });
  });

  it('refuses a padding that no filter of that length can have', () => {
    expect(() => new FirFilter({ taps: [1, 2, 1], padding: [3, 0] })).toThrow(/padding of 0 to 2/);
  });
});
