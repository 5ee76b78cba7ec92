import { initializers, type Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { apply } from './dcgan-layers.js';
import { halvedSizes, halvingsToBase, type Size } from './dcgan-sizes.js';
import { residualBlock, type ResidualStyle } from './residual-block.js';

/** What residual generators have in common. */
export interface ResidualImagesOptions {
  readonly imageShape: readonly [height: number, width: number, channels: number];
  /** Channels of the map that is left after so many halvings of the image. */
  readonly widthAt: (level: number) => number;
  readonly style: ResidualStyle;
  /** Normalisation before the last convolution. */
  readonly normalise: (name: string, x: tf.SymbolicTensor) => tf.SymbolicTensor;
  /** Gain of the last convolution's starting weights, which follow Glorot. */
  readonly gain: number;
  /** What bounds the pixels. */
  readonly pixels: 'tanh' | 'sigmoid';
}

/**
 * From a code `[N, D]` to images `[N, H, W, C]`: a dense layer to the smallest map, residual blocks that each double it, then
 * normalisation, ReLU and a 3x3 convolution.
 */
export function residualImages(options: ResidualImagesOptions, random: Random, code: tf.SymbolicTensor) {
  const { imageShape, widthAt, style, normalise } = options;
  const init = initializers(random);
  const sizes = sizesDownToBase([imageShape[0], imageShape[1]]);
  const mapShape = [...sizes.at(-1)!, widthAt(sizes.length - 1)];
  const units = tf.util.sizeFromShape(mapShape);
  let x = apply(tf.layers.dense({ name: 'project', units, kernelInitializer: init.glorotUniform() }), code);
  x = apply(tf.layers.reshape({ name: 'smallest-map', targetShape: mapShape }), x);
  for (let level = sizes.length - 2; level >= 0; level--) {
    const block = { filters: widthAt(level), growTo: sizes[level]! };
    x = residualBlock(`block-${sizes.length - 1 - level}`, style, block, x);
  }
  x = apply(tf.layers.reLU({ name: 'activation' }), normalise('norm', x));
  const image = {
    name: 'image',
    filters: imageShape[2],
    kernelSize: 3,
    padding: 'same',
    kernelInitializer: init.glorotUniform(options.gain),
  } as const;
  return apply(
    tf.layers.activation({ name: 'images', activation: options.pixels }),
    apply(tf.layers.conv2d(image), x),
  );
}

/** Side below which a trunk of even width stops halving; two more blocks follow. */
const evenBase = 8;

/**
 * The trunk of critics with one width throughout, images `[N, H, W, C]` to a map `[N, h, w, filters]`: blocks that halve until
 * the shorter side is 8 or less, two that do not, and ReLU.
 */
export function evenTrunk(style: ResidualStyle, filters: number, images: tf.SymbolicTensor) {
  let x = residualBlock('block-1', style, { filters, halve: true, preactivate: false }, images);
  let block = 2;
  for (; Math.min(x.shape[1]!, x.shape[2]!) > evenBase; block++) {
    x = residualBlock(`block-${block}`, style, { filters, halve: true }, x);
  }
  x = residualBlock(`block-${block}`, style, { filters }, x);
  x = residualBlock(`block-${block + 1}`, style, { filters }, x);
  return apply(tf.layers.reLU({ name: 'activation' }), x);
}

/** The sizes of an image and of each halving of it down to a shorter side of 4 or less. */
export const sizesDownToBase = (size: Size): Size[] => halvedSizes(size, halvingsToBase(size));
