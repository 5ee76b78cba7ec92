import type { Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { byVector, joined } from './biggan-conditions.js';
import { deepDiscriminatorBlock, deepGeneratorBlock } from './biggan-deep-blocks.js';
import { bigGanLayout } from './biggan-layout.js';
import { firstMap, lastImages, type BigGanOptions } from './biggan-networks.js';
import { apply } from './dcgan-layers.js';
import { labelInput } from './labels.js';
import { projectedLogit } from './projection.js';
import { selfAttention } from './self-attention.js';
import { spectralLayers } from './spectral-layers.js';

/** Sizes of a pair of BigGAN-deep's networks. */
export interface BigGanDeepOptions extends Omit<BigGanOptions, 'conditioning'> {
  /** Blocks at each size. */
  readonly depth: number;
}

/**
 * G of BigGAN-deep, latents `[N, latentDim]` and labels `[N]` to images `[N, H, W, C]` in [-1, 1]: `depth` bottleneck
 * blocks at each size, the last of which narrows and grows the map; latents and class together set every scale and
 * shift, and the first map.
 *
 * Source: Brock et al. 2019, https://arxiv.org/abs/1809.11096, appendix B, figure 16 and tables 7 to 9; published code.
 */
export function bigGanDeepGenerator(options: BigGanDeepOptions, random: Random): tf.LayersModel {
  const { imageShape, latentDim, numClasses, sharedDim, baseFilters, attention, depth } = options;
  const { sizes, generator: widths } = bigGanLayout(imageShape, attention);
  const layers = spectralLayers(options, random);
  const latents = tf.input({ shape: [latentDim], name: 'latents' });
  const { input, labels } = labelInput();
  const shared = apply(layers.plainEmbedding({ name: 'class', numClasses, units: sharedDim }), labels);
  const condition = joined('condition', shared, latents);
  const normalise = byVector({ layers, normMomentum: options.normMomentum }, condition);
  const [height, width] = sizes.at(-1)!;
  let x = firstMap(layers, [height, width, widths[0]! * baseFilters], condition);
  widths.slice(1).forEach((multiple, i) => {
    const level = sizes.length - 2 - i;
    for (let j = 1; j <= depth; j++) {
      const last = { filters: multiple * baseFilters, growTo: sizes[level]! };
      const block = j === depth ? last : { filters: widths[i]! * baseFilters };
      x = deepGeneratorBlock(`block-${i + 1}-${j}`, { layers, normalise, ...block }, x);
    }
    if (attention.includes(level)) x = selfAttention(`attention-${i + 1}`, layers, x);
  });
  const outputs = lastImages(layers, options, x);
  return tf.model({ name: 'generator', inputs: [latents, input], outputs });
}

/**
 * D of BigGAN-deep, images `[N, H, W, C]` and labels `[N]` to logits `[N, 1]`: a 3x3 convolution, `depth` bottleneck
 * blocks at each size, the first of which widens and halves, and the projection of the class.
 * Source: as {@link bigGanDeepGenerator}.
 */
export function bigGanDeepDiscriminator(options: BigGanDeepOptions, random: Random): tf.LayersModel {
  const { imageShape, numClasses, baseFilters, attention, depth } = options;
  const { discriminator: widths } = bigGanLayout(imageShape, attention);
  const layers = spectralLayers(options, random);
  const images = tf.input({ shape: [...imageShape], name: 'images' });
  const { input, labels } = labelInput();
  const stem = { name: 'pixels', filters: widths[0]!.width * baseFilters, kernelSize: 3 };
  let x = apply(layers.convolution(stem), images);
  let level = 0;
  widths.slice(1).forEach(({ width }, i) => {
    // The stem takes the place of a block, not its halving.
    const { halve } = widths[i]!;
    for (let j = 1; j <= depth; j++) {
      const block = { layers, filters: width * baseFilters, halve: halve && j === 1 };
      x = deepDiscriminatorBlock(`block-${i + 1}-${j}`, block, x);
    }
    if (halve && attention.includes(++level)) x = selfAttention(`attention-${i + 1}`, layers, x);
  });
  const outputs = projectedLogit({ layers, numClasses, labels }, x);
  return tf.model({ name: 'discriminator', inputs: [images, input], outputs });
}
