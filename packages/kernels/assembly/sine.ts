// sin and cos by the usual reduction x = n pi/2 + r with |r| <= pi/4, and one of two polynomials in z = r^2 by the parity of n: minimax fits of
// (sin r - r) / r^3 and (cos r - 1 + z / 2) / z^2 of degree 2 (relative error 4e-9 and absolute error 1e-10 before rounding).

const TWO_OVER_PI: f32 = 0.6366197723675814;
// pi/2 in three parts: products of the first two with |n| < 2^13 are exact.
const HALF_PI_HIGH: f32 = 1.5703125;
const HALF_PI_MIDDLE: f32 = 0.00048351287841796875;
const HALF_PI_LOW: f32 = 0.00000031391647326017846;

/** Size from which the reduction is no longer exact. */
const LARGE: f32 = 8192;

// Adding it rounds a float below 2^22 in size to an integer, which then stands in the low bits.
const ROUNDER: f32 = 12582912;

/** sin(x + shift pi/2), for |x| below 8192. */
// @ts-ignore: decorator
@inline
export function sine(x: v128, shift: i32): v128 {
  const rounded = f32x4.add(f32x4.mul(x, f32x4.splat(TWO_OVER_PI)), f32x4.splat(ROUNDER));
  const n = f32x4.sub(rounded, f32x4.splat(ROUNDER));
  let r = f32x4.sub(x, f32x4.mul(n, f32x4.splat(HALF_PI_HIGH)));
  r = f32x4.sub(r, f32x4.mul(n, f32x4.splat(HALF_PI_MIDDLE)));
  r = f32x4.sub(r, f32x4.mul(n, f32x4.splat(HALF_PI_LOW)));
  const quadrant = i32x4.add(rounded, i32x4.splat(shift));
  const odd = i32x4.ne(v128.and(quadrant, i32x4.splat(1)), i32x4.splat(0));
  const y = v128.bitselect(cosineOf(r), sineOf(r), odd);
  // The second bit of the quadrant becomes the sign.
  return v128.xor(y, i32x4.shl(v128.and(quadrant, i32x4.splat(2)), 30));
}

// @ts-ignore: decorator
@inline
function sineOf(r: v128): v128 {
  const z = f32x4.mul(r, r);
  let p = f32x4.splat(-0.0001951463200384751);
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(0.008332155644893646));
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(-0.16666655242443085));
  return f32x4.add(f32x4.mul(f32x4.mul(p, z), r), r);
}

// @ts-ignore: decorator
@inline
function cosineOf(r: v128): v128 {
  const z = f32x4.mul(r, r);
  let p = f32x4.splat(0.000024437729734927416);
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(-0.001388736185617745));
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(0.04166664555668831));
  const curve = f32x4.mul(f32x4.mul(p, z), z);
  return f32x4.add(f32x4.sub(curve, f32x4.mul(z, f32x4.splat(0.5))), f32x4.splat(1));
}

/** Whether any of `count` floats is no number below 8192 in size, for which the functions here are wrong. */
export function hasLarge(x: usize, count: i32): bool {
  const end = x + ((<usize>count) << 2);
  for (; x < end; x += 4) {
    if (!(abs(load<f32>(x)) < LARGE)) return true;
  }
  return false;
}
