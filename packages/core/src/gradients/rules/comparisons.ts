import * as tf from '@tensorflow/tfjs';
import type { GradientRule } from '../rule.js';

const flat = (kernelName: string, inputs: readonly string[]): GradientRule => ({
  kernelName,
  inputs,
  gradient: (_dy, saved) =>
    Object.fromEntries(inputs.map((name, i) => [name, () => tf.zeros(saved[i]!.shape)])),
});

/**
 * Comparisons and logic: step functions, of slope zero. Stock has no gradient for them, so that
 * `tf.where(x.greater(0), a, b)` in a model throws.
 */
export const comparisonRules: readonly GradientRule[] = [
  ...['Greater', 'Less', 'LessEqual', 'Equal', 'NotEqual', 'LogicalAnd', 'LogicalOr'].map((kernelName) =>
    flat(kernelName, ['a', 'b']),
  ),
  flat('LogicalNot', ['x']),
];
