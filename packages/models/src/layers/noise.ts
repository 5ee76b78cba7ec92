import type { Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import type { Kwargs } from './growing-layer.js';

/**
 * The noise map of a layer, `[N or 1, H, W, 1]`: fresh for every image where the network trains and is given a random
 * source, else the one it keeps.
 */
export function noiseFor(x: tf.Tensor, kept: tf.LayerVariable, kwargs: Kwargs): tf.Tensor {
  const { training, random } = kwargs as { readonly training?: boolean; readonly random?: Random };
  const [batch, height, width] = x.shape as [number, number, number];
  if (training && random !== undefined) return random.normalTensor([batch, height, width, 1]);
  return tf.expandDims(kept.read(), 0);
}
