// log(1 + f) = 2 atanh(s) with s = f / (2 + f); atanh as s (2 + z Q(z)), z = s^2, Q a minimax fit.

const LN2_HIGH: f32 = 0.693359375;
const LN2_LOW: f32 = -0.00021219444005469057;
const SQRT_HALF_BITS: i32 = 0x3f3504f3;
const SMALLEST_NORMAL: f32 = 1.1754943508222875e-38;

/** Natural logarithm: -infinity at 0, NaN below it, denormals kept. */
// @ts-ignore: decorator
@inline
export function log(x: v128): v128 {
  const tiny = f32x4.lt(x, f32x4.splat(SMALLEST_NORMAL));
  const normal = v128.bitselect(f32x4.mul(x, f32x4.splat(8388608)), x, tiny);
  // x = 2^k m with m in [sqrt(1/2), sqrt(2)), so that k is 0 around x = 1 and nothing cancels there.
  const shifted = i32x4.sub(normal, i32x4.splat(SQRT_HALF_BITS));
  let k = f32x4.convert_i32x4_s(i32x4.shr_s(shifted, 23));
  k = f32x4.sub(k, v128.and(tiny, f32x4.splat(23)));
  const m = i32x4.add(v128.and(shifted, i32x4.splat(0x007fffff)), i32x4.splat(SQRT_HALF_BITS));
  const f = f32x4.sub(m, f32x4.splat(1));
  const s = f32x4.div(f, f32x4.add(f, f32x4.splat(2)));
  const z = f32x4.mul(s, s);
  let q = f32x4.splat(0.29873204231262207);
  q = f32x4.add(f32x4.mul(q, z), f32x4.splat(0.3997749090194702));
  q = f32x4.add(f32x4.mul(q, z), f32x4.splat(0.6666677594184875));
  const logM = f32x4.mul(s, f32x4.add(f32x4.mul(q, z), f32x4.splat(2)));
  const low = f32x4.add(logM, f32x4.mul(k, f32x4.splat(LN2_LOW)));
  return logOutsideRange(x, f32x4.add(low, f32x4.mul(k, f32x4.splat(LN2_HIGH))));
}

// @ts-ignore: decorator
@inline
function logOutsideRange(x: v128, y: v128): v128 {
  const zero = f32x4.splat(0);
  y = v128.bitselect(x, y, f32x4.ge(x, f32x4.splat(Infinity)));
  y = v128.bitselect(f32x4.splat(-Infinity), y, f32x4.eq(x, zero));
  return v128.bitselect(y, f32x4.splat(NaN), f32x4.ge(x, zero));
}

/** log(1 + x) for x in [0, 1], accurate for small x as well; NaN for NaN. */
// @ts-ignore: decorator
@inline
export function log1pUnit(x: v128): v128 {
  const s = f32x4.div(x, f32x4.add(x, f32x4.splat(2)));
  const z = f32x4.mul(s, s);
  let q = f32x4.splat(0.28025147318840027);
  q = f32x4.add(f32x4.mul(q, z), f32x4.splat(0.2799901068210602));
  q = f32x4.add(f32x4.mul(q, z), f32x4.splat(0.40021705627441406));
  q = f32x4.add(f32x4.mul(q, z), f32x4.splat(0.6666641235351562));
  return f32x4.mul(s, f32x4.add(f32x4.mul(q, z), f32x4.splat(2)));
}
