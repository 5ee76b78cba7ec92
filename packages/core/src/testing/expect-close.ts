import * as tf from '@tensorflow/tfjs';

/** Numbers in any of the forms tests have them. */
export type Numbers = tf.Tensor | ArrayLike<number> | number;

/** How far apart two numbers may be: `|actual - expected| <= absolute + relative * |expected|`. */
export interface Tolerance {
  /** @default 1e-5 */
  readonly absolute?: number;
  /** @default 1e-5 */
  readonly relative?: number;
}

/**
 * Throws unless two sets of numbers agree, entry by entry; NaN agrees with nothing.
 * Tensors are compared by shape too, and are not disposed.
 *
 * @throws Error that names the worst entry and how many are off.
 */
export function expectClose(actual: Numbers, expected: Numbers, tolerance: Tolerance = {}): void {
  if (actual instanceof tf.Tensor && expected instanceof tf.Tensor) {
    tf.util.assertShapesMatch(actual.shape, expected.shape, 'expectClose: ');
  }
  const [a, e] = [toArray(actual), toArray(expected)];
  if (a.length !== e.length) {
    throw new Error(`expectClose: expected ${e.length} numbers, got ${a.length}. Compare like with like.`);
  }
  const { absolute = 1e-5, relative = 1e-5 } = tolerance;
  const excess = a.map((value, i) => {
    const over = Math.abs(value - e[i]!) / (absolute + relative * Math.abs(e[i]!));
    return value === e[i] ? 0 : Number.isNaN(over) ? Infinity : over;
  });
  const worst = excess.reduce((best, over, i) => (over > excess[best]! ? i : best), 0);
  if ((excess[worst] ?? 0) <= 1) return;
  const off = excess.filter((over) => over > 1).length;
  throw new Error(
    `expectClose: expected ${e[worst]} at entry ${worst}, got ${a[worst]} ` +
      `(${off} of ${a.length} entries are off by more than ${absolute} + ${relative} |expected|).`,
  );
}

/** The numbers as doubles. */
export function toArray(numbers: Numbers): number[] {
  if (typeof numbers === 'number') return [numbers];
  return Array.from(numbers instanceof tf.Tensor ? numbers.dataSync() : numbers);
}
