import { ConfigError } from '@gan/core';
import * as tf from '@tensorflow/tfjs';

/** Halvings of the interval that holds the answer: beyond single precision. */
const halvings = 30;

/**
 * Latents from N(0, 1) as latents from N(0, 1) within `[-threshold, threshold]`, value for value: the truncation trick
 * without drawing anything again. A value keeps its rank, `Φ'(x') = Φ(x)`, so that a seed gives the same picture,
 * only more typical, as the threshold falls.
 *
 * Source: Brock et al. 2019 (BigGAN), https://arxiv.org/abs/1809.11096, section 3.1, which draws again what is beyond
 * the threshold; the distribution is the same.
 *
 * @returns new latents, owned by the caller.
 * @throws ConfigError unless the threshold is above 0.
 */
export function truncateNormal(latents: tf.Tensor, threshold: number): tf.Tensor {
  if (!(threshold > 0)) {
    throw new ConfigError(
      `truncateNormal: expected a truncation above 0, got ${threshold}. BigGAN uses 2 down to 0.04.`,
    );
  }
  return tf.tidy(() => {
    const central = (x: tf.Tensor) => tf.erf(tf.div(x, Math.SQRT2));
    const target = tf.mul(central(latents), central(tf.scalar(threshold)));
    let x = tf.zerosLike(latents);
    for (let i = 1, step = threshold / 2; i <= halvings; i++, step /= 2) {
      const above = tf.greater(central(x), target);
      x = tf.add(x, tf.where(above, tf.scalar(-step), tf.scalar(step)));
    }
    return x;
  });
}
