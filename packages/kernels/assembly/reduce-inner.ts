import { Reduction, fold, neutral } from './reduction';

// Long sums go into a double every BLOCK elements, so that the rounding error does not grow with the length.
const BLOCK: i32 = 1024;

// @ts-ignore: decorator
@inline
function foldLanes(reduction: Reduction, v: v128): f64 {
  const pairs = fold(reduction, v, i32x4.shuffle(v, v, 2, 3, 0, 1));
  return <f64>f32x4.extract_lane(fold(reduction, pairs, i32x4.shuffle(pairs, pairs, 1, 0, 3, 2)), 0);
}

// @ts-ignore: decorator
@inline
function foldDoubles(reduction: Reduction, a: f64, b: f64): f64 {
  if (reduction == Reduction.Sum) return a + b;
  if (reduction == Reduction.Max) return max<f64>(a, b);
  if (reduction == Reduction.Min) return min<f64>(a, b);
  return a * b;
}

// At most BLOCK elements, in four independent accumulators so that additions overlap.
// @ts-ignore: decorator
@inline
function foldBlock(reduction: Reduction, x: usize, count: i32): f64 {
  let first = neutral(reduction);
  let second = first;
  let third = first;
  let fourth = first;
  let left = count;
  for (; left >= 16; left -= 16, x += 64) {
    first = fold(reduction, first, v128.load(x));
    second = fold(reduction, second, v128.load(x, 16));
    third = fold(reduction, third, v128.load(x, 32));
    fourth = fold(reduction, fourth, v128.load(x, 48));
  }
  for (; left >= 4; left -= 4, x += 16) first = fold(reduction, first, v128.load(x));
  const half = fold(reduction, fold(reduction, first, second), fold(reduction, third, fourth));
  let result = foldLanes(reduction, half);
  for (; left > 0; left--, x += 4) result = foldDoubles(reduction, result, <f64>load<f32>(x));
  return result;
}

// @ts-ignore: decorator
@inline
function reduceRows(reduction: Reduction, x: usize, out: usize, rows: i32, columns: i32, scale: f64): void {
  for (let row = 0; row < rows; row++, out += 4) {
    let result = foldBlock(reduction, x, min(columns, BLOCK));
    for (let start = BLOCK; start < columns; start += BLOCK) {
      const block = x + ((<usize>start) << 2);
      result = foldDoubles(reduction, result, foldBlock(reduction, block, min(columns - start, BLOCK)));
    }
    store<f32>(out, <f32>(reduction == Reduction.Sum ? result * scale : result));
    x += (<usize>columns) << 2;
  }
}

/** `out[r] = scale * sum of row r` of a matrix `[rows, columns]`. */
export function sumInner(x: usize, out: usize, rows: i32, columns: i32, scale: f64): void {
  reduceRows(Reduction.Sum, x, out, rows, columns, scale);
}

/** The largest element of each row; NaN if the row holds one. */
export function maxInner(x: usize, out: usize, rows: i32, columns: i32): void {
  reduceRows(Reduction.Max, x, out, rows, columns, 1);
}

/** The smallest element of each row; NaN if the row holds one. */
export function minInner(x: usize, out: usize, rows: i32, columns: i32): void {
  reduceRows(Reduction.Min, x, out, rows, columns, 1);
}

/** The product of each row. */
export function productInner(x: usize, out: usize, rows: i32, columns: i32): void {
  reduceRows(Reduction.Product, x, out, rows, columns, 1);
}
