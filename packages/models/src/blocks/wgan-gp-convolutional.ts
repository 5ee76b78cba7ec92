import { initializers, type Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { apply } from './dcgan-layers.js';
import { halvedSizes, halvedWidths, halvingsToBase } from './dcgan-sizes.js';
import { cutTo } from './residual-block.js';
import { maybeNormalise, stridedUniform, type WganGpOptions } from './wgan-gp-options.js';

/** Side of every kernel. */
const kernelSize = 5;

/**
 * G of WGAN-GP's scripts for MNIST and CIFAR-10, latents `[N, latentDim]` to images `[N, H, W, C]`: a dense layer to
 * the smallest map, then 5x5 transposed convolutions of stride 2 with ReLU between them. Odd sides are made by
 * cutting off the last row and column.
 *
 * Source: Gulrajani et al. 2017, https://arxiv.org/abs/1704.00028, and its published code.
 */
export function convolutionalGenerator(options: WganGpOptions, random: Random): tf.LayersModel {
  const { imageShape, latentDim, pixels } = options;
  const { sizes, widths } = layOut(options);
  const [height, width] = sizes.at(-1)!;
  const filters = widths.at(-1)!;
  const latents = tf.input({ shape: [latentDim], name: 'latents' });
  let x = apply(
    tf.layers.dense({
      name: 'project',
      units: height * width * filters,
      kernelInitializer: initializers(random).glorotUniform(),
    }),
    latents,
  );
  // Over units, not channels: the map is made after it.
  x = maybeNormalise('norm-1', options, x);
  x = apply(tf.layers.reLU({ name: 'activation-1' }), x);
  x = apply(tf.layers.reshape({ name: 'smallest-map', targetShape: [height, width, filters] }), x);
  for (let level = sizes.length - 1; level >= 1; level--) {
    const stage = sizes.length - level;
    x = double(`double-${stage}`, widths[level - 2] ?? imageShape[2], random, x);
    if (level > 1) {
      x = maybeNormalise(`norm-${stage + 1}`, options, x);
      x = apply(tf.layers.reLU({ name: `activation-${stage + 1}` }), x);
    }
    x = cutTo(`cut-${stage}`, sizes[level - 1]!, x);
  }
  const images = apply(tf.layers.activation({ name: 'images', activation: pixels }), x);
  return tf.model({ name: 'generator', inputs: latents, outputs: images });
}

/**
 * The critic beside it, images `[N, H, W, C]` to scores `[N, 1]`: 5x5 convolutions of stride 2 with LeakyReLU(0.2) and
 * no normalisation, and a dense layer. Source: as {@link convolutionalGenerator}.
 */
export function convolutionalCritic(options: WganGpOptions, random: Random): tf.LayersModel {
  const images = tf.input({ shape: [...options.imageShape], name: 'images' });
  let x = images;
  layOut(options).widths.forEach((filters, i) => {
    x = halve(`halve-${i + 1}`, filters, random, x);
    x = apply(tf.layers.leakyReLU({ name: `activation-${i + 1}`, alpha: 0.2 }), x);
  });
  x = apply(tf.layers.flatten({ name: 'features' }), x);
  const score = tf.layers.dense({
    name: 'score',
    units: 1,
    kernelInitializer: initializers(random).glorotUniform(),
  });
  return tf.model({ name: 'critic', inputs: images, outputs: apply(score, x) });
}

function layOut({ imageShape, baseFilters }: WganGpOptions) {
  const [height, width] = imageShape;
  const halvings = halvingsToBase([height, width]);
  return { sizes: halvedSizes([height, width], halvings), widths: halvedWidths(baseFilters, halvings) };
}

function double(name: string, filters: number, random: Random, x: tf.SymbolicTensor) {
  const kernelInitializer = stridedUniform(kernelSize, x.shape.at(-1)!, filters, random);
  const options = { name, filters, kernelSize, strides: 2, padding: 'same', kernelInitializer } as const;
  return apply(tf.layers.conv2dTranspose(options), x);
}

function halve(name: string, filters: number, random: Random, x: tf.SymbolicTensor) {
  const kernelInitializer = stridedUniform(kernelSize, filters, x.shape.at(-1)!, random);
  const options = { name, filters, kernelSize, strides: 2, padding: 'same', kernelInitializer } as const;
  return apply(tf.layers.conv2d(options), x);
}
