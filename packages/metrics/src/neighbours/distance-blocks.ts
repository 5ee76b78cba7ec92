import * as tf from '@tensorflow/tfjs';
import type { FeatureRows } from '../statistics/feature-rows.js';

/** Squared distances of some rows of one set to all rows of another, row by row. */
export interface DistanceBlock {
  /** Index of the first row. */
  readonly start: number;
  readonly rows: number;
  /** `[rows, other.count]` */
  readonly squares: Float32Array;
}

/** Distances held at a time, 16 MB of them. */
const entriesPerBlock = 4 * 2 ** 20;

/**
 * Below this share of the two squared lengths a squared distance is rounding: the two rows are taken as equal. Products in
 * single precision leave 1e-7 of the lengths; a smaller share would tell copies apart.
 */
const rounding = 2e-6;

/**
 * Squared Euclidean distances of every row of `a` to every row of `b`, block by block, as matrix products:
 * |x|^2 + |y|^2 - 2 x.y, with both sets centred on the mean of `b` first so that little cancels.
 */
export async function* distanceBlocks(a: FeatureRows, b: FeatureRows): AsyncGenerator<DistanceBlock> {
  const centre = meanRow(b);
  const centredB = centred(b, centre);
  const squaresB = squaredLengths(centredB);
  const others = tf.tensor2d(centredB.values, [b.count, b.width]);
  try {
    const size = Math.max(1, Math.floor(entriesPerBlock / b.count));
    for (let start = 0; start < a.count; start += size) {
      const rows = Math.min(size, a.count - start);
      const part = centred(slice(a, start, rows), centre);
      const products = tf.tidy(() =>
        tf.matMul(tf.tensor2d(part.values, [rows, a.width]), others, false, true),
      );
      const squares = Float32Array.from(await products.data());
      products.dispose();
      toDistances(squares, squaredLengths(part), squaresB);
      yield { start, rows, squares };
    }
  } finally {
    others.dispose();
  }
}

/** Turns products into squared distances, in place. */
function toDistances(products: Float32Array, a: Float64Array, b: Float64Array): void {
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) {
      const lengths = a[i]! + b[j]!;
      const square = lengths - 2 * products[i * b.length + j]!;
      products[i * b.length + j] = square > rounding * lengths ? square : 0;
    }
  }
}

const slice = ({ width, values }: FeatureRows, start: number, count: number): FeatureRows => ({
  count,
  width,
  values: values.subarray(start * width, (start + count) * width),
});

function meanRow({ count, width, values }: FeatureRows): Float64Array {
  const mean = new Float64Array(width);
  for (let at = 0; at < values.length; at++) mean[at % width]! += values[at]! / count;
  return mean;
}

const centred = ({ count, width, values }: FeatureRows, centre: Float64Array): FeatureRows => ({
  count,
  width,
  values: values.map((value, at) => value - centre[at % width]!),
});

function squaredLengths({ count, width, values }: FeatureRows): Float64Array {
  return Float64Array.from({ length: count }, (_, i) =>
    values.subarray(i * width, (i + 1) * width).reduce((sum, value) => sum + value * value, 0),
  );
}
