import { initializers, type Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { batchStatisticsNormalization } from '../layers/batch-statistics-normalization.js';
import { instanceNormalization } from '../layers/instance-normalization.js';
import { apply } from './dcgan-layers.js';

/**
 * How maps are normalised between convolutions: `batch` learns a scale (from N(1, 0.02)) and a shift, `instance` learns
 * nothing, which is why convolutions before it keep a bias.
 */
export type MapNormalization = 'batch' | 'instance';

/** What one convolution differs in from the next; weights come from N(0, 0.02), biases from 0. */
export interface ConvolutionShape {
  readonly name: string;
  readonly filters: number;
  readonly kernelSize: number;
  readonly strides?: number;
  /** @default 'valid' */
  readonly padding?: 'same' | 'valid';
  readonly useBias: boolean;
}

/** A convolution applied to `x`. */
export const convolve = (shape: ConvolutionShape, random: Random, x: tf.SymbolicTensor): tf.SymbolicTensor =>
  apply(tf.layers.conv2d({ ...shape, kernelInitializer: initializers(random).normal(0.02) }), x);

/** A transposed convolution applied to `x`. */
export const convolveTransposed = (
  shape: ConvolutionShape,
  random: Random,
  x: tf.SymbolicTensor,
): tf.SymbolicTensor =>
  apply(tf.layers.conv2dTranspose({ ...shape, kernelInitializer: initializers(random).normal(0.02) }), x);

/** Normalisation applied to `x`. */
export function normaliseMaps(
  name: string,
  norm: MapNormalization,
  random: Random,
  x: tf.SymbolicTensor,
): tf.SymbolicTensor {
  const layer =
    norm === 'instance'
      ? instanceNormalization({ name, affine: false })
      : batchStatisticsNormalization({ name, gammaInitializer: initializers(random).normal(0.02, 1) });
  return apply(layer, x);
}

/** Leaky ReLU of slope 0.2 applied to `x`. */
export const leak = (name: string, x: tf.SymbolicTensor): tf.SymbolicTensor =>
  apply(tf.layers.leakyReLU({ name, alpha: 0.2 }), x);

/** ReLU applied to `x`. */
export const rectify = (name: string, x: tf.SymbolicTensor): tf.SymbolicTensor =>
  apply(tf.layers.reLU({ name }), x);
