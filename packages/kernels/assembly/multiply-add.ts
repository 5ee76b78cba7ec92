/**
 * `a * b + c` per lane. The relaxed build may round once (a fused instruction) where the plain build
 * rounds twice, so only sums whose order is free anyway (matrix products) use it.
 */
// @ts-ignore: decorator
@inline
export function multiplyAdd(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(a, b, c);
  return f32x4.add(f32x4.mul(a, b), c);
}
