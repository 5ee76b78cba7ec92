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

/** The gradients of all pieces; stock expects a list even where there is one piece only, and then throws. */
const pieces = (dys: tf.Tensor | tf.Tensor[]): tf.Tensor[] => [dys].flat();

/** Taking a tensor apart into pieces. */
export const splittingRules: readonly GradientRule[] = [
  {
    kernelName: 'SplitV',
    inputs: [],
    gradient: (dys, _inputs, attributes) => ({
      x: () => tf.concat(pieces(dys), attributes['axis'] as number),
    }),
    stockFails: () => true,
  },
  {
    kernelName: 'Unpack',
    inputs: [],
    gradient: (dys, _inputs, attributes) => ({
      value: () => tf.stack(pieces(dys), attributes['axis'] as number),
    }),
    stockFails: () => true,
  },
];
