import { Reduction, fold } from './reduction';

/** Rows that are added up by themselves, so that the error of `rows` additions becomes that of `sqrt(rows)`. */
// @ts-ignore: decorator
@inline
export function rowsPerBlock(rows: i32): i32 {
  return max((<i32>(<f32>2 * sqrt<f32>(<f32>rows)) + 3) & ~3, 16);
}

/** Folds one row of floats into another. */
// @ts-ignore: decorator
@inline
export function foldRow(reduction: Reduction, x: usize, out: usize, columns: i32): void {
  const vectorBytes = (<usize>(columns & ~3)) << 2;
  let i: usize = 0;
  for (; i < vectorBytes; i += 16) v128.store(out + i, fold(reduction, v128.load(out + i), v128.load(x + i)));
  for (; i < (<usize>columns) << 2; i += 4) {
    const folded = fold(reduction, v128.load_splat<f32>(out + i), v128.load_splat<f32>(x + i));
    v128.store_lane<f32>(out + i, folded, 0);
  }
}

/** Sets `count` floats. */
// @ts-ignore: decorator
@inline
export function fillFloats(out: usize, value: v128, count: i32): void {
  for (let i = 0; i < count; i++, out += 4) v128.store_lane<f32>(out, value, 0);
}

/** Multiplies `count` floats. */
// @ts-ignore: decorator
@inline
export function scaleFloats(out: usize, scale: f32, count: i32): void {
  for (let i = 0; i < count; i++, out += 4) store<f32>(out, load<f32>(out) * scale);
}

/** Adds `count` floats to those at `out`. */
// @ts-ignore: decorator
@inline
export function addFloats(x: usize, out: usize, count: i32): void {
  foldRow(Reduction.Sum, x, out, count);
}
