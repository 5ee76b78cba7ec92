import * as tf from '@tensorflow/tfjs';
import { onlyInput } from './equalized-layer.js';

/** `x / sqrt(mean over the last axis of x^2 + 1e-8)`, see {@link PixelNorm}. */
export const normalizePixels = (x: tf.Tensor): tf.Tensor =>
  tf.mul(x, tf.rsqrt(tf.add(tf.mean(tf.square(x), -1, true), 1e-8)));

/**
 * Pixelwise feature normalisation: every pixel's features to mean square 1, `x / sqrt(mean_c x^2 + 1e-8)`. Shapes are
 * kept; for latents `[N, D]` it puts them on a sphere.
 *
 * Source: Karras et al. 2018, https://arxiv.org/abs/1710.10196, section 4.2.
 */
export class PixelNorm extends tf.layers.Layer {
  static className = 'GanPixelNorm';

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    return tf.tidy(() => normalizePixels(onlyInput(inputs)));
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape | tf.Shape[] {
    return inputShape;
  }
}
tf.serialization.registerClass(PixelNorm);

/** A {@link PixelNorm} layer. */
export const pixelNorm = (args: { readonly name?: string } = {}): PixelNorm => new PixelNorm(args);
