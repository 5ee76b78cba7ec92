import { initializers, type Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { channelLayerNormalization } from '../layers/channel-layer-normalization.js';
import { apply } from './dcgan-layers.js';
import { halvedSizes, halvingsToBase, type Size } from './dcgan-sizes.js';
import { residualBlock, type ResidualConvolution, type ResidualStyle } from './residual-block.js';
import { maybeNormalise, type WganGpOptions } from './wgan-gp-options.js';

/** Options of the residual networks. */
export interface ResidualWganGpOptions extends WganGpOptions {
  /**
   * `even`: as many channels everywhere, no normalisation in the critic (the script for CIFAR-10);
   * `pyramid`: channels double as the map shrinks, layer normalisation in the critic (the script for 64x64).
   */
  readonly layout: 'even' | 'pyramid';
}

/** Side below which the critic of the even layout stops halving; two more blocks follow. */
const evenBase = 8;

/**
 * G of WGAN-GP's residual scripts, latents `[N, latentDim]` to images `[N, H, W, C]`: a dense layer to the smallest
 * map, residual blocks that each double it, then normalisation, ReLU and a 3x3 convolution.
 *
 * Source: Gulrajani et al. 2017, https://arxiv.org/abs/1704.00028, appendices C and F, and its published code.
 */
export function residualGenerator(options: ResidualWganGpOptions, random: Random): tf.LayersModel {
  const { imageShape, latentDim, pixels } = options;
  const sizes = sizesOf(options);
  const init = initializers(random);
  const [height, width] = sizes.at(-1)!;
  const filters = widthAt(options, sizes.length - 1);
  const latents = tf.input({ shape: [latentDim], name: 'latents' });
  const units = height * width * filters;
  let x = apply(
    tf.layers.dense({ name: 'project', units, kernelInitializer: init.glorotUniform() }),
    latents,
  );
  x = apply(tf.layers.reshape({ name: 'smallest-map', targetShape: [height, width, filters] }), x);
  const style = styleOf(options, random, (name, y) => maybeNormalise(name, options, y));
  for (let level = sizes.length - 2; level >= 0; level--) {
    const block = { filters: widthAt(options, level), growTo: sizes[level]! };
    x = residualBlock(`block-${sizes.length - 1 - level}`, style, block, x);
  }
  x = apply(tf.layers.reLU({ name: 'activation' }), maybeNormalise('norm', options, x));
  x = apply(
    tf.layers.conv2d({
      name: 'image',
      filters: imageShape[2],
      kernelSize: 3,
      padding: 'same',
      // The two scripts differ in this.
      kernelInitializer: init.glorotUniform(options.layout === 'even' ? 1 : Math.SQRT2),
    }),
    x,
  );
  const images = apply(tf.layers.activation({ name: 'images', activation: pixels }), x);
  return tf.model({ name: 'generator', inputs: latents, outputs: images });
}

/** The critic beside it, images `[N, H, W, C]` to scores `[N, 1]`. Source: as {@link residualGenerator}. */
export function residualCritic(options: ResidualWganGpOptions, random: Random): tf.LayersModel {
  const images = tf.input({ shape: [...options.imageShape], name: 'images' });
  const features =
    options.layout === 'even' ? evenTrunk(options, random, images) : pyramidTrunk(options, random, images);
  const score = tf.layers.dense({
    name: 'score',
    units: 1,
    kernelInitializer: initializers(random).glorotUniform(),
  });
  return tf.model({ name: 'critic', inputs: images, outputs: apply(score, features) });
}

/** Blocks that halve until the shorter side is 8 or less, two that do not, and the mean over the map. */
function evenTrunk(options: ResidualWganGpOptions, random: Random, images: tf.SymbolicTensor) {
  const style = styleOf(options, random);
  const filters = options.baseFilters;
  let x = residualBlock('block-1', style, { filters, halve: true, preactivate: false }, images);
  let block = 2;
  for (; Math.min(x.shape[1]!, x.shape[2]!) > evenBase; block++) {
    x = residualBlock(`block-${block}`, style, { filters, halve: true }, x);
  }
  x = residualBlock(`block-${block}`, style, { filters }, x);
  x = residualBlock(`block-${block + 1}`, style, { filters }, x);
  x = apply(tf.layers.reLU({ name: 'activation' }), x);
  return apply(tf.layers.globalAveragePooling2d({ name: 'features' }), x);
}

/** A convolution, then blocks that halve the map down to a side of 4. */
function pyramidTrunk(options: ResidualWganGpOptions, random: Random, images: tf.SymbolicTensor) {
  const style = styleOf(options, random, (name, y) => apply(channelLayerNormalization({ name }), y));
  const kernelInitializer = initializers(random).glorotUniform();
  let x = apply(
    tf.layers.conv2d({
      name: 'pixels',
      filters: options.baseFilters,
      kernelSize: 3,
      padding: 'same',
      kernelInitializer,
    }),
    images,
  );
  for (let level = 1; level < sizesOf(options).length; level++) {
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

function sizesOf({ imageShape }: ResidualWganGpOptions): Size[] {
  const size: Size = [imageShape[0], imageShape[1]];
  return halvedSizes(size, halvingsToBase(size));
}

/** Channels of the map that is left after so many halvings. */
const widthAt = ({ layout, baseFilters }: ResidualWganGpOptions, level: number): number =>
  layout === 'even' ? baseFilters : baseFilters * Math.min(2 ** level, 8);
