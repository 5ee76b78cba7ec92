import { initializers, type Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { apply } from './dcgan-layers.js';
import { leaky, plus, shuffleUp, stagesOf } from './enlarging-layers.js';
import { reachOf } from './reach.js';

export interface SrganOptions {
  readonly factor: 2 | 3 | 4;
  /** Side of the pictures that the discriminator judges. */
  readonly cropSize: number;
  /** Channels throughout the generator. */
  readonly filters: number;
  /** Residual blocks of the generator. */
  readonly blocks: number;
  /** Channels of the first convolutions of the discriminator; the last have eight times as many. */
  readonly discriminatorFilters: number;
  /** Units of the discriminator's first dense layer. */
  readonly discriminatorUnits: number;
  /** Weight of the old moving average in batch normalisation. */
  readonly normMomentum: number;
}

interface Convolution {
  readonly filters: number;
  readonly kernelSize?: number;
  readonly strides?: number;
  readonly useBias?: boolean;
}

/**
 * G of SRGAN, pictures `[N, h, w, 3]` in [-1, 1] to `[N, fh, fw, 3]` in [-1, 1]: residual blocks with batch normalisation, a skip
 * over all of them, pixel shuffles, and a 1x1 convolution with tanh.
 *
 * Source: TensorLayer's SRGAN, `srgan.py` (`SRGAN_g`); Ledig et al. 2017, https://arxiv.org/abs/1609.04802, figure 4, has 9x9
 * kernels at both ends and parametric rectifiers.
 */
export function srganGenerator(options: SrganOptions, random: Random): tf.LayersModel {
  const { factor, filters, blocks } = options;
  const { convolution, normalised } = layers(options, random);
  const relu = (name: string, x: tf.SymbolicTensor) => apply(tf.layers.reLU({ name }), x);
  const source = tf.input({ shape: [null, null, 3], name: 'source' });
  const first = relu('first-activation', convolution('first', { filters }, source)); // [N, h, w, 64]
  let x = first;
  for (let i = 1; i <= blocks; i++) {
    const inner = relu(`block-${i}-activation`, normalised(`block-${i}`, 1, filters, x));
    x = plus(`block-${i}`, x, normalised(`block-${i}`, 2, filters, inner));
  }
  x = plus('trunk', normalised('body', 1, filters, x), first);
  const shuffling = {
    convolution: (name: string, wide: number, y: tf.SymbolicTensor) =>
      convolution(name, { filters: wide }, y),
    activation: relu,
  };
  // The published convolutions before a shuffle have 256 channels, four times the 64 throughout.
  x = shuffleUp(shuffling, { factor, filters }, x); // [N, fh, fw, 64]
  x = convolution('pixels', { filters: 3, kernelSize: 1 }, x);
  const target = apply(tf.layers.activation({ name: 'target', activation: 'tanh' }), x);
  return tf.model({ name: 'generator', inputs: source, outputs: target });
}

/** How far a pixel of the result depends on the source. */
export function srganReach({ factor, blocks }: SrganOptions): number {
  const between = stagesOf(factor)
    .slice(1)
    .map((times) => ({ scale: factor / times, pixels: 1 }));
  return reachOf([{ scale: 1, pixels: 1 + 2 * blocks + 2 }, ...between]);
}

/**
 * D of SRGAN, pictures `[N, s, s, 3]` to logits `[N, 1]`: eight 3x3 convolutions with leaky ReLU and then batch normalisation, of which
 * every second halves, and two dense layers. Side 96 gives 6x6x512 values before them.
 *
 * Source: TensorLayer's SRGAN, `srgan.py` (`SRGAN_d2`), which normalises after the activation; figure 4 of the paper before it.
 */
export function srganDiscriminator(options: SrganOptions, random: Random): tf.LayersModel {
  const { cropSize, discriminatorFilters, discriminatorUnits: units } = options;
  const { convolution, norm } = layers(options, random);
  const activation = leaky(0.2);
  const images = tf.input({ shape: [cropSize, cropSize, 3], name: 'images' });
  let x = images;
  [1, 1, 2, 2, 4, 4, 8, 8].forEach((times, i) => {
    const isFirst = i === 0;
    const args = { filters: times * discriminatorFilters, strides: 1 + (i % 2), useBias: isFirst };
    const y = activation(`activation-${i + 1}`, convolution(`conv-${i + 1}`, args, x));
    x = isFirst ? y : norm(`norm-${i + 1}`, y); // [N, 96, 96, 64] to [N, 6, 6, 512]
  });
  const dense = (name: string, units: number, y: tf.SymbolicTensor) =>
    apply(tf.layers.dense({ name, units, kernelInitializer: initializers(random).truncatedNormal(0.05) }), y);
  const hidden = activation(
    'hidden-activation',
    dense('hidden', units, apply(tf.layers.flatten({ name: 'flat' }), x)),
  );
  return tf.model({ name: 'discriminator', inputs: images, outputs: dense('judge', 1, hidden) });
}

/** Kernels from a truncated normal distribution of deviation 0.02, scales from one around 1, biases at 0. */
function layers({ normMomentum: momentum }: SrganOptions, random: Random) {
  const init = initializers(random);
  const convolution = (name: string, args: Convolution, x: tf.SymbolicTensor) => {
    const kernelInitializer = init.truncatedNormal(0.02);
    return apply(tf.layers.conv2d({ kernelSize: 3, ...args, name, padding: 'same', kernelInitializer }), x);
  };
  const norm = (name: string, x: tf.SymbolicTensor) => {
    const gammaInitializer = init.truncatedNormal(0.02, 1);
    return apply(tf.layers.batchNormalization({ name, momentum, epsilon: 1e-5, gammaInitializer }), x);
  };
  const normalised = (name: string, place: number, filters: number, x: tf.SymbolicTensor) =>
    norm(`${name}-norm-${place}`, convolution(`${name}-conv-${place}`, { filters, useBias: false }, x));
  return { convolution, norm, normalised };
}
