import { exp } from './exponential';

/**
 * erf(x). Below 1 an odd polynomial; above, 1 - e^P(x) where P fits log(erfc) on [0.9, 4]; both are minimax
 * fits (1.6e-9 before rounding), and past 4 the result is 1 to the last bit. NaN for NaN.
 */
// @ts-ignore: decorator
@inline
export function erf(x: v128): v128 {
  const magnitude = f32x4.abs(x);
  const small = erfSmall(x);
  const sign = i32x4.splat(0x80000000);
  const large = v128.or(erfLarge(f32x4.pmin(magnitude, f32x4.splat(4))), v128.and(x, sign));
  return v128.bitselect(small, large, f32x4.lt(magnitude, f32x4.splat(1)));
}

// @ts-ignore: decorator
@inline
function erfSmall(x: v128): v128 {
  const z = f32x4.mul(x, x);
  let p = f32x4.splat(7.889119297033176e-5);
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(-0.0008020841050893068));
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(0.005189535208046436));
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(-0.026854444295167923));
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(0.11283600330352783));
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(-0.3761262595653534));
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(1.1283791065216064));
  return f32x4.mul(p, x);
}

// @ts-ignore: decorator
@inline
function erfLarge(x: v128): v128 {
  let p = f32x4.splat(0.00019718262774404138);
  p = f32x4.add(f32x4.mul(p, x), f32x4.splat(-0.003055615583434701));
  p = f32x4.add(f32x4.mul(p, x), f32x4.splat(0.022277116775512695));
  p = f32x4.add(f32x4.mul(p, x), f32x4.splat(-0.10403741896152496));
  p = f32x4.add(f32x4.mul(p, x), f32x4.splat(-0.6370596885681152));
  p = f32x4.add(f32x4.mul(p, x), f32x4.splat(-1.1277495622634888));
  p = f32x4.add(f32x4.mul(p, x), f32x4.splat(-0.0001774872507667169));
  return f32x4.sub(f32x4.splat(1), exp(p));
}
