import { initializers, type Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { sumByConditions } from '../layers/conditional-sum.js';
import { colourFeatures } from './colour-features.js';
import { apply } from './dcgan-layers.js';

export interface StarganDiscriminatorOptions {
  readonly imageShape: readonly [height: number, width: number, channels: number];
  readonly attributes: readonly string[];
  /** Features of every pixel's colour that are seen instead of the picture; 0 for the picture. */
  readonly colourFeatures: number;
  readonly discriminatorFilters: number;
  readonly discriminatorLayers: number;
  /** Whether pictures are scored as real, or as real ones with the attributes they are said to have. */
  readonly scores: 'shared' | 'conditional';
}

/**
 * D of StarGAN: pictures `[N, H, W, C]` to a map of unbounded scores `[N, h, w, 1]` and the logits of the attributes
 * `[N, A]`. Convolutions of stride 2 with LeakyReLU(0.01), none normalised. Source: Choi et al. 2018,
 * https://arxiv.org/abs/1711.09020, table 5, and its published code.
 *
 * With conditional scores there are `1 + A` maps of them, to be added up by {@link scoresOf}.
 */
export function starganDiscriminator(options: StarganDiscriminatorOptions, random: Random): tf.LayersModel {
  const { imageShape, attributes, discriminatorFilters, discriminatorLayers } = options;
  const init = initializers(random);
  const images = tf.input({ shape: [...imageShape], name: 'images' });
  let x = colourFeatures(options.colourFeatures, random, images);
  for (let i = 0; i < discriminatorLayers; i++) {
    const fanIn = 16 * x.shape[3]!;
    const conv = tf.layers.conv2d({
      name: `halve-${i + 1}`,
      filters: discriminatorFilters * 2 ** i,
      kernelSize: 4,
      strides: 2,
      padding: 'same',
      kernelInitializer: init.lecunUniform(),
      // PyTorch's default: biases from the range of the kernel.
      biasInitializer: init.uniform(-1 / Math.sqrt(fanIn), 1 / Math.sqrt(fanIn)),
    });
    x = apply(tf.layers.leakyReLU({ name: `activation-${i + 1}`, alpha: 0.01 }), apply(conv, x));
  }
  const head = (
    name: string,
    filters: number,
    kernelSize: number | [number, number],
    padding: 'same' | 'valid',
  ) =>
    apply(
      tf.layers.conv2d({
        name,
        filters,
        kernelSize,
        padding,
        useBias: false,
        kernelInitializer: init.lecunUniform(),
      }),
      x,
    );
  const scores = head('score', options.scores === 'conditional' ? 1 + attributes.length : 1, 3, 'same');
  const whole = head('class', attributes.length, [x.shape[1]!, x.shape[2]!], 'valid');
  const logits = apply(tf.layers.flatten({ name: 'attributes' }), whole);
  return tf.model({ name: 'discriminator', inputs: images, outputs: [scores, logits] });
}

/**
 * The scores of pictures that are said to have `attributes` `[N, A]`, `[N, h, w, 1]`: of maps `[N, h, w, 1 + A]` their
 * {@link sumByConditions}; a single map is the score whatever they have. Differentiable; owned by the caller.
 */
export function scoresOf(maps: tf.Tensor, attributes: tf.Tensor): tf.Tensor {
  return maps.shape[3] === 1 ? maps : sumByConditions(maps, attributes);
}
