import { initializers, type Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { dropout } from '../layers/dropout.js';
import { apply, double, halve, type LayerStyle } from './dcgan-layers.js';
import { halvedSizes } from './dcgan-sizes.js';
import type { DcganOptions } from './dcgan-networks.js';

type TutorialOptions = Omit<DcganOptions, 'form'>;

/** Slope of LeakyReLU, Keras's default. */
const alpha = 0.3;

/** Keras's defaults with 5x5 kernels. */
function kerasStyle(random: Random, useBias: boolean): LayerStyle {
  const glorot = () => initializers(random).glorotUniform();
  return {
    evenKernel: 5,
    oddKernel: 5,
    useBias,
    convolution: glorot,
    transposed: glorot,
    dense: glorot,
    scale: () => tf.initializers.ones(),
    normEpsilon: 1e-3,
  };
}

/**
 * G of the TensorFlow tutorial: a dense layer to a quarter of the image's size, normalised unit by unit, a transposed
 * convolution that keeps the size, and two that double it; LeakyReLU(0.3), tanh at the end, no biases.
 *
 * Source: https://www.tensorflow.org/tutorials/generative/dcgan. `[N, latentDim]` to `[N, H, W, C]` in [-1, 1].
 */
export function tutorialGenerator(options: TutorialOptions, random: Random): tf.LayersModel {
  const { imageShape, latentDim, baseFilters, normMomentum: momentum } = options;
  const style = kerasStyle(random, false);
  const [size, halfSize, quarter] = halvedSizes([imageShape[0], imageShape[1]], 2);
  const activate = (stage: number, x: tf.SymbolicTensor) => {
    const norm = tf.layers.batchNormalization({
      name: `norm-${stage}`,
      momentum,
      epsilon: style.normEpsilon,
    });
    return apply(tf.layers.leakyReLU({ name: `activation-${stage}`, alpha }), apply(norm, x));
  };
  const mapShape = [...quarter!, 4 * baseFilters];
  const latents = tf.input({ shape: [latentDim], name: 'latents' });
  let x = activate(1, apply(projection(tf.util.sizeFromShape(mapShape), style), latents));
  x = apply(tf.layers.reshape({ name: 'smallest-map', targetShape: mapShape }), x);
  x = activate(2, apply(refinement(2 * baseFilters, style), x));
  x = activate(3, double('double-1', style, baseFilters, halfSize!, x));
  x = double('double-2', style, imageShape[2], size!, x);
  const images = tf.layers.activation({ name: 'images', activation: 'tanh' });
  return tf.model({ name: 'generator', inputs: latents, outputs: apply(images, x) });
}

const projection = (units: number, style: LayerStyle) =>
  tf.layers.dense({ name: 'project', units, useBias: false, kernelInitializer: style.dense() });

const refinement = (filters: number, style: LayerStyle) =>
  tf.layers.conv2dTranspose({
    name: 'refine',
    filters,
    kernelSize: style.evenKernel,
    padding: 'same',
    useBias: false,
    kernelInitializer: style.transposed(),
  });

/**
 * D of the TensorFlow tutorial: two convolutions of stride 2 with LeakyReLU(0.3) and dropout of 0.3, then one dense
 * unit; biases, no normalisation. `[N, H, W, C]` to logits `[N, 1]`.
 */
export function tutorialDiscriminator(options: TutorialOptions, random: Random): tf.LayersModel {
  const { imageShape, baseFilters } = options;
  const style = kerasStyle(random, true);
  const images = tf.input({ shape: [...imageShape], name: 'images' });
  let x = images;
  for (const stage of [1, 2]) {
    x = halve(`halve-${stage}`, style, stage * baseFilters, x);
    x = apply(tf.layers.leakyReLU({ name: `activation-${stage}`, alpha }), x);
    x = apply(dropout({ name: `dropout-${stage}`, rate: 0.3 }), x);
  }
  x = apply(tf.layers.flatten({ name: 'features' }), x);
  const logit = tf.layers.dense({ name: 'logit', units: 1, kernelInitializer: style.dense() });
  return tf.model({ name: 'discriminator', inputs: images, outputs: apply(logit, x) });
}
