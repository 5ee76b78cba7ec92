import type { FeatureExtractor } from '@gan/core';
import * as tf from '@tensorflow/tfjs';

/**
 * An extractor that takes the numbers of samples as they are, `[N, ...shape]` to `[N, product of shape]`: for points, and for
 * distances between pixels, which find copies of training images but no likeness to the eye.
 *
 * @param shape of one sample.
 */
export function pixelExtractor(shape: readonly number[]): FeatureExtractor {
  const featureDim = shape.reduce((product, side) => product * side, 1);
  return {
    name: `pixels-${shape.join('x')}`,
    featureDim,
    features: (samples) => tf.reshape(samples, [samples.shape[0]!, featureDim]) as tf.Tensor2D,
  };
}
