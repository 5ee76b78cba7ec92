import * as tf from '@tensorflow/tfjs';

/**
 * Whether operations run now are being recorded. Inside a gradient function this says that an outer gradient
 * is being taken, i.e. that the formula will itself be differentiated.
 */
export function isRecording(): boolean {
  return tf.engine().isTapeOn();
}

/**
 * Runs `compute` without recording it: its result is a constant to every gradient, so masks and indices cost
 * nothing in a backward pass. Returns a new tensor, owned by the caller (or the surrounding tidy).
 */
export function constant(compute: () => tf.Tensor): tf.Tensor {
  // An operation without inputs depends on nothing, and nothing is recorded inside an operation.
  return tf.customGrad(() => ({ value: compute(), gradFunc: () => [] }))();
}

/**
 * The same values with the gradient cut: `d stopGradient(x) / dx = 0`.
 * Allocates one tensor, owned by the caller; `x` is not disposed.
 */
export function stopGradient<T extends tf.Tensor>(x: T): T {
  return constant(() => x.clone()) as T;
}
