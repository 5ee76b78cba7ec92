import * as tf from '@tensorflow/tfjs';

/** Sides at which noise is looked at for the last time. */
const smallest = 8;

/**
 * How much a noise map `[H, W, 1]` has of a picture in it: squares of its correlation with itself shifted by a pixel, in
 * both directions, at every resolution down to 8x8,
 *
 *     sum over scales of (mean of n(x, y) n(x - 1, y))^2 + (mean of n(x, y) n(x, y - 1))^2.
 *
 * Source: Karras et al. 2020 (StyleGAN2), https://arxiv.org/abs/1912.04958, appendix D; coarser scales by means of 2x2 as in
 * the published PyTorch code.
 */
export function noiseCorrelation(map: tf.Tensor): tf.Tensor {
  return tf.tidy(() => {
    let noise = tf.expandDims(map, 0) as tf.Tensor4D;
    let sum: tf.Tensor = correlations(noise);
    while (Math.min(noise.shape[1], noise.shape[2]) > smallest) {
      noise = tf.avgPool(noise, 2, 2, 'valid');
      sum = tf.add(sum, correlations(noise));
    }
    return sum;
  });
}

const correlations = (noise: tf.Tensor4D) =>
  tf.addN([1, 2].map((axis) => tf.square(tf.mean(tf.mul(noise, shifted(noise, axis))))));

/** Moved by one pixel; what falls off comes in on the other side. */
function shifted(noise: tf.Tensor4D, axis: number): tf.Tensor {
  const length = noise.shape[axis]!;
  const [most, last] = tf.split(noise, [length - 1, 1], axis) as [tf.Tensor, tf.Tensor];
  return tf.concat([last, most], axis);
}

/** A map brought back to mean 0 and variance 1. */
export const normalised = (map: tf.Tensor): tf.Tensor =>
  tf.tidy(() => {
    const centred = tf.sub(map, tf.mean(map));
    return tf.mul(centred, tf.rsqrt(tf.maximum(tf.mean(tf.square(centred)), 1e-12)));
  });
