import { initializers, type Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { apply, double, halve, normalise, tensorflowStyle, type LayerStyle } from './dcgan-layers.js';
import { halvedSizes } from './dcgan-sizes.js';
import { latentSize, predictionSize, type LatentParts } from './infogan-code.js';

export interface InfoganOptions extends LatentParts {
  readonly imageShape: readonly [height: number, width: number, channels: number];
  /** Channels of the layers next to the image. */
  readonly baseFilters: number;
  /** Units of the dense layers of generator and trunk. */
  readonly denseUnits: number;
  /** Units of the layer before the predicted code. */
  readonly headUnits: number;
  /** Weight of the old moving average in batch normalisation. */
  readonly normMomentum: number;
  /** What normalises the trunk. */
  readonly trunkNorm: 'batch' | 'none';
}

/** The published code's layers: those of DCGAN-tensorflow with 4x4 kernels, scales from N(1, 0.02). */
function infoganStyle(random: Random): LayerStyle {
  const scale = () => initializers(random).normal(0.02, 1);
  return { ...tensorflowStyle(random), evenKernel: 4, oddKernel: 4, scale };
}

/**
 * G of InfoGAN, latents `[N, noise + code]` to images `[N, H, W, C]` in [0, 1]: two dense layers, then two transposed
 * convolutions that double the map, with batch normalisation and ReLU before each.
 *
 * Source: Chen et al. 2016, https://arxiv.org/abs/1606.03657, appendix C.1, and its published code.
 */
export function infoganGenerator(options: InfoganOptions, random: Random): tf.LayersModel {
  const { imageShape, baseFilters, denseUnits, normMomentum } = options;
  const style = infoganStyle(random);
  const [size, half, quarter] = halvedSizes([imageShape[0], imageShape[1]], 2);
  const mapShape = [...quarter!, 2 * baseFilters];
  const activate = (stage: number, x: tf.SymbolicTensor) =>
    apply(
      tf.layers.reLU({ name: `activation-${stage}` }),
      apply(normalise(`norm-${stage}`, style, normMomentum), x),
    );
  const latents = tf.input({ shape: [latentSize(options)], name: 'latents' });
  let x = activate(1, unitsOf('dense', denseUnits, style, latents));
  x = activate(2, unitsOf('project', tf.util.sizeFromShape(mapShape), style, x));
  x = apply(tf.layers.reshape({ name: 'smallest-map', targetShape: mapShape }), x);
  x = activate(3, double('double-1', style, baseFilters, half!, x));
  x = double('double-2', style, imageShape[2], size!, x);
  const images = tf.layers.activation({ name: 'images', activation: 'sigmoid' });
  return tf.model({ name: 'generator', inputs: latents, outputs: apply(images, x) });
}

/** What discriminator and recognition share, images `[N, H, W, C]` to features `[N, denseUnits]`. */
export function infoganTrunk(options: InfoganOptions, random: Random): tf.LayersModel {
  const { baseFilters, normMomentum, trunkNorm } = options;
  const style = infoganStyle(random);
  const normalised = (stage: number, x: tf.SymbolicTensor) =>
    trunkNorm === 'none' ? x : apply(normalise(`norm-${stage}`, style, normMomentum), x);
  const images = tf.input({ shape: [...options.imageShape], name: 'images' });
  let x = leaky(1, halve('halve-1', style, baseFilters, images));
  x = leaky(2, normalised(2, halve('halve-2', style, 2 * baseFilters, x)));
  x = apply(tf.layers.flatten({ name: 'pixels' }), x);
  x = leaky(3, normalised(3, unitsOf('dense', options.denseUnits, style, x)));
  return tf.model({ name: 'trunk', inputs: images, outputs: x });
}

/** Features `[N, denseUnits]` to logits of being real `[N, 1]`. */
export function infoganJudge({ denseUnits }: InfoganOptions, random: Random): tf.LayersModel {
  const features = tf.input({ shape: [denseUnits], name: 'features' });
  const logit = unitsOf('logit', 1, infoganStyle(random), features);
  return tf.model({ name: 'discriminator-head', inputs: features, outputs: logit });
}

/** Features `[N, denseUnits]` to what they say about the code, see `predictionSize`. */
export function infoganReader(options: InfoganOptions, random: Random): tf.LayersModel {
  const style = infoganStyle(random);
  const features = tf.input({ shape: [options.denseUnits], name: 'features' });
  const norm = normalise('head-norm', style, options.normMomentum);
  const x = leaky('head', apply(norm, unitsOf('head-dense', options.headUnits, style, features)));
  const outputs = unitsOf('code', predictionSize(options), style, x);
  return tf.model({ name: 'q-head', inputs: features, outputs });
}

const unitsOf = (name: string, units: number, style: LayerStyle, x: tf.SymbolicTensor) =>
  apply(tf.layers.dense({ name, units, kernelInitializer: style.dense() }), x);

/** The slope is the default of the published code; the paper has 0.1. */
const leaky = (stage: number | 'head', x: tf.SymbolicTensor) =>
  apply(tf.layers.leakyReLU({ name: `activation-${stage}`, alpha: 0.01 }), x);
