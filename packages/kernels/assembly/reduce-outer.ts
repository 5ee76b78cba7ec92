import { Reduction, fold, neutral } from './reduction';
import { fillFloats, foldRow, rowsPerBlock, scaleFloats } from './row-blocks';

// Folds rows into `work`, four at a time and along the rows, which is how memory is read fastest.
// @ts-ignore: decorator
@inline
function foldRows(reduction: Reduction, x: usize, work: usize, rows: i32, columns: i32): void {
  const bytes = (<usize>columns) << 2;
  const vectorBytes = (<usize>(columns & ~3)) << 2;
  let row = 0;
  for (; row + 4 <= rows; row += 4, x += bytes << 2) {
    let i: usize = 0;
    for (; i < vectorBytes; i += 16) v128.store(work + i, foldFour(reduction, v128.load(work + i), x + i, bytes, true));
    for (; i < bytes; i += 4) {
      const folded = foldFour(reduction, v128.load_splat<f32>(work + i), x + i, bytes, false);
      v128.store_lane<f32>(work + i, folded, 0);
    }
  }
  for (; row < rows; row++, x += bytes) foldRow(reduction, x, work, columns);
}

// @ts-ignore: decorator
@inline
function foldFour(reduction: Reduction, before: v128, x: usize, bytes: usize, isVector: bool): v128 {
  const first = fold(reduction, read(x, isVector), read(x + bytes, isVector));
  const second = fold(reduction, read(x + 2 * bytes, isVector), read(x + 3 * bytes, isVector));
  return fold(reduction, before, fold(reduction, first, second));
}

// @ts-ignore: decorator
@inline
function read(address: usize, isVector: bool): v128 {
  return isVector ? v128.load(address) : v128.load_splat<f32>(address);
}

// @ts-ignore: decorator
@inline
function reduceGroups(
  reduction: Reduction, x: usize, out: usize, work: usize, groups: i32, rows: i32, columns: i32, scale: f32,
): void {
  const block = rowsPerBlock(rows);
  const rowBytes = (<usize>columns) << 2;
  for (let group = 0; group < groups; group++, out += rowBytes) {
    fillFloats(out, neutral(reduction), columns);
    for (let row = 0; row < rows; row += block) {
      const count = min(block, rows - row);
      fillFloats(work, neutral(reduction), columns);
      foldRows(reduction, x, work, count, columns);
      foldRow(reduction, work, out, columns);
      x += <usize>count * rowBytes;
    }
    if (reduction == Reduction.Sum && scale != 1) scaleFloats(out, scale, columns);
  }
}

/**
 * `out[g, c] = scale * sum over r of x[g, r, c]` for x `[groups, rows, columns]`; `work` is `[columns]` of
 * scratch memory.
 */
export function sumOuter(
  x: usize, out: usize, work: usize, groups: i32, rows: i32, columns: i32, scale: f32,
): void {
  reduceGroups(Reduction.Sum, x, out, work, groups, rows, columns, scale);
}

/** The largest of the rows in each group and column; NaN if one is. */
export function maxOuter(x: usize, out: usize, work: usize, groups: i32, rows: i32, columns: i32): void {
  reduceGroups(Reduction.Max, x, out, work, groups, rows, columns, 1);
}

/** The smallest of the rows in each group and column; NaN if one is. */
export function minOuter(x: usize, out: usize, work: usize, groups: i32, rows: i32, columns: i32): void {
  reduceGroups(Reduction.Min, x, out, work, groups, rows, columns, 1);
}

/** The product of the rows in each group and column. */
export function productOuter(x: usize, out: usize, work: usize, groups: i32, rows: i32, columns: i32): void {
  reduceGroups(Reduction.Product, x, out, work, groups, rows, columns, 1);
}
