/** What a reduction folds its elements with. */
export const enum Reduction {
  Sum,
  Max,
  Min,
  Product,
}

// @ts-ignore: decorator
@inline
export function fold(reduction: Reduction, a: v128, b: v128): v128 {
  if (reduction == Reduction.Sum) return f32x4.add(a, b);
  if (reduction == Reduction.Max) return f32x4.max(a, b);
  if (reduction == Reduction.Min) return f32x4.min(a, b);
  return f32x4.mul(a, b);
}

/** The value that folding leaves unchanged. */
// @ts-ignore: decorator
@inline
export function neutral(reduction: Reduction): v128 {
  if (reduction == Reduction.Sum) return f32x4.splat(0);
  if (reduction == Reduction.Max) return f32x4.splat(-Infinity);
  if (reduction == Reduction.Min) return f32x4.splat(Infinity);
  return f32x4.splat(1);
}
