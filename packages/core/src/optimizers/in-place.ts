import * as tf from '@tensorflow/tfjs';

/**
 * Runs a fused in-place update kernel where the present backend has one (the wasm backend with @gan/kernels does)
 * and says whether it did. The composed formula beside each call is the same arithmetic, op by op.
 */
export function runInPlace(kernel: string, inputs: tf.NamedTensorMap, attributes: tf.NamedAttrMap): boolean {
  if (tf.getKernel(kernel, tf.getBackend()) === undefined) return false;
  const result = tf.engine().runKernel(kernel, inputs, attributes);
  tf.dispose(result as tf.Tensor | tf.Tensor[]);
  return true;
}
