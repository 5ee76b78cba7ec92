import { Reduction, fold, neutral } from './reduction';

// Folds `rows` rows of 16 (or 4) columns in registers. Rows lie `stride` bytes apart.
// @ts-ignore: decorator
@inline
function foldSixteen(reduction: Reduction, x: usize, out: usize, rows: i32, stride: usize, first: bool): void {
  let a = first ? neutral(reduction) : v128.load(out);
  let b = first ? a : v128.load(out, 16);
  let c = first ? a : v128.load(out, 32);
  let d = first ? a : v128.load(out, 48);
  let pa = neutral(reduction);
  let pb = pa;
  let pc = pa;
  let pd = pa;
  for (let row = 0; row < rows; row++, x += stride) {
    pa = fold(reduction, pa, v128.load(x));
    pb = fold(reduction, pb, v128.load(x, 16));
    pc = fold(reduction, pc, v128.load(x, 32));
    pd = fold(reduction, pd, v128.load(x, 48));
  }
  v128.store(out, fold(reduction, a, pa));
  v128.store(out, fold(reduction, b, pb), 16);
  v128.store(out, fold(reduction, c, pc), 32);
  v128.store(out, fold(reduction, d, pd), 48);
}

// @ts-ignore: decorator
@inline
function foldFour(reduction: Reduction, x: usize, out: usize, rows: i32, stride: usize, first: bool): void {
  const before = first ? neutral(reduction) : v128.load(out);
  let partial = neutral(reduction);
  for (let row = 0; row < rows; row++, x += stride) partial = fold(reduction, partial, v128.load(x));
  v128.store(out, fold(reduction, before, partial));
}

// @ts-ignore: decorator
@inline
function foldOne(reduction: Reduction, x: usize, out: usize, rows: i32, stride: usize, first: bool): void {
  const before = first ? neutral(reduction) : v128.load_splat<f32>(out);
  let partial = neutral(reduction);
  for (let row = 0; row < rows; row++, x += stride) {
    partial = fold(reduction, partial, v128.load_splat<f32>(x));
  }
  v128.store_lane<f32>(out, fold(reduction, before, partial), 0);
}

// @ts-ignore: decorator
@inline
function foldRows(reduction: Reduction, x: usize, out: usize, rows: i32, columns: i32, first: bool): void {
  const stride = (<usize>columns) << 2;
  let left = columns;
  for (; left >= 16; left -= 16, x += 64, out += 64) foldSixteen(reduction, x, out, rows, stride, first);
  for (; left >= 4; left -= 4, x += 16, out += 16) foldFour(reduction, x, out, rows, stride, first);
  for (; left > 0; left--, x += 4, out += 4) foldOne(reduction, x, out, rows, stride, first);
}

// Blocks of about sqrt(rows) rows: each block sums apart, so that the rounding error of `rows` additions
// becomes that of 2 sqrt(rows), and a block of moderate width stays in the cache for all its strips.
// @ts-ignore: decorator
@inline
function reduceGroups(
  reduction: Reduction, x: usize, out: usize, groups: i32, rows: i32, columns: i32, scale: f32,
): void {
  const block = max(<i32>sqrt<f32>(<f32>rows), 8);
  const rowBytes = (<usize>columns) << 2;
  for (let group = 0; group < groups; group++, out += rowBytes) {
    for (let row = 0; row < rows; row += block) {
      const count = min(block, rows - row);
      foldRows(reduction, x, out, count, columns, row == 0);
      x += <usize>count * rowBytes;
    }
    if (reduction == Reduction.Sum && scale != 1) scaleRow(out, columns, scale);
  }
}

function scaleRow(x: usize, columns: i32, scale: f32): void {
  for (const end = x + ((<usize>columns) << 2); x < end; x += 4) store<f32>(x, load<f32>(x) * scale);
}

/** `out[g, c] = scale * sum over r of x[g, r, c]` for x `[groups, rows, columns]` with rows >= 1. */
export function sumOuter(x: usize, out: usize, groups: i32, rows: i32, columns: i32, scale: f32): void {
  reduceGroups(Reduction.Sum, x, out, groups, rows, columns, scale);
}

/** The largest of the rows in each group and column; NaN if one is. */
export function maxOuter(x: usize, out: usize, groups: i32, rows: i32, columns: i32): void {
  reduceGroups(Reduction.Max, x, out, groups, rows, columns, 1);
}

/** The smallest of the rows in each group and column; NaN if one is. */
export function minOuter(x: usize, out: usize, groups: i32, rows: i32, columns: i32): void {
  reduceGroups(Reduction.Min, x, out, groups, rows, columns, 1);
}

/** The product of the rows in each group and column. */
export function productOuter(x: usize, out: usize, groups: i32, rows: i32, columns: i32): void {
  reduceGroups(Reduction.Product, x, out, groups, rows, columns, 1);
}
