import { initializers, type Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';

/** Sizes of the networks for points of the plane. */
export interface WganGpPointsOptions {
  readonly latentDim: number;
  readonly generatorUnits: readonly number[];
  readonly criticUnits: readonly number[];
}

/**
 * G of WGAN-GP's toy script: latents `[N, latentDim]` to points `[N, 2]` through dense layers with ReLU.
 * Source: Gulrajani et al. 2017, https://arxiv.org/abs/1704.00028, section 4.2 (figure 1), and its published code.
 */
export function pointsGenerator(
  { latentDim, generatorUnits }: WganGpPointsOptions,
  random: Random,
): tf.LayersModel {
  const latents = tf.input({ shape: [latentDim], name: 'latents' });
  const points = denseReLU('points', generatorUnits, 2, latents, random);
  return tf.model({ name: 'generator', inputs: latents, outputs: points });
}

/** The critic beside it: points `[N, 2]` to scores `[N, 1]`. */
export function pointsCritic({ criticUnits }: WganGpPointsOptions, random: Random): tf.LayersModel {
  const points = tf.input({ shape: [2], name: 'points' });
  return tf.model({
    name: 'critic',
    inputs: points,
    outputs: denseReLU('score', criticUnits, 1, points, random),
  });
}

/** Hidden kernels from U(-l, l), `l = sqrt(6 / fanIn)`; the last one after Glorot. */
function denseReLU(
  name: string,
  hidden: readonly number[],
  outputs: number,
  input: tf.SymbolicTensor,
  random: Random,
): tf.SymbolicTensor {
  const init = initializers(random);
  let x = input;
  hidden.forEach((units, i) => {
    const limit = Math.sqrt(6 / x.shape.at(-1)!);
    const layer = tf.layers.dense({
      name: `dense-${i + 1}`,
      units,
      activation: 'relu',
      kernelInitializer: init.uniform(-limit, limit),
    });
    x = layer.apply(x) as tf.SymbolicTensor;
  });
  const last = tf.layers.dense({ name, units: outputs, kernelInitializer: init.glorotUniform() });
  return last.apply(x) as tf.SymbolicTensor;
}
