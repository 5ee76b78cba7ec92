import { ConfigError } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { ssimTerms, window } from '../metrics/structural-similarity.js';
import { meanOfEach, pixelsToCompare, type ComparedPixels } from './compared-pixels.js';

/**
 * Peak signal-to-noise ratio of pairs of images `[N, H, W, 1 or 3]` in [-1, 1], to `[N]`, in decibels:
 *
 *     10 log10(255^2 / mean squared difference)
 *
 * on the scale of bytes. Infinite where two images are equal. Images are compared as given: round them to bytes first
 * (`eightBits`) to have what the files would have. A new tensor, owned by the caller; not for gradients.
 *
 * @throws ShapeError, ConfigError if the images are none, or smaller than the border.
 */
export function peakSignalToNoise(a: tf.Tensor, b: tf.Tensor, options: ComparedPixels = {}): tf.Tensor1D {
  return tf.tidy(() => {
    const [x, y] = [a, b].map((images) => pixelsToCompare(images, options, 'psnr'));
    const error = meanOfEach(tf.squaredDifference(x!, y!));
    return tf.mul(tf.log(tf.div(255 ** 2, error)), 10 / Math.LN10) as tf.Tensor1D;
  });
}

/**
 * Structural similarity of pairs of images `[N, H, W, 1 or 3]` in [-1, 1], to `[N]`, in [-1, 1]; 1 where two are equal.
 *
 * Wang, Bovik, Sheikh & Simoncelli 2004, https://doi.org/10.1109/TIP.2003.819861, equation 13: an 11x11 Gaussian of
 * deviation 1.5, K1 = 0.01, K2 = 0.03, L = 255, population variances, the mean over all places where the window fits.
 * So it is that of the authors' `ssim_index.m` and of scikit-image with `gaussian_weights=True, sigma=1.5,
 * use_sample_covariance=False, data_range=255`; the function `ssim` of MATLAB also counts places at the border, with
 * pixels repeated, and differs from it. With `rgb` the mean over the channels.
 *
 * @throws ShapeError, ConfigError if the images are none, or less than 11 pixels are left of a side.
 */
export function structuralSimilarity(a: tf.Tensor, b: tf.Tensor, options: ComparedPixels = {}): tf.Tensor1D {
  return tf.tidy(() => {
    const [x, y] = [a, b].map((images) => {
      const pixels = pixelsToCompare(images, options, 'ssim');
      const [, height, width] = pixels.shape;
      if (height < window || width < window) throw tooSmall(height, width);
      return tf.sub(tf.div(pixels, 127.5), 1);
    }) as [tf.Tensor4D, tf.Tensor4D];
    const { luminance, structure } = ssimTerms(x, y);
    return meanOfEach(tf.mul(luminance, structure));
  });
}

const tooSmall = (height: number, width: number) =>
  new ConfigError(
    `ssim: expected images of ${window} pixels or more inside the border, got ${height}x${width}. Leave it out, or measure larger ones.`,
  );

/**
 * Mean absolute difference of pairs of images `[N, H, W, C]`, to `[N]`, in the units of the images: of [-1, 1] it is in
 * [0, 2], as in the losses of pix2pix and CycleGAN. A new tensor, owned by the caller.
 */
export const absoluteDifference = (a: tf.Tensor, b: tf.Tensor): tf.Tensor1D =>
  tf.tidy(() => meanOfEach(tf.abs(tf.sub(a, b))));
