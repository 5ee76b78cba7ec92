import { initializers, type Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { apply } from './dcgan-layers.js';
import type { Head } from './head.js';
import type { PointGeneratorOptions } from './point-networks.js';

/**
 * Latents `[N, latentDim]` to points `[N, 2]`: dense layers with ReLU and no normalisation. Weights start as in He et al. 2015,
 * so that a few thousand steps at a large learning rate are enough. A setting of ours.
 */
export function plainPointGenerator(
  { latentDim, generatorUnits }: PointGeneratorOptions,
  random: Random,
): tf.LayersModel {
  const latents = tf.input({ shape: [latentDim], name: 'latents' });
  const x = hiddenLayers(latents, generatorUnits, random, (name) => tf.layers.reLU({ name }));
  return tf.model({ name: 'generator', inputs: latents, outputs: apply(last('points', 2, random), x) });
}

/** Points `[N, 2 * packing]` to logits `[N, 1]`: dense layers with LeakyReLU(0.2), the head if there is one, a dense layer. */
export function plainPointDiscriminator(
  {
    discriminatorUnits,
    packing,
  }: { readonly discriminatorUnits: readonly number[]; readonly packing: number },
  random: Random,
  name = 'discriminator',
  head?: Head,
): tf.LayersModel {
  const points = tf.input({ shape: [2 * packing], name: 'points' });
  const leaky = (layer: string) => tf.layers.leakyReLU({ name: layer, alpha: 0.2 });
  const features = hiddenLayers(points, discriminatorUnits, random, leaky);
  const judged = head === undefined ? features : head(features);
  return tf.model({ name, inputs: points, outputs: apply(last('logit', 1, random), judged) });
}

function hiddenLayers(
  input: tf.SymbolicTensor,
  widths: readonly number[],
  random: Random,
  activation: (name: string) => tf.layers.Layer,
): tf.SymbolicTensor {
  const init = initializers(random);
  return widths.reduce((x, units, i) => {
    const dense = tf.layers.dense({ name: `dense-${i + 1}`, units, kernelInitializer: init.heNormal() });
    return apply(activation(`activation-${i + 1}`), apply(dense, x));
  }, input);
}

const last = (name: string, units: number, random: Random) =>
  tf.layers.dense({ name, units, kernelInitializer: initializers(random).glorotUniform() });
