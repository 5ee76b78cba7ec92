import type { Random } from '@gan/core';
import { initializers } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { sine } from '../layers/sine.js';
import { apply } from './dcgan-layers.js';

/** Spread of the waves: most have between none and two periods from -1 to 1. */
const FREQUENCY = Math.PI;

/**
 * A picture `[N, H, W, C]` and, beside it, `count` waves over its colours, `sin(w · pixel + b)`, `[N, H, W, C + count]`; the
 * picture alone if there are none. Convolutions that see colours only as numbers are slow to learn what holds for one shade and not for
 * the next; of waves they learn it sooner. The waves are drawn once and not trained.
 *
 * Source: Tancik et al. 2020, https://arxiv.org/abs/2006.10739, section 5, on colours instead of places; random phases after Rahimi &
 * Recht 2007.
 */
export function withColourFeatures(
  name: string,
  count: number,
  random: Random,
  images: tf.SymbolicTensor,
): tf.SymbolicTensor {
  if (count === 0) return images;
  const init = initializers(random);
  const waves = tf.layers.conv2d({
    name: `${name}-waves`,
    filters: count,
    kernelSize: 1,
    trainable: false,
    kernelInitializer: init.normal(FREQUENCY),
    biasInitializer: init.uniform(-Math.PI, Math.PI),
  });
  const features = apply(sine({ name: `${name}-sine` }), apply(waves, images));
  return tf.layers.concatenate({ name }).apply([images, features]) as tf.SymbolicTensor;
}
