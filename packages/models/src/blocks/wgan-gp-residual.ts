import { initializers, type Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { channelLayerNormalization } from '../layers/channel-layer-normalization.js';
import { apply } from './dcgan-layers.js';
import { residualBlock, type ResidualConvolution, type ResidualStyle } from './residual-block.js';
import { evenTrunk, residualImages, sizesDownToBase } from './residual-networks.js';
import { maybeNormalise, type WganGpOptions } from './wgan-gp-options.js';

/** Options of the residual networks. */
export interface ResidualWganGpOptions extends WganGpOptions {
  /**
   * `even`: as many channels everywhere, no normalisation in the critic (the script for CIFAR-10);
   * `pyramid`: channels double as the map shrinks, layer normalisation in the critic (the script for 64x64).
   */
  readonly layout: 'even' | 'pyramid';
}

/**
 * G of WGAN-GP's residual scripts, latents `[N, latentDim]` to images `[N, H, W, C]`.
 *
 * Source: Gulrajani et al. 2017, https://arxiv.org/abs/1704.00028, appendices C and F, and its published code.
 */
export function residualGenerator(options: ResidualWganGpOptions, random: Random): tf.LayersModel {
  const normalise = (name: string, x: tf.SymbolicTensor) => maybeNormalise(name, options, x);
  const images = {
    ...options,
    widthAt: (level: number) => widthAt(options, level),
    style: styleOf(options, random, normalise),
    normalise,
    // The two scripts differ in this.
    gain: options.layout === 'even' ? 1 : Math.SQRT2,
  };
  const latents = tf.input({ shape: [options.latentDim], name: 'latents' });
  return tf.model({
    name: 'generator',
    inputs: latents,
    outputs: residualImages(images, random, latents),
  });
}

/** The critic beside it, images `[N, H, W, C]` to scores `[N, 1]`. Source: as {@link residualGenerator}. */
export function residualCritic(options: ResidualWganGpOptions, random: Random): tf.LayersModel {
  const images = tf.input({ shape: [...options.imageShape], name: 'images' });
  const features =
    options.layout === 'even' ? evenFeatures(options, random, images) : pyramid(options, random, images);
  const score = tf.layers.dense({
    name: 'score',
    units: 1,
    kernelInitializer: initializers(random).glorotUniform(),
  });
  return tf.model({ name: 'critic', inputs: images, outputs: apply(score, features) });
}

/** The mean over the last map. */
function evenFeatures(options: ResidualWganGpOptions, random: Random, images: tf.SymbolicTensor) {
  const x = evenTrunk(styleOf(options, random), options.baseFilters, images);
  return apply(tf.layers.globalAveragePooling2d({ name: 'features' }), x);
}

/** A convolution, then blocks that halve the map down to a side of 4. */
function pyramid(options: ResidualWganGpOptions, random: Random, images: tf.SymbolicTensor) {
  const style = styleOf(options, random, (name, y) => apply(channelLayerNormalization({ name }), y));
  const pixels = {
    name: 'pixels',
    filters: options.baseFilters,
    kernelSize: 3,
    padding: 'same',
    kernelInitializer: initializers(random).glorotUniform(),
  } as const;
  let x = apply(tf.layers.conv2d(pixels), images);
  const [height, width] = options.imageShape;
  for (let level = 1; level < sizesDownToBase([height, width]).length; level++) {
    const [filters, hidden] = [widthAt(options, level), x.shape.at(-1)!];
    x = residualBlock(`block-${level}`, style, { filters, hidden, halve: true }, x);
  }
  return apply(tf.layers.flatten({ name: 'features' }), x);
}

function styleOf(
  { layout }: ResidualWganGpOptions,
  random: Random,
  normalise?: ResidualStyle['normalise'],
): ResidualStyle {
  const init = initializers(random);
  const layer = (kernelSize: number, gain: number) => (args: ResidualConvolution) =>
    tf.layers.conv2d({
      ...args,
      kernelSize,
      padding: 'same',
      kernelInitializer: init.glorotUniform(gain),
    });
  return {
    convolution: layer(3, Math.SQRT2),
    shortcut: layer(1, 1),
    ...(normalise && { normalise }),
    firstBias: layout === 'even',
  };
}

/** Channels of the map that is left after so many halvings. */
const widthAt = ({ layout, baseFilters }: ResidualWganGpOptions, level: number): number =>
  layout === 'even' ? baseFilters : baseFilters * Math.min(2 ** level, 8);
