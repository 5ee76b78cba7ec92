import * as tf from '@tensorflow/tfjs';

/** The gradient of the sum of `f(x)` with respect to `x`, itself differentiable. */
export function inputGradient(f: (x: tf.Tensor) => tf.Tensor, x: tf.Tensor): tf.Tensor {
  return tf.grad(f)(x);
}

/** The squared length of each example's gradient, `[N]`: summed over every axis but the first. */
export function squaredLengths(gradients: tf.Tensor): tf.Tensor1D {
  const flat = tf.reshape(gradients, [gradients.shape[0]!, -1]);
  return tf.sum(tf.square(flat), 1);
}

/** The length of each example's gradient, `[N]`; its own gradient stays finite where the length is zero. */
export function lengths(gradients: tf.Tensor): tf.Tensor1D {
  return tf.sqrt(tf.add(squaredLengths(gradients), 1e-12));
}

/** One number from U[0, 1) for each example, shaped to broadcast over it: `[N, 1, ...]`. */
export function perExample(x: tf.Tensor): number[] {
  return x.shape.map((size, axis) => (axis === 0 ? size : 1));
}
