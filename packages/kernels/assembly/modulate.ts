import { addFloats, rowsPerBlock } from './row-blocks';

// What follows a product or a normalisation, in one pass over a matrix `[rows, columns]` whose columns are channels:
// `z = x scale[c] + noise[r] strength[c] + shift[c]`, then `z > 0 ? z : alpha z`. A noise at address 0 stands for none, an
// alpha of 1 for no activation.

// @ts-ignore: decorator
@inline
function before(x: v128, scale: v128, shift: v128, noise: v128, strength: v128, hasNoise: bool): v128 {
  const sum = f32x4.add(f32x4.mul(x, scale), shift);
  return hasNoise ? f32x4.add(sum, f32x4.mul(noise, strength)) : sum;
}

// @ts-ignore: decorator
@inline
function leak(z: v128, value: v128, alpha: v128): v128 {
  return v128.bitselect(value, f32x4.mul(value, alpha), f32x4.gt(z, f32x4.splat(0)));
}

/** The pass itself. */
export function modulate(
  x: usize, scale: usize, shift: usize, noise: usize, strength: usize, out: usize, rows: i32, columns: i32, alpha: f32,
): void {
  const bytes = (<usize>columns) << 2;
  const vectorBytes = (<usize>(columns & ~3)) << 2;
  const slope = f32x4.splat(alpha);
  const leaks = alpha != 1;
  for (let row = 0; row < rows; row++, x += bytes, out += bytes) {
    const n = noise ? v128.load_splat<f32>(noise + ((<usize>row) << 2)) : f32x4.splat(0);
    let i: usize = 0;
    for (; i < vectorBytes; i += 16) {
      const push = noise ? v128.load(strength + i) : n;
      const z = before(v128.load(x + i), v128.load(scale + i), v128.load(shift + i), n, push, noise != 0);
      v128.store(out + i, leaks ? leak(z, z, slope) : z);
    }
    for (; i < bytes; i += 4) {
      const push = noise ? v128.load_splat<f32>(strength + i) : n;
      const z = before(
        v128.load_splat<f32>(x + i), v128.load_splat<f32>(scale + i), v128.load_splat<f32>(shift + i), n, push, noise != 0,
      );
      v128.store_lane<f32>(out + i, leaks ? leak(z, z, slope) : z, 0);
    }
  }
}

/**
 * Its gradients: that of x, and what the rows add to those of scale, shift and strength, in blocks of rows as in
 * ./reduce-outer; `work` is `[3, columns]` of scratch memory.
 */
export function modulateGradient(
  x: usize, dy: usize, scale: usize, shift: usize, noise: usize, strength: usize, dx: usize,
  scaleSums: usize, shiftSums: usize, strengthSums: usize, work: usize, rows: i32, columns: i32, alpha: f32,
): void {
  const block = rowsPerBlock(rows);
  const bytes = (<usize>columns) << 2;
  for (let row = 0; row < rows; row += block) {
    const count = min(block, rows - row);
    memory.fill(work, 0, 3 * bytes);
    gradientRows(x, dy, scale, shift, noise, strength, dx, work, count, columns, alpha);
    addFloats(work, scaleSums, columns);
    addFloats(work + bytes, shiftSums, columns);
    if (noise) {
      addFloats(work + 2 * bytes, strengthSums, columns);
      noise += (<usize>count) << 2;
    }
    const passed = <usize>count * bytes;
    x += passed;
    dy += passed;
    dx += passed;
  }
}

// @ts-ignore: decorator
@inline
function gradientRows(
  x: usize, dy: usize, scale: usize, shift: usize, noise: usize, strength: usize, dx: usize, work: usize,
  rows: i32, columns: i32, alpha: f32,
): void {
  const bytes = (<usize>columns) << 2;
  const vectorBytes = (<usize>(columns & ~3)) << 2;
  const slope = f32x4.splat(alpha);
  const leaks = alpha != 1;
  for (let row = 0; row < rows; row++, x += bytes, dy += bytes, dx += bytes) {
    const n = noise ? v128.load_splat<f32>(noise + ((<usize>row) << 2)) : f32x4.splat(0);
    let i: usize = 0;
    for (; i < vectorBytes; i += 16) {
      const input = v128.load(x + i);
      const factor = v128.load(scale + i);
      let dz = v128.load(dy + i);
      if (leaks) {
        const push = noise ? v128.load(strength + i) : n;
        dz = leak(before(input, factor, v128.load(shift + i), n, push, noise != 0), dz, slope);
      }
      v128.store(dx + i, f32x4.mul(dz, factor));
      const sums = work + i;
      v128.store(sums, f32x4.add(v128.load(sums), f32x4.mul(dz, input)));
      v128.store(sums + bytes, f32x4.add(v128.load(sums + bytes), dz));
      if (noise) v128.store(sums + 2 * bytes, f32x4.add(v128.load(sums + 2 * bytes), f32x4.mul(dz, n)));
    }
    for (; i < bytes; i += 4) {
      const input = v128.load_splat<f32>(x + i);
      const factor = v128.load_splat<f32>(scale + i);
      let dz = v128.load_splat<f32>(dy + i);
      if (leaks) {
        const push = noise ? v128.load_splat<f32>(strength + i) : n;
        dz = leak(before(input, factor, v128.load_splat<f32>(shift + i), n, push, noise != 0), dz, slope);
      }
      v128.store_lane<f32>(dx + i, f32x4.mul(dz, factor), 0);
      const sums = work + i;
      v128.store_lane<f32>(sums, f32x4.add(v128.load_splat<f32>(sums), f32x4.mul(dz, input)), 0);
      v128.store_lane<f32>(sums + bytes, f32x4.add(v128.load_splat<f32>(sums + bytes), dz), 0);
      if (noise) {
        const total = f32x4.add(v128.load_splat<f32>(sums + 2 * bytes), f32x4.mul(dz, n));
        v128.store_lane<f32>(sums + 2 * bytes, total, 0);
      }
    }
  }
}
