import * as tf from '@tensorflow/tfjs';
import { isRecording } from './tape.js';

/** A map between tensors that is linear in its argument. */
export type LinearMap = (x: tf.Tensor) => tf.Tensor;

/**
 * Applies a linear map that may be differentiated any number of times.
 *
 * The gradient of a linear map is its transpose, and the gradient of the transpose is the map, so two kernels
 * without gradients of their own give derivatives of every order. Both maps must return new tensors, and may
 * refer only to tensors that live as long as the tape (those saved for the gradient).
 *
 * @param map `y = A x`.
 * @param transpose `x = Aᵀ y`.
 */
export function applyLinear(x: tf.Tensor, map: LinearMap, transpose: LinearMap): tf.Tensor {
  if (!isRecording()) return map(x);
  return tf.customGrad((input) => ({
    value: map(input as tf.Tensor),
    gradFunc: (dy) => applyLinear(dy as tf.Tensor, transpose, map),
  }))(x);
}
