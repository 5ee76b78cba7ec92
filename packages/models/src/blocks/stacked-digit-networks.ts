import { initializers, type Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { apply } from './dcgan-layers.js';
import type { Head } from './head.js';

/** Sizes of the networks for stacked digits. */
export interface StackedDigitOptions {
  readonly latentDim: number;
  /** Filters of the discriminator's first convolution; the next two have twice and four times as many. */
  readonly discriminatorFilters: number;
  /** Images judged together. */
  readonly packing: number;
}

/** `[height, width, channels]` of a stacked digit. */
export const stackedDigitShape = [28, 28, 3] as const;

const deviation = 0.02;
const norm = (name: string) => tf.layers.batchNormalization({ name, momentum: 0.9, epsilon: 1e-5 });

/**
 * Latents `[N, latentDim]` to images `[N, 28, 28, 3]` in [-1, 1]: a dense layer to 4x4x64, transposed convolutions 3x3 to
 * 7x7x32, 14x14x16 and 28x28x8, each with batch normalisation and ReLU, then a convolution and tanh.
 *
 * Source: Metz et al. 2017 (Unrolled GAN), https://arxiv.org/abs/1611.02163, appendix D; Lin et al. 2018 (PacGAN), appendix.
 */
export function stackedDigitGenerator({ latentDim }: StackedDigitOptions, random: Random): tf.LayersModel {
  const init = initializers(random);
  const latents = tf.input({ shape: [latentDim], name: 'latents' });
  const project = tf.layers.dense({
    name: 'project',
    units: 4 * 4 * 64,
    kernelInitializer: init.normal(deviation),
  });
  let x = apply(
    tf.layers.reshape({ name: 'smallest-map', targetShape: [4, 4, 64] }),
    apply(project, latents),
  );
  x = activate(1, x); // [N, 4, 4, 64]
  [32, 16, 8].forEach((filters, i) => {
    const transposed = tf.layers.conv2dTranspose({
      name: `double-${i + 1}`,
      ...{ filters, kernelSize: 3, strides: 2, padding: 'same' },
      kernelInitializer: init.normal(deviation),
    });
    x = apply(transposed, x); // [N, 8, 8, 32], [N, 14, 14, 16], [N, 28, 28, 8]
    // Four doubles to seven in the paper; the stock layer makes eight of it, one more at the start.
    if (i === 0) x = apply(tf.layers.cropping2D({ name: 'crop', cropping: [[1, 0], [1, 0]] }), x); // prettier-ignore
    x = activate(i + 2, x);
  });
  const colours = tf.layers.conv2d({
    name: 'colours',
    ...{ filters: 3, kernelSize: 3, padding: 'same' },
    kernelInitializer: init.truncatedNormal(deviation),
  });
  const images = tf.layers.activation({ name: 'images', activation: 'tanh' });
  return tf.model({ name: 'generator', inputs: latents, outputs: apply(images, apply(colours, x)) });
}

/**
 * Images `[N, 28, 28, 3 * packing]` to logits `[N, 1]`: three convolutions 3x3 of stride 2, each with batch normalisation
 * and LeakyReLU(0.3), then a dense layer. Deliberately small: with 2 filters at first it is the discriminator of a quarter of
 * the generator's size, with 4 that of half of it.
 *
 * Source: as {@link stackedDigitGenerator}.
 */
export function stackedDigitDiscriminator(
  { discriminatorFilters, packing }: StackedDigitOptions,
  random: Random,
  name = 'discriminator',
  head?: Head,
): tf.LayersModel {
  const init = initializers(random);
  const [height, width, channels] = stackedDigitShape;
  const images = tf.input({ shape: [height, width, channels * packing], name: 'images' });
  let x = images;
  [1, 2, 4].forEach((factor, i) => {
    const convolution = tf.layers.conv2d({
      name: `halve-${i + 1}`,
      ...{ filters: factor * discriminatorFilters, kernelSize: 3, strides: 2, padding: 'same' },
      kernelInitializer: init.truncatedNormal(deviation),
    });
    x = apply(norm(`norm-${i + 1}`), apply(convolution, x)); // [N, 14, 14, f], [N, 7, 7, 2 f], [N, 4, 4, 4 f]
    x = apply(tf.layers.leakyReLU({ name: `activation-${i + 1}`, alpha: 0.3 }), x);
  });
  x = apply(tf.layers.flatten({ name: 'features' }), x);
  if (head !== undefined) x = head(x);
  const logit = tf.layers.dense({ name: 'logit', units: 1, kernelInitializer: init.normal(deviation) });
  return tf.model({ name, inputs: images, outputs: apply(logit, x) });
}

const activate = (stage: number, x: tf.SymbolicTensor) =>
  apply(tf.layers.reLU({ name: `activation-${stage}` }), apply(norm(`norm-${stage}`), x));
