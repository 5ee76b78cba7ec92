// exp and expm1 by the usual reduction x = n ln 2 + r with |r| <= ln 2 / 2. The polynomial in r is a
// minimax fit of (expm1(r) - r) / r^2 of degree 4 (relative error of expm1(r) 1.4e-8 before rounding).

const LOG2_E: f32 = 1.4426950408889634;
// ln 2 in two parts: products of the first with |n| < 2^15 are exact.
const LN2_HIGH: f32 = 0.693359375;
const LN2_LOW: f32 = -0.00021219444005469057;

// @ts-ignore: decorator
@inline
function expm1Polynomial(r: v128): v128 {
  let p = f32x4.splat(0.001394644845277071);
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(0.008366583846509457));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(0.04166628047823906));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(0.1666654348373413));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(0.5));
  return f32x4.add(f32x4.mul(f32x4.mul(r, r), p), r);
}

// Adding it rounds a float below 2^22 in size to an integer, which then stands in the low bits.
const ROUNDER: f32 = 12582912;
const ROUNDER_BITS: i32 = 0x4b400000;

// @ts-ignore: decorator
@inline
function remainder(x: v128, n: v128): v128 {
  const r = f32x4.sub(x, f32x4.mul(n, f32x4.splat(LN2_HIGH)));
  return f32x4.sub(r, f32x4.mul(n, f32x4.splat(LN2_LOW)));
}

// 2^n for an integer n within the range of normal numbers.
// @ts-ignore: decorator
@inline
function powerOfTwo(n: v128): v128 {
  return i32x4.shl(i32x4.add(n, i32x4.splat(127)), 23);
}

/** e^x: 0 and infinity at the ends, denormals kept, NaN for NaN. */
// @ts-ignore: decorator
@inline
export function exp(x: v128): v128 {
  // Past these bounds the result is 0 or infinity anyway; with x first, pmin and pmax hand NaN on.
  x = f32x4.pmin(f32x4.pmax(x, f32x4.splat(-104)), f32x4.splat(89));
  const rounded = f32x4.add(f32x4.mul(x, f32x4.splat(LOG2_E)), f32x4.splat(ROUNDER));
  const n = f32x4.sub(rounded, f32x4.splat(ROUNDER));
  const y = f32x4.add(expm1Polynomial(remainder(x, n)), f32x4.splat(1));
  // In two steps, since 2^n alone leaves the range of normal numbers before the product does.
  const exponent = i32x4.sub(rounded, i32x4.splat(ROUNDER_BITS));
  const half = i32x4.shr_s(exponent, 1);
  return f32x4.mul(f32x4.mul(y, powerOfTwo(half)), powerOfTwo(i32x4.sub(exponent, half)));
}

/** e^x - 1 for x <= 0, accurate near 0 as well; NaN for NaN. */
// @ts-ignore: decorator
@inline
export function expm1Negative(x: v128): v128 {
  x = f32x4.pmax(x, f32x4.splat(-40)); // -1 to the last bit long before
  const rounded = f32x4.add(f32x4.mul(x, f32x4.splat(LOG2_E)), f32x4.splat(ROUNDER));
  const n = f32x4.sub(rounded, f32x4.splat(ROUNDER));
  const scale = powerOfTwo(i32x4.sub(rounded, i32x4.splat(ROUNDER_BITS)));
  const scaled = f32x4.mul(expm1Polynomial(remainder(x, n)), scale);
  return f32x4.add(scaled, f32x4.sub(scale, f32x4.splat(1)));
}
