import { initializers, type Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { globalSumPooling } from '../layers/global-sum-pooling.js';
import { spectralNormalization } from '../layers/spectral-normalization.js';
import { classNormalization } from './conditional-normalization.js';
import { apply } from './dcgan-layers.js';
import { labelInput } from './labels.js';
import type { ResidualConvolution, ResidualStyle } from './residual-block.js';
import { evenTrunk, residualImages } from './residual-networks.js';

export interface SnganOptions {
  readonly imageShape: readonly [height: number, width: number, channels: number];
  readonly latentDim: number;
  /** Whether both networks are told the class. */
  readonly conditional: boolean;
  readonly numClasses: number;
  /** Channels throughout the generator. */
  readonly generatorFilters: number;
  /** Channels throughout the discriminator. */
  readonly discriminatorFilters: number;
  /** Weight of the old moving average in batch normalisation. */
  readonly normMomentum: number;
}

/** Chainer's default, in which the published code is written. */
const epsilon = 2e-5;

/**
 * G of SNGAN, latents `[N, latentDim]` (and labels) to images `[N, H, W, C]` in [-1, 1]: residual blocks with batch normalisation,
 * which in the conditional form has a scale and a shift for each class; the last one has not.
 *
 * Source: Miyato et al. 2018, https://arxiv.org/abs/1802.05957, table 4; Miyato & Koyama 2018,
 * https://arxiv.org/abs/1802.05637, figure 14; published code.
 */
export function snganGenerator(options: SnganOptions, random: Random): tf.LayersModel {
  const { latentDim, conditional, numClasses, generatorFilters, normMomentum: momentum } = options;
  const latents = tf.input({ shape: [latentDim], name: 'latents' });
  const plain = (name: string, x: tf.SymbolicTensor) =>
    apply(tf.layers.batchNormalization({ name, momentum, epsilon }), x);
  const classes = conditional ? labelInput() : undefined;
  const normalise = classes
    ? (name: string, x: tf.SymbolicTensor) =>
        classNormalization(
          { name, momentum, epsilon, numClasses, labels: classes.labels, activation: 'relu' },
          x,
        )
    : plain;
  const images = {
    imageShape: options.imageShape,
    widthAt: () => generatorFilters,
    style: { ...styleOf(random, (layer) => layer), normalise, normaliseActivates: conditional },
    normalise: plain,
    gain: 1,
    pixels: 'tanh',
  } as const;
  return tf.model({
    name: 'generator',
    inputs: classes ? [latents, classes.input] : latents,
    outputs: residualImages(images, random, latents),
  });
}

/**
 * D of SNGAN, images `[N, H, W, C]` (and labels) to logits `[N, 1]`: residual blocks, the sum over the last map `h`, a dense layer; the
 * conditional form adds `⟨embedding of the class, h⟩`, the projection. Every kernel is spectrally normalised.
 *
 * Source: as {@link snganGenerator}; the projection is equation 4 of Miyato & Koyama 2018.
 */
export function snganDiscriminator(options: SnganOptions, random: Random): tf.LayersModel {
  const { imageShape, conditional, numClasses, discriminatorFilters: filters } = options;
  const init = initializers(random);
  const normal = (layer: tf.layers.Layer) => spectralNormalization({ name: layer.name, layer, random });
  const images = tf.input({ shape: [...imageShape], name: 'images' });
  const map = evenTrunk(styleOf(random, normal), filters, images);
  const features = apply(globalSumPooling({ name: 'features' }), map);
  const judge = tf.layers.dense({
    name: 'judge',
    units: 1,
    useBias: false,
    kernelInitializer: init.glorotUniform(),
  });
  const logit = apply(normal(judge), features);
  if (!conditional) return tf.model({ name: 'discriminator', inputs: images, outputs: logit });
  const { input, labels } = labelInput();
  const embedding = tf.layers.embedding({
    name: 'class',
    inputDim: numClasses,
    outputDim: filters,
    embeddingsInitializer: init.glorotUniform(),
  });
  const pair = [apply(normal(embedding), labels), features];
  const projection = tf.layers.dot({ name: 'projection', axes: 1 }).apply(pair) as tf.SymbolicTensor;
  const outputs = tf.layers.add({ name: 'logit' }).apply([logit, projection]) as tf.SymbolicTensor;
  return tf.model({ name: 'discriminator', inputs: [images, input], outputs });
}

/** 3x3 kernels start after Glorot with a gain of sqrt(2), the shortcuts' with one of 1. */
function styleOf(random: Random, wrap: (layer: tf.layers.Layer) => tf.layers.Layer): ResidualStyle {
  const init = initializers(random);
  const layer = (kernelSize: number, gain: number) => (args: ResidualConvolution) =>
    wrap(
      tf.layers.conv2d({
        ...args,
        kernelSize,
        padding: 'same',
        kernelInitializer: init.glorotUniform(gain),
      }),
    );
  return { convolution: layer(3, Math.SQRT2), shortcut: layer(1, 1) };
}
