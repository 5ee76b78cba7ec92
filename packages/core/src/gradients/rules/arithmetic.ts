import * as tf from '@tensorflow/tfjs';
import { reduceToShape } from '../reduce-to-shape.js';
import type { GradientRule } from '../rule.js';
import { constant } from '../tape.js';

/** Powers; stock treats the saved power as a constant in the exponent's gradient. */
const pow: GradientRule = {
  kernelName: 'Pow',
  inputs: ['a', 'b'],
  gradient: (dy, [base, exponent]) => ({
    a: () => {
      const b = tf.cast(exponent!, 'float32');
      return reduceToShape(tf.mul(dy, tf.mul(b, tf.pow(base!, tf.sub(b, 1)))), base!.shape);
    },
    b: () => {
      // Where the base is not positive the logarithm is taken of 1, as stock takes it to be 0 there.
      const positive = constant(() => tf.greater(base!, 0).cast('float32'));
      const safe = tf.add(
        tf.mul(base!, positive),
        constant(() => tf.sub(1, positive)),
      );
      return reduceToShape(tf.mul(dy, tf.mul(tf.pow(base!, exponent!), tf.log(safe))), exponent!.shape);
    },
  }),
};

/** `(a - b)²`; stock forgets to sum over broadcast axes. */
const squaredDifference: GradientRule = {
  kernelName: 'SquaredDifference',
  inputs: ['a', 'b'],
  gradient(dy, [a, b]) {
    const slope = () => tf.mul(dy, tf.mul(2, tf.sub(a!, b!)));
    return { a: () => reduceToShape(slope(), a!.shape), b: () => reduceToShape(tf.neg(slope()), b!.shape) };
  },
  stockFails: ([a, b]) => !tf.util.arraysEqual(a!.shape, b!.shape),
};

/** Matrix products; stock forgets to sum over broadcast batch axes. */
const matMul: GradientRule = {
  kernelName: 'BatchMatMul',
  inputs: ['a', 'b'],
  gradient(dy, [a, b], attributes) {
    const { transposeA, transposeB } = attributes as { transposeA: boolean; transposeB: boolean };
    return {
      a: () => {
        const da = transposeA ? tf.matMul(b!, dy, transposeB, true) : tf.matMul(dy, b!, false, !transposeB);
        return reduceToShape(da, a!.shape);
      },
      b: () => {
        const db = transposeB ? tf.matMul(dy, a!, true, transposeA) : tf.matMul(a!, dy, !transposeA, false);
        return reduceToShape(db, b!.shape);
      },
    };
  },
  stockFails: ([a, b]) => !tf.util.arraysEqual(a!.shape.slice(0, -2), b!.shape.slice(0, -2)),
};

/** Cumulative sums; the stock gradient transposes its result when the axis is not the last. */
const cumsum: GradientRule = {
  kernelName: 'Cumsum',
  inputs: [],
  gradient: (dy, _inputs, attributes) => ({
    x: () =>
      tf.cumsum(
        dy,
        attributes['axis'] as number,
        attributes['exclusive'] as boolean,
        !(attributes['reverse'] as boolean),
      ),
  }),
  stockFails: () => true,
};

export const arithmeticRules: readonly GradientRule[] = [pow, squaredDifference, matMul, cumsum];
