import type { Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { leadingCrop } from '../layers/leading-crop.js';
import { reflectionPadding } from '../layers/reflection-padding.js';
import { apply } from './dcgan-layers.js';
import { convolve, convolveTransposed, normaliseMaps, rectify } from './translation-layers.js';

/** Sizes of a residual translator. */
export interface ResidualTranslatorOptions {
  /** Name of the network. */
  readonly name: string;
  readonly sourceChannels: number;
  readonly targetChannels: number;
  /** Residual blocks at a quarter of the side. */
  readonly blocks: number;
  /** Channels at full size; twice and four times as many at a half and a quarter. */
  readonly baseFilters: number;
}

/**
 * G of CycleGAN: pictures `[N, H, W, sourceChannels]` to `[N, H, W, targetChannels]` in [-1, 1], sides multiples of 4. Two
 * convolutions of stride 2, residual blocks, two transposed convolutions; reflection padding at the ends and in the blocks,
 * instance normalisation that learns nothing after every convolution but the last.
 *
 * Source: Zhu et al. 2017, https://arxiv.org/abs/1703.10593, appendix 7.2, after Johnson et al. 2016.
 */
export function residualTranslator(options: ResidualTranslatorOptions, random: Random): tf.LayersModel {
  const { name, baseFilters, targetChannels } = options;
  const images = tf.input({ shape: [null, null, options.sourceChannels], name: 'images' });
  const ends = (layer: string, filters: number) => ({ name: layer, filters, kernelSize: 7, useBias: true });
  const norm = (layer: string, x: tf.SymbolicTensor) => normaliseMaps(layer, 'instance', random, x);

  let x = convolve(ends('first', baseFilters), random, reflect('first-pad', 3, images)); // [N, H, W, f]
  x = rectify('first-activation', norm('first-norm', x));
  for (const level of [1, 2]) {
    // One row and column of zeros before the map; those after it would meet no kernel of an even side.
    const padding: [[number, number], [number, number]] = [[1, 0], [1, 0]]; // prettier-ignore
    const padded = apply(tf.layers.zeroPadding2d({ name: `down-pad-${level}`, padding }), x);
    x = convolve(three(`down-${level}`, baseFilters * 2 ** level, 2), random, padded); // [N, H / 2^level, ..]
    x = rectify(`down-activation-${level}`, norm(`down-norm-${level}`, x));
  }
  for (let block = 1; block <= options.blocks; block++) {
    x = residual(`block-${block}`, 4 * baseFilters, random, x); // [N, H / 4, W / 4, 4 f]
  }
  for (const level of [2, 1]) {
    const doubled = convolveTransposed(three(`up-${level}`, baseFilters * 2 ** (level - 1), 2), random, x);
    x = apply(leadingCrop({ name: `up-crop-${level}` }), doubled); // [N, H / 2^(level - 1), ..]
    x = rectify(`up-activation-${level}`, norm(`up-norm-${level}`, x));
  }
  x = convolve(ends('last', targetChannels), random, reflect('last-pad', 3, x));
  const tanh = tf.layers.activation({ name: 'translated', activation: 'tanh' });
  return tf.model({ name, inputs: images, outputs: apply(tanh, x) });
}

/** `x + norm(conv(relu(norm(conv(x)))))`, without an activation after the sum. */
function residual(name: string, filters: number, random: Random, x: tf.SymbolicTensor): tf.SymbolicTensor {
  const half = (place: 1 | 2, map: tf.SymbolicTensor) => {
    const padded = reflect(`${name}-pad-${place}`, 1, map);
    const convolved = convolve(three(`${name}-conv-${place}`, filters), random, padded);
    return normaliseMaps(`${name}-norm-${place}`, 'instance', random, convolved);
  };
  const first = rectify(`${name}-activation`, half(1, x));
  return tf.layers.add({ name: `${name}-sum` }).apply([x, half(2, first)]) as tf.SymbolicTensor;
}

const reflect = (name: string, padding: number, x: tf.SymbolicTensor) =>
  apply(reflectionPadding({ name, padding }), x);

/** A 3x3 convolution without padding. */
const three = (name: string, filters: number, strides = 1) => ({
  name,
  filters,
  kernelSize: 3,
  strides,
  useBias: true,
});
