import type { Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { byClass, byVector, joined, latentParts, type Normalise } from './biggan-conditions.js';
import { bigGanLayout } from './biggan-layout.js';
import { apply } from './dcgan-layers.js';
import { labelInput } from './labels.js';
import { projectedLogit } from './projection.js';
import { residualBlock, type ResidualStyle } from './residual-block.js';
import { selfAttention } from './self-attention.js';
import { spectralLayers, type SpectralLayers, type SpectralLayersOptions } from './spectral-layers.js';

/** Sizes of a pair of BigGAN's networks. */
export interface BigGanOptions extends SpectralLayersOptions {
  readonly imageShape: readonly [height: number, width: number, channels: number];
  readonly latentDim: number;
  readonly numClasses: number;
  /** The base width. */
  readonly baseFilters: number;
  /**
   * What sets the scales and shifts of the generator's normalisation: an embedding of the class that all layers share,
   * joined by a part of the latents for each block (`hierarchical`) or alone (`shared`), or the class itself (`class`).
   */
  readonly conditioning: 'hierarchical' | 'shared' | 'class';
  /** Length of the shared embedding. */
  readonly sharedDim: number;
  /** Maps with self-attention, by how many halvings they are below the image. */
  readonly attention: readonly number[];
  /** Weight of the old moving average in batch normalisation. */
  readonly normMomentum: number;
}

/**
 * G of BigGAN, latents `[N, latentDim]` and labels `[N]` to images `[N, H, W, C]` in [-1, 1]: a dense layer to the
 * smallest map, residual blocks with conditional batch normalisation that each double it, self-attention, then
 * normalisation, ReLU, a 3x3 convolution and tanh. Every kernel is spectrally normalised.
 *
 * Source: Brock et al. 2019, https://arxiv.org/abs/1809.11096, appendix B, figure 15 and tables 4 to 6; published code.
 */
export function bigGanGenerator(options: BigGanOptions, random: Random): tf.LayersModel {
  const { imageShape, latentDim, baseFilters, attention } = options;
  const { sizes, generator: widths } = bigGanLayout(imageShape, attention);
  const layers = spectralLayers(options, random);
  const latents = tf.input({ shape: [latentDim], name: 'latents' });
  const { input, labels } = labelInput();
  const { first, normalise } = conditions(options, layers, { latents, labels }, widths.length - 1);
  const [height, width] = sizes.at(-1)!;
  let x = firstMap(layers, [height, width, widths[0]! * baseFilters], first);
  widths.slice(1).forEach((multiple, i) => {
    const level = sizes.length - 2 - i;
    const block = { filters: multiple * baseFilters, growTo: sizes[level]! };
    x = residualBlock(
      `block-${i + 1}`,
      { ...styleOf(layers), normalise: normalise[i]!, normaliseActivates: true },
      block,
      x,
    );
    if (attention.includes(level)) x = selfAttention(`attention-${i + 1}`, layers, x);
  });
  const outputs = lastImages(layers, options, x);
  return tf.model({ name: 'generator', inputs: [latents, input], outputs });
}

/**
 * D of BigGAN, images `[N, H, W, C]` and labels `[N]` to logits `[N, 1]`: residual blocks, self-attention, and the
 * projection of the class. Every kernel is spectrally normalised. Source: as {@link bigGanGenerator}.
 */
export function bigGanDiscriminator(options: BigGanOptions, random: Random): tf.LayersModel {
  const { imageShape, numClasses, baseFilters, attention } = options;
  const layers = spectralLayers(options, random);
  const images = tf.input({ shape: [...imageShape], name: 'images' });
  const { input, labels } = labelInput();
  let x = images;
  let level = 0;
  bigGanLayout(imageShape, attention).discriminator.forEach(({ width, halve }, i) => {
    const block = { filters: width * baseFilters, halve, preactivate: i > 0 };
    x = residualBlock(`block-${i + 1}`, styleOf(layers), block, x);
    if (halve && attention.includes(++level)) x = selfAttention(`attention-${i + 1}`, layers, x);
  });
  const outputs = projectedLogit({ layers, numClasses, labels }, x);
  return tf.model({ name: 'discriminator', inputs: [images, input], outputs });
}

/** A dense layer to the smallest map, `[N, D]` to `[N, h, w, C]`. */
export function firstMap(layers: SpectralLayers, shape: [number, number, number], x: tf.SymbolicTensor) {
  const flat = apply(layers.dense({ name: 'project', units: shape[0] * shape[1] * shape[2] }), x);
  return apply(tf.layers.reshape({ name: 'smallest-map', targetShape: shape }), flat);
}

/** Normalisation, ReLU, a 3x3 convolution and tanh, which all of BigGAN's generators end in. */
export function lastImages(
  layers: SpectralLayers,
  { imageShape, normMomentum }: Pick<BigGanOptions, 'imageShape' | 'normMomentum'>,
  x: tf.SymbolicTensor,
): tf.SymbolicTensor {
  const norm = tf.layers.batchNormalization({ name: 'norm', momentum: normMomentum, epsilon: 1e-5 });
  const active = apply(tf.layers.reLU({ name: 'activation' }), apply(norm, x));
  const image = apply(layers.convolution({ name: 'image', filters: imageShape[2], kernelSize: 3 }), active);
  return apply(tf.layers.activation({ name: 'images', activation: 'tanh' }), image);
}

const styleOf = (layers: SpectralLayers): ResidualStyle => ({
  convolution: (args) => layers.convolution({ ...args, kernelSize: 3 }),
  shortcut: (args) => layers.convolution({ ...args, kernelSize: 1 }),
});

/** What the dense layer takes, and the normalisation of each block. */
function conditions(
  options: BigGanOptions,
  layers: SpectralLayers,
  { latents, labels }: { readonly latents: tf.SymbolicTensor; readonly labels: tf.SymbolicTensor },
  blocks: number,
): { first: tf.SymbolicTensor; normalise: readonly Normalise[] } {
  const { conditioning, numClasses, sharedDim, normMomentum } = options;
  const common = { layers, normMomentum };
  const alike = (normalise: Normalise) => ({
    first: latents,
    normalise: Array<Normalise>(blocks).fill(normalise),
  });
  if (conditioning === 'class') return alike(byClass(common, numClasses, labels));
  const shared = apply(layers.plainEmbedding({ name: 'class', numClasses, units: sharedDim }), labels);
  if (conditioning === 'shared') return alike(byVector(common, shared));
  const [first, ...parts] = latentParts(latents, blocks + 1);
  return {
    first: first!,
    normalise: parts.map((part, i) => byVector(common, joined(`condition-${i + 1}`, shared, part))),
  };
}
