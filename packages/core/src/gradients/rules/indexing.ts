import * as tf from '@tensorflow/tfjs';
import type { GradientRule } from '../rule.js';

/** Reading and adding at index tuples; stock has no gradients for them. */
export const indexingRules: readonly GradientRule[] = [
  {
    kernelName: 'GatherNd',
    inputs: ['params', 'indices'],
    gradient: (dy, [params, indices]) => ({
      params: () => tf.scatterND(indices!, dy, params!.shape),
      indices: () => tf.zeros(indices!.shape),
    }),
  },
  {
    kernelName: 'ScatterNd',
    inputs: ['indices'],
    gradient: (dy, [indices]) => ({
      updates: () => tf.gatherND(dy, indices!),
      indices: () => tf.zeros(indices!.shape),
    }),
  },
];
