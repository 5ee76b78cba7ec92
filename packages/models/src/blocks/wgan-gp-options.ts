import { initializers, type Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { apply } from './dcgan-layers.js';

/** Sizes of a pair of WGAN-GP networks for images. */
export interface WganGpOptions {
  readonly imageShape: readonly [height: number, width: number, channels: number];
  readonly latentDim: number;
  /** Channels of the layers next to the image. */
  readonly baseFilters: number;
  /** Whether the generator has batch normalisation. */
  readonly generatorNorm: boolean;
  /** Weight of the old moving average in batch normalisation. */
  readonly normMomentum: number;
  /** What bounds the pixels: `tanh` to [-1, 1], `sigmoid` to [0, 1]. */
  readonly pixels: 'tanh' | 'sigmoid';
}

/** Batch normalisation as the published code has it, or nothing. */
export function maybeNormalise(name: string, options: WganGpOptions, x: tf.SymbolicTensor) {
  if (!options.generatorNorm) return x;
  return apply(tf.layers.batchNormalization({ name, momentum: options.normMomentum, epsilon: 1e-5 }), x);
}

/**
 * Kernels of the published code, drawn from U(-l, l) with `l = sqrt(3) sqrt(4 / (fanIn + fanOut))`, where a stride
 * of 2 leaves a quarter of the connections on the larger side.
 */
export function stridedUniform(kernel: number, more: number, fewer: number, random: Random) {
  const limit = Math.sqrt(12 / (kernel * kernel * (fewer + more / 4)));
  return initializers(random).uniform(-limit, limit);
}
