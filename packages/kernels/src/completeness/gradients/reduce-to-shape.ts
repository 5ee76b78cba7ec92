import * as tf from '@tensorflow/tfjs';

/** Sums over the axes along which `shape` was broadcast to that of `dy`. */
export const reduceToShape = (dy: tf.Tensor, shape: readonly number[]): tf.Tensor => {
  const axes = tf.broadcast_util.getReductionAxes([...shape], dy.shape);
  return tf.reshape(axes.length === 0 ? dy : tf.sum(dy, axes), [...shape]);
};
