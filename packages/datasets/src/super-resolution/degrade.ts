import { resizeImages } from '@gan/core';
import * as tf from '@tensorflow/tfjs';

/**
 * The low-resolution picture that super-resolution is trained from: every side divided by `factor` with antialiased bicubic
 * interpolation (a = -0.5), then rounded to bytes, as Pillow's `BICUBIC` and, but for the outermost pixels, MATLAB's
 * `imresize` do.
 *
 * @param images `[N, H, W, C]` in [-1, 1], sides divisible by `factor`.
 * @returns `[N, H / factor, W / factor, C]` in [-1, 1], owned by the caller.
 */
export function degrade(images: tf.Tensor4D, factor: number): tf.Tensor4D {
  const [, height, width] = images.shape;
  return tf.tidy(() => {
    const bytes = images.add(1).mul(127.5);
    const small = resizeImages(bytes, [height / factor, width / factor]);
    return small.clipByValue(0, 255).round().div(127.5).sub(1) as tf.Tensor4D;
  });
}
