import * as tf from '@tensorflow/tfjs';
import { gradient, type Gradients } from './gradient.js';
import { reduceToShape } from './reduce-to-shape.js';

/** Maxima and minima; stock forgets to sum over broadcast axes. Ties go to `a`, as in stock. */
const choice = (kernelName: string, aWins: (a: tf.Tensor, b: tf.Tensor) => tf.Tensor): tf.GradConfig =>
  gradient(kernelName, { inputs: ['a', 'b'] }, (dy, [a, b]) => {
    const won = (): tf.Tensor => tf.cast(aWins(a!, b!), 'float32');
    return {
      a: () => reduceToShape(tf.mul(dy, won()), a!.shape),
      b: () => reduceToShape(tf.mul(dy, tf.sub(1, won())), b!.shape),
    };
  });

/** `(a - b)²`; stock forgets to sum over broadcast axes. */
const squaredDifference = gradient('SquaredDifference', { inputs: ['a', 'b'] }, (dy, [a, b]) => {
  const slope = (): tf.Tensor => tf.mul(dy, tf.mul(2, tf.sub(a!, b!)));
  return {
    a: () => reduceToShape(slope(), a!.shape),
    b: () => reduceToShape(tf.neg(slope()), b!.shape),
  };
});

interface ProductAttributes {
  readonly transposeA: boolean;
  readonly transposeB: boolean;
}

/** Matrix products; stock forgets to sum over broadcast batch axes. */
const matMul = gradient<ProductAttributes>(
  'BatchMatMul',
  { inputs: ['a', 'b'] },
  (dy, [a, b], { transposeA, transposeB }): Gradients => ({
    a: () => {
      const da = transposeA ? tf.matMul(b!, dy, transposeB, true) : tf.matMul(dy, b!, false, !transposeB);
      return reduceToShape(da, a!.shape);
    },
    b: () => {
      const db = transposeB ? tf.matMul(dy, a!, true, transposeA) : tf.matMul(a!, dy, !transposeA, false);
      return reduceToShape(db, b!.shape);
    },
  }),
);

interface ScanAttributes {
  readonly axis: number;
  readonly exclusive: boolean;
  readonly reverse: boolean;
}

/** Cumulative sums; stock transposes its result where the axis is not the last. */
const cumsum = gradient<ScanAttributes>('Cumsum', {}, (dy, _saved, { axis, exclusive, reverse }) => ({
  x: () => tf.cumsum(dy, axis, exclusive, !reverse),
}));

/**
 * Cumulative products; stock has no gradient. With `P[i]` the product of what precedes `x[i]`, the gradient is
 * `P[i] S[i]` with `S[i] = dy[i] + x[i + 1] S[i + 1]`, which divides by nothing and so holds where x is 0.
 */
const cumprod = gradient<ScanAttributes>(
  'Cumprod',
  { inputs: ['x'] },
  (dy, [x], { axis, exclusive, reverse }) => ({
    x: () => {
      const [values, slopes] = [x!, dy].map((tensor) => {
        const steps = tf.unstack(tensor, axis);
        return reverse ? steps.reverse() : steps;
      }) as [tf.Tensor[], tf.Tensor[]];
      const tails = exclusive ? exclusiveTails(values, slopes) : inclusiveTails(values, slopes);
      const sums = tf.stack(reverse ? tails.reverse() : tails, axis);
      return tf.mul(tf.cumprod(x!, axis, true, reverse), sums);
    },
  }),
);

const inclusiveTails = (values: tf.Tensor[], slopes: tf.Tensor[]): tf.Tensor[] => {
  const tails: tf.Tensor[] = [];
  for (let i = values.length - 1; i >= 0; i--) {
    const next = tails[0];
    tails.unshift(next === undefined ? slopes[i]! : tf.add(slopes[i]!, tf.mul(values[i + 1]!, next)));
  }
  return tails;
};

const exclusiveTails = (values: tf.Tensor[], slopes: tf.Tensor[]): tf.Tensor[] => {
  // Shifted by one: the last value takes part in no product.
  const shifted = inclusiveTails(values.slice(1), slopes.slice(1));
  return [...shifted, tf.zerosLike(slopes[0]!)];
};

export const arithmeticGradients: readonly tf.GradConfig[] = [
  choice('Maximum', tf.greaterEqual),
  // Not `lessEqual`, which has no gradient, so that second derivatives pass.
  choice('Minimum', (a, b) => tf.greaterEqual(b, a)),
  squaredDifference,
  matMul,
  cumsum,
  cumprod,
];
