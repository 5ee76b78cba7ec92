import * as tf from '@tensorflow/tfjs';
import { reduceToShape } from '../reduce-to-shape.js';
import type { GradientRule } from '../rule.js';
import { constant } from '../tape.js';

type Reduction = (x: tf.Tensor, axes: number[], keepDims: boolean) => tf.Tensor;

/** A reduction passes its gradient to the entries that equal the extremum (to every one of them, as in stock). */
function reduction(kernelName: string, axisAttribute: string, extremum: Reduction): GradientRule {
  return {
    kernelName,
    inputs: ['x'],
    gradient: (dy, [x], attributes) => ({
      x: () => {
        const axes = tf.util.parseAxisParam(attributes[axisAttribute] as number[], x!.shape);
        const kept = x!.shape.map((size, axis) => (axes.includes(axis) ? 1 : size));
        const chosen = constant(() => tf.equal(x!, extremum(x!, axes, true)).cast('float32'));
        return tf.mul(tf.reshape(dy, kept), chosen);
      },
    }),
  };
}

type Comparison = (a: tf.Tensor, b: tf.Tensor) => tf.Tensor;

/** The gradient goes to `a` where it wins (ties included, as in stock) and to `b` elsewhere. */
function choice(kernelName: string, aWins: Comparison): GradientRule {
  return {
    kernelName,
    inputs: ['a', 'b'],
    gradient(dy, [a, b]) {
      const toA = constant(() => aWins(a!, b!).cast('float32'));
      return {
        a: () => reduceToShape(tf.mul(dy, toA), a!.shape),
        b: () =>
          reduceToShape(
            tf.mul(
              dy,
              constant(() => tf.sub(1, toA)),
            ),
            b!.shape,
          ),
      };
    },
    // Stock forgets to sum over broadcast axes.
    stockFails: ([a, b]) => !tf.util.arraysEqual(a!.shape, b!.shape),
  };
}

/** Maxima, minima and clipping: each selects entries by a mask that is constant almost everywhere. */
export const extremumRules: readonly GradientRule[] = [
  reduction('Max', 'reductionIndices', (x, axes, keepDims) => tf.max(x, axes, keepDims)),
  reduction('Min', 'axis', (x, axes, keepDims) => tf.min(x, axes, keepDims)),
  choice('Maximum', (a, b) => tf.greaterEqual(a, b)),
  choice('Minimum', (a, b) => tf.lessEqual(a, b)),
  {
    kernelName: 'ClipByValue',
    inputs: ['x'],
    gradient: (dy, [x], attributes) => ({
      x: () => {
        const low = attributes['clipValueMin'] as number;
        const high = attributes['clipValueMax'] as number;
        const inside = () => tf.logicalAnd(tf.greaterEqual(x!, low), tf.lessEqual(x!, high));
        return tf.mul(
          dy,
          constant(() => inside().cast('float32')),
        );
      },
    }),
  },
];
