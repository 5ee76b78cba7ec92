import * as tf from '@tensorflow/tfjs';
import type { Attributes } from './rule.js';

/** Runs a kernel of one output that has no public operation; recorded like any other. */
export function runKernel(
  kernelName: string,
  inputs: Readonly<Record<string, tf.Tensor>>,
  attributes: Attributes = {},
): tf.Tensor {
  return tf.engine().runKernel(kernelName, { ...inputs }, attributes) as tf.Tensor;
}
