import { exp, expm1Negative } from './exponential';
import { log1pUnit } from './logarithm';

/** tanh(|x|) = -t / (t + 2) with t = expm1(-2 |x|): never cancels, never overflows; the sign is put back. */
// @ts-ignore: decorator
@inline
export function tanh(x: v128): v128 {
  const t = expm1Negative(f32x4.mul(f32x4.abs(x), f32x4.splat(-2)));
  const magnitude = f32x4.div(f32x4.neg(t), f32x4.add(t, f32x4.splat(2)));
  const sign = i32x4.splat(0x80000000);
  return v128.or(v128.andnot(magnitude, sign), v128.and(x, sign));
}

/** 1 / (1 + e^-x), from e^-|x| so that neither end loses digits. */
// @ts-ignore: decorator
@inline
export function sigmoid(x: v128): v128 {
  const one = f32x4.splat(1);
  const e = exp(f32x4.neg(f32x4.abs(x)));
  const numerator = v128.bitselect(e, one, f32x4.lt(x, f32x4.splat(0)));
  return f32x4.div(numerator, f32x4.add(one, e));
}

/** log(1 + e^x) = max(x, 0) + log1p(e^-|x|). */
// @ts-ignore: decorator
@inline
export function softplus(x: v128): v128 {
  const e = exp(f32x4.neg(f32x4.abs(x)));
  return f32x4.add(f32x4.pmax(x, f32x4.splat(0)), log1pUnit(e));
}

/** x for x > 0, otherwise `scale` (e^x - 1). */
// @ts-ignore: decorator
@inline
export function elu(x: v128, scale: v128): v128 {
  const zero = f32x4.splat(0);
  const negative = f32x4.mul(expm1Negative(f32x4.pmin(x, zero)), scale);
  return v128.bitselect(x, negative, f32x4.gt(x, zero));
}
