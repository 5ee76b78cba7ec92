import { initializers, type Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { sine } from '../layers/sine.js';
import { apply } from './dcgan-layers.js';

/** Spread of the waves: most have between none and two periods from -1 to 1. */
const FREQUENCY = Math.PI;
/** Waves for each feature. */
const WAVES = 2;

/**
 * What networks see of the colours of a picture `[N, H, W, C]`: `count` features of every pixel by itself, `[N, H, W, count]`; the
 * picture as it is if none are asked for. They are learned, `leakyReLU(A [pixel, sin(W pixel + b)] + a)`, from twice as many waves, which
 * are drawn once and not trained. Convolutions that see colours only as numbers are slow to learn what holds for one shade and not for the
 * next; of waves they learn it sooner.
 *
 * Source: Tancik et al. 2020, https://arxiv.org/abs/2006.10739, section 5, on colours instead of places; random phases after Rahimi &
 * Recht 2007.
 */
export function colourFeatures(count: number, random: Random, images: tf.SymbolicTensor): tf.SymbolicTensor {
  if (count === 0) return images;
  const init = initializers(random);
  const waves = tf.layers.conv2d({
    name: 'colours-waves',
    filters: WAVES * count,
    kernelSize: 1,
    trainable: false,
    kernelInitializer: init.normal(FREQUENCY),
    biasInitializer: init.uniform(-Math.PI, Math.PI),
  });
  const seen = [images, apply(sine({ name: 'colours-sine' }), apply(waves, images))];
  const joined = tf.layers.concatenate({ name: 'colours-joined' }).apply(seen) as tf.SymbolicTensor;
  const kernelInitializer = init.lecunUniform();
  const mix = tf.layers.conv2d({ name: 'colours', filters: count, kernelSize: 1, kernelInitializer });
  return apply(tf.layers.leakyReLU({ name: 'colours-activation', alpha: 0.1 }), apply(mix, joined));
}
