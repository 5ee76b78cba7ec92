import * as tf from '@tensorflow/tfjs';

/**
 * `log(softmax(x)) = x - log(sum(exp(x)))`, differentiable any number of times and finite at any finite logit.
 *
 * Use it in the place of `tf.logSoftmax` wherever second derivatives are taken: that operation brings its own
 * gradient, which treats the probabilities as constants and which no registration can correct.
 *
 * @param axis along which the probabilities sum to one. @default -1
 * @returns a new tensor of the shape of `x`, owned by the caller; `x` is not disposed.
 */
export function logSoftmax<T extends tf.Tensor>(x: T, axis = -1): T {
  return tf.tidy(() => tf.sub(x, tf.logSumExp(x, axis, true)));
}
