import * as tf from '@tensorflow/tfjs';

/**
 * The derivative of `f` at 0 by the five-point rule `(8 (f(h) - f(-h)) - (f(2h) - f(-2h))) / 12h`,
 * whose error falls with the fourth power of `h`.
 */
export function fivePointDerivative(f: (t: number) => number, step: number): number {
  return (8 * (f(step) - f(-step)) - (f(2 * step) - f(-2 * step))) / (12 * step);
}

/** The sum of the products of two lists, in double precision. */
export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** The sum of a list, in double precision. */
export function total(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum;
}

/**
 * The gradient of the sum of the entries of `f(x)`, one entry of `x` at a time, by central differences.
 *
 * tfjs computes in float32, so with entries of order 1 and the default step expect about four digits; the sum is
 * taken in double precision. Costs four calls of `f` per entry. `x` is not disposed.
 *
 * @param step distance between the points; keep kinks (of ReLU, say) more than twice this away.
 * @returns a new tensor of the shape of `x`, owned by the caller.
 */
export function numericalGradient(f: (x: tf.Tensor) => tf.Tensor, x: tf.Tensor, step = 0.01): tf.Tensor {
  const values = x.dataSync();
  const at = (entry: number) => (t: number) => {
    const moved = Float32Array.from(values);
    moved[entry] = moved[entry]! + t;
    return total(tf.tidy(() => f(tf.tensor(moved, x.shape)).dataSync()));
  };
  const gradient = Array.from(values, (_, entry) => fivePointDerivative(at(entry), step));
  return tf.tensor(gradient, x.shape, 'float32');
}
