import * as tf from '@tensorflow/tfjs';
import * as fc from 'fast-check';
import { shapeAndAxes, shapeAndAxis } from './arbitraries.js';
import type { InputSpec, Operation } from './operation.js';

type Reduce = (x: tf.Tensor, axes: number[], keepDims: boolean) => tf.Tensor;

const overAxes = (
  name: string,
  run: Reduce,
  spec: Omit<InputSpec, 'shape'> = {},
  differentiable = false,
): Operation => ({
  name,
  differentiable,
  cases: fc.record({ place: shapeAndAxes(), keepDims: fc.boolean() }).map(({ place, keepDims }) => ({
    parameters: { ...place, keepDims },
    inputs: [{ shape: place.shape, ...spec }],
    run: (x) => run(x, place.axes, keepDims),
  })),
});

const overAxis = (
  name: string,
  run: (x: tf.Tensor, axis: number, first: boolean, second: boolean) => tf.Tensor | tf.Tensor[],
  spec: Omit<InputSpec, 'shape'> = {},
  differentiable = false,
): Operation => ({
  name,
  differentiable,
  cases: fc
    .record({ place: shapeAndAxis(), first: fc.boolean(), second: fc.boolean() })
    .map(({ place, first, second }) => ({
      parameters: { ...place, first, second },
      inputs: [{ shape: place.shape, ...spec }],
      run: (x) => run(x, place.axis, first, second),
    })),
});

const distinct = { distinct: true };
const integers = { dtype: 'int32' as const };
const flags = { dtype: 'bool' as const };

export const reductions: readonly Operation[] = [
  overAxes('sum', (x, axes, keep) => tf.sum(x, axes, keep), {}, true),
  overAxes('sum of int32', (x, axes, keep) => tf.sum(x, axes, keep), integers),
  overAxes('sum of bool', (x, axes, keep) => tf.sum(x, axes, keep), flags),
  overAxes('mean', (x, axes, keep) => tf.mean(x, axes, keep), {}, true),
  overAxes('mean of int32', (x, axes, keep) => tf.mean(x, axes, keep), { dtype: 'int32', range: [1, 9] }),
  overAxes('prod', (x, axes, keep) => tf.prod(x, axes, keep), { range: [0.5, 1.5] }, true),
  overAxes('prod of int32', (x, axes, keep) => tf.prod(x, axes, keep), { dtype: 'int32', range: [-1, 2] }),
  overAxes('max', (x, axes, keep) => tf.max(x, axes, keep), distinct, true),
  overAxes('max of negatives', (x, axes, keep) => tf.max(x, axes, keep), { range: [-9, -1] }),
  overAxes('max of int32', (x, axes, keep) => tf.max(x, axes, keep), integers),
  overAxes('min', (x, axes, keep) => tf.min(x, axes, keep), distinct, true),
  overAxes('min of int32', (x, axes, keep) => tf.min(x, axes, keep), integers),
  overAxes('all', (x, axes, keep) => tf.all(x, axes, keep), flags),
  overAxes('any', (x, axes, keep) => tf.any(x, axes, keep), flags),
  overAxes('logSumExp', (x, axes, keep) => tf.logSumExp(x, axes, keep), {}, true),
  overAxes('euclideanNorm', (x, axes, keep) =>
    tf.norm(x, 'euclidean', axes.length === 0 ? 0 : axes.slice(0, 2), keep),
  ),
  overAxes('moments', (x, axes, keep) => tf.moments(x, axes, keep).variance, {}, true),
  overAxis('argMax', (x, axis) => tf.argMax(x, axis), distinct),
  overAxis('argMin', (x, axis) => tf.argMin(x, axis), distinct),
  overAxis('argMax of int32', (x, axis) => tf.argMax(x, axis), integers),
  overAxis('cumsum', (x, axis, exclusive, reverse) => tf.cumsum(x, axis, exclusive, reverse), {}, true),
  overAxis(
    'cumsum of int32',
    (x, axis, exclusive, reverse) => tf.cumsum(x, axis, exclusive, reverse),
    integers,
  ),
  overAxis(
    'cumprod',
    (x, axis, exclusive, reverse) => tf.cumprod(x, axis, exclusive, reverse),
    { range: [0.5, 1.5] },
    true,
  ),
  overAxis('softmax', (x) => tf.softmax(x), {}, true),
  overAxis('logSoftmax', (x) => tf.logSoftmax(x), {}, true),
  overAxis('reverse', (x, axis) => tf.reverse(x, axis), {}, true),
];
