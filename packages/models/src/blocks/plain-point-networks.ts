import { initializers, type Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { apply } from './dcgan-layers.js';
import type { Head } from './head.js';
import type { PointGeneratorOptions } from './point-networks.js';

/** Sizes of a plain discriminator of points. */
export interface PlainDiscriminatorOptions {
  readonly discriminatorUnits: readonly number[];
  /** Points judged together. */
  readonly packing: number;
  /** Deviation of the first biases, about how far from the origin the data reach; 0 for data all around it. */
  readonly biasSpread: number;
}

/**
 * Latents `[N, latentDim]` to points `[N, 2]`: dense layers with ReLU and no normalisation. Weights start as in He et al. 2015,
 * so that a few thousand steps at a large learning rate are enough. A setting of ours.
 */
export function plainPointGenerator(
  { latentDim, generatorUnits, biasSpread }: PointGeneratorOptions & { readonly biasSpread: number },
  random: Random,
): tf.LayersModel {
  const latents = tf.input({ shape: [latentDim], name: 'latents' });
  // Latents reach about as far as their deviation, 1.
  const spread = Math.min(1, biasSpread);
  const x = hiddenLayers(latents, generatorUnits, { random, spread }, (name) => tf.layers.reLU({ name }));
  return tf.model({ name: 'generator', inputs: latents, outputs: apply(last('points', 2, random), x) });
}

/** Points `[N, 2 * packing]` to logits `[N, 1]`: dense layers with LeakyReLU(0.2), the head if there is one, a dense layer. */
export function plainPointDiscriminator(
  { discriminatorUnits, packing, biasSpread }: PlainDiscriminatorOptions,
  random: Random,
  name = 'discriminator',
  head?: Head,
): tf.LayersModel {
  const points = tf.input({ shape: [2 * packing], name: 'points' });
  const leaky = (layer: string) => tf.layers.leakyReLU({ name: layer, alpha: 0.2 });
  const features = hiddenLayers(points, discriminatorUnits, { random, spread: biasSpread }, leaky);
  const judged = head === undefined ? features : head(features);
  return tf.model({ name, inputs: points, outputs: apply(last('logit', 1, random), judged) });
}

/**
 * Biases of the first layer are spread as far as its inputs are. Where they are zero, as is usual, the folds of all units meet in the
 * origin: that suits a ring around it, and makes the modes of a grid hard to tell apart.
 */
function hiddenLayers(
  input: tf.SymbolicTensor,
  widths: readonly number[],
  { random, spread }: { readonly random: Random; readonly spread: number },
  activation: (name: string) => tf.layers.Layer,
): tf.SymbolicTensor {
  const init = initializers(random);
  return widths.reduce((x, units, i) => {
    const dense = tf.layers.dense({
      ...{ name: `dense-${i + 1}`, units, kernelInitializer: init.heNormal() },
      ...(i === 0 && spread > 0 && { biasInitializer: init.normal(spread) }),
    });
    return apply(activation(`activation-${i + 1}`), apply(dense, x));
  }, input);
}

const last = (name: string, units: number, random: Random) =>
  tf.layers.dense({ name, units, kernelInitializer: initializers(random).glorotUniform() });
