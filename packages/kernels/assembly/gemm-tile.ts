import { multiplyAdd } from './multiply-add';

/** Rows and columns of the block of the product that stays in registers: 8 sums, 2 of B, 1 of A. */
export const TILE_ROWS: i32 = 4;
export const TILE_COLUMNS: i32 = 8;

/**
 * `C[4, 8] = A B` (or `C += A B`) over panels laid out step by step: 4 values of A, 8 values of B.
 * A taller tile needs more registers than x64 engines have and spills, which halves its speed.
 */
export function multiplyTile(depth: i32, a: usize, b: usize, c: usize, rowBytes: usize, accumulate: bool): void {
  let c00 = f32x4.splat(0);
  let c01 = f32x4.splat(0);
  let c10 = f32x4.splat(0);
  let c11 = f32x4.splat(0);
  let c20 = f32x4.splat(0);
  let c21 = f32x4.splat(0);
  let c30 = f32x4.splat(0);
  let c31 = f32x4.splat(0);
  const end = b + ((<usize>depth) << 5);
  while (b < end) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    const a0 = v128.load_splat<f32>(a);
    c00 = multiplyAdd(a0, b0, c00);
    c01 = multiplyAdd(a0, b1, c01);
    const a1 = v128.load_splat<f32>(a, 4);
    c10 = multiplyAdd(a1, b0, c10);
    c11 = multiplyAdd(a1, b1, c11);
    const a2 = v128.load_splat<f32>(a, 8);
    c20 = multiplyAdd(a2, b0, c20);
    c21 = multiplyAdd(a2, b1, c21);
    const a3 = v128.load_splat<f32>(a, 12);
    c30 = multiplyAdd(a3, b0, c30);
    c31 = multiplyAdd(a3, b1, c31);
    a += 16;
    b += 32;
  }
  if (accumulate) {
    addRow(c, c00, c01);
    addRow(c + rowBytes, c10, c11);
    addRow(c + 2 * rowBytes, c20, c21);
    addRow(c + 3 * rowBytes, c30, c31);
  } else {
    storeRow(c, c00, c01);
    storeRow(c + rowBytes, c10, c11);
    storeRow(c + 2 * rowBytes, c20, c21);
    storeRow(c + 3 * rowBytes, c30, c31);
  }
}

// @ts-ignore: decorator
@inline
function addRow(c: usize, left: v128, right: v128): void {
  v128.store(c, f32x4.add(v128.load(c), left));
  v128.store(c, f32x4.add(v128.load(c, 16), right), 16);
}

// @ts-ignore: decorator
@inline
function storeRow(c: usize, left: v128, right: v128): void {
  v128.store(c, left);
  v128.store(c, right, 16);
}
