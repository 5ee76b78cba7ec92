import { initializers, type Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import type { Head } from './head.js';

/** Sizes of a generator of points. */
export interface PointGeneratorOptions {
  readonly latentDim: number;
  readonly generatorUnits: readonly number[];
}

/** Sizes of a discriminator of points. */
export interface PointDiscriminatorOptions {
  readonly discriminatorUnits: readonly number[];
  /** Linear pieces a maxout unit takes the largest of. */
  readonly maxoutPieces: number;
  /** Points judged together. @default 1 */
  readonly packing?: number;
}

/** Deviation of the initial weights of both networks. */
const deviation = 0.02;

/**
 * Latents `[N, latentDim]` to points `[N, 2]`: dense layers without bias, batch normalisation and ReLU, then a dense
 * layer. Source: Lin et al. 2018 (PacGAN), https://arxiv.org/abs/1712.04086, appendix A.
 */
export function pointGenerator(
  { latentDim, generatorUnits }: PointGeneratorOptions,
  random: Random,
): tf.LayersModel {
  const init = initializers(random);
  const latents = tf.input({ shape: [latentDim], name: 'latents' });
  let x = latents;
  generatorUnits.forEach((units, i) => {
    const dense = {
      name: `dense-${i + 1}`,
      units,
      useBias: false,
      kernelInitializer: init.normal(deviation),
    };
    x = tf.layers.dense(dense).apply(x) as tf.SymbolicTensor;
    x = tf.layers
      .batchNormalization({ name: `norm-${i + 1}`, epsilon: 1e-5, momentum: 0.9 })
      .apply(x) as tf.SymbolicTensor;
    x = tf.layers.reLU({ name: `activation-${i + 1}` }).apply(x) as tf.SymbolicTensor;
  });
  const points = tf.layers.dense({ name: 'points', units: 2, kernelInitializer: init.normal(deviation) });
  return tf.model({ name: 'generator', inputs: latents, outputs: points.apply(x) as tf.SymbolicTensor });
}

/**
 * Points `[N, 2 * packing]` to logits `[N, 1]`: dense maxout layers, the head if there is one, then a dense layer.
 * Source: as {@link pointGenerator}.
 */
export function pointDiscriminator(
  options: PointDiscriminatorOptions,
  random: Random,
  name = 'discriminator',
  head?: Head,
): tf.LayersModel {
  const { discriminatorUnits, maxoutPieces, packing = 1 } = options;
  const init = initializers(random);
  const points = tf.input({ shape: [2 * packing], name: 'points' });
  let x = points;
  discriminatorUnits.forEach((units, i) => {
    const dense = {
      name: `dense-${i + 1}`,
      units: units * maxoutPieces,
      kernelInitializer: init.normal(deviation),
    };
    x = tf.layers.dense(dense).apply(x) as tf.SymbolicTensor;
    x = tf.layers
      .reshape({ name: `pieces-${i + 1}`, targetShape: [maxoutPieces, units] })
      .apply(x) as tf.SymbolicTensor;
    x = tf.layers.globalMaxPooling1d({ name: `maxout-${i + 1}` }).apply(x) as tf.SymbolicTensor;
  });
  if (head !== undefined) x = head(x);
  const logit = tf.layers.dense({ name: 'logit', units: 1, kernelInitializer: init.normal(deviation) });
  return tf.model({ name, inputs: points, outputs: logit.apply(x) as tf.SymbolicTensor });
}
