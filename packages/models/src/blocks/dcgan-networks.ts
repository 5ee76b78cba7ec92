import type { Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import {
  apply,
  double,
  halve,
  normalise,
  pytorchStyle,
  tensorflowStyle,
  type LayerStyle,
} from './dcgan-layers.js';
import { halvedSizes, halvedWidths, halvingsToBase, type Size } from './dcgan-sizes.js';

/** Sizes of a pair of DCGAN networks. */
export interface DcganOptions {
  readonly imageShape: readonly [height: number, width: number, channels: number];
  readonly latentDim: number;
  /** Channels of the layers next to the image. */
  readonly baseFilters: number;
  /** `pytorch`: convolutions from end to end; `tensorflow`: dense layers at the ends, 5x5 kernels, biases. */
  readonly form: 'pytorch' | 'tensorflow';
  /** Weight of the old moving average in batch normalisation. */
  readonly normMomentum: number;
  /** How often the image is halved. @default until the shorter side is 4 or less */
  readonly halvings?: number;
}

/**
 * G of DCGAN, latents `[N, latentDim]` to images `[N, H, W, C]` in [-1, 1]: a projection to the smallest map, then
 * transposed convolutions of stride 2, with batch normalisation and ReLU before each and tanh at the end.
 *
 * Source: Radford et al. 2016, https://arxiv.org/abs/1511.06434, section 3.
 */
export function dcganGenerator(options: DcganOptions, random: Random): tf.LayersModel {
  const { imageShape, latentDim, normMomentum } = options;
  const { style, sizes, widths } = layOut(options, random);
  const latents = tf.input({ shape: [latentDim], name: 'latents' });
  let x = project(options, style, sizes.at(-1)!, widths.at(-1)!, latents);
  for (let level = sizes.length - 1; level >= 1; level--) {
    const stage = sizes.length - level;
    x = apply(normalise(`norm-${stage}`, style, normMomentum), x);
    x = apply(tf.layers.reLU({ name: `activation-${stage}` }), x);
    x = double(`double-${stage}`, style, widths[level - 2] ?? imageShape[2], sizes[level - 1]!, x);
  }
  return tf.model({
    name: 'generator',
    inputs: latents,
    outputs: apply(tf.layers.activation({ name: 'images', activation: 'tanh' }), x),
  });
}

/**
 * D of DCGAN, images `[N, H, W, C]` to logits `[N, 1]`: convolutions of stride 2 with LeakyReLU(0.2), batch
 * normalisation before all activations but the first, and one unit over the smallest map.
 *
 * Source: Radford et al. 2016, https://arxiv.org/abs/1511.06434, section 3.
 */
export function dcganDiscriminator(
  options: DcganOptions,
  random: Random,
  name = 'discriminator',
): tf.LayersModel {
  const { style, sizes, widths } = layOut(options, random);
  const images = tf.input({ shape: [...options.imageShape], name: 'images' });
  let x = images;
  widths.forEach((filters, i) => {
    const stage = i + 1;
    x = halve(`halve-${stage}`, style, filters, x);
    if (i > 0) x = apply(normalise(`norm-${stage}`, style, options.normMomentum), x);
    x = apply(tf.layers.leakyReLU({ name: `activation-${stage}`, alpha: 0.2 }), x);
  });
  return tf.model({
    name,
    inputs: images,
    outputs: judge(options, style, sizes.at(-1)!, x),
  });
}

function layOut({ form, imageShape, baseFilters, ...options }: DcganOptions, random: Random) {
  const [height, width] = imageShape;
  const { halvings = halvingsToBase([height, width]) } = options;
  return {
    style: form === 'pytorch' ? pytorchStyle(random) : tensorflowStyle(random),
    sizes: halvedSizes([height, width], halvings),
    widths: halvedWidths(baseFilters, halvings),
  };
}

/** `[N, latentDim]` to `[N, ...size, filters]`. */
function project(
  { form, latentDim }: DcganOptions,
  style: LayerStyle,
  size: Size,
  filters: number,
  latents: tf.SymbolicTensor,
) {
  const [height, width] = size;
  if (form === 'tensorflow') {
    const units = height * width * filters;
    const dense = tf.layers.dense({ name: 'project', units, kernelInitializer: style.dense() });
    const reshape = tf.layers.reshape({ name: 'smallest-map', targetShape: [height, width, filters] });
    return apply(reshape, apply(dense, latents));
  }
  const pixel = tf.layers.reshape({ name: 'pixel', targetShape: [1, 1, latentDim] });
  const transposed = tf.layers.conv2dTranspose({
    name: 'project',
    filters,
    kernelSize: [height, width],
    useBias: false,
    kernelInitializer: style.transposed(),
  });
  return apply(transposed, apply(pixel, latents));
}

/** `[N, ...size, C]` to `[N, 1]`. */
function judge({ form }: DcganOptions, style: LayerStyle, size: Size, x: tf.SymbolicTensor) {
  if (form === 'tensorflow') {
    const flat = apply(tf.layers.flatten({ name: 'features' }), x);
    return apply(tf.layers.dense({ name: 'logit', units: 1, kernelInitializer: style.dense() }), flat);
  }
  const convolution = tf.layers.conv2d({
    name: 'judge',
    filters: 1,
    kernelSize: [...size],
    useBias: false,
    kernelInitializer: style.convolution(),
  });
  return apply(tf.layers.flatten({ name: 'logit' }), apply(convolution, x));
}
