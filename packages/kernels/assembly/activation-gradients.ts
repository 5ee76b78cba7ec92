import { sigmoid, tanh } from './activation';
import { exp } from './exponential';

// Derivative of an activation at `x` times the gradient `dy` that arrives there.
const enum Derivative {
  Elu,
  LeakyRelu,
  Sigmoid,
  Softplus,
  Tanh,
}

// @ts-ignore: decorator
@inline
function apply(derivative: Derivative, x: v128, dy: v128, p: v128): v128 {
  const one = f32x4.splat(1);
  if (derivative == Derivative.Elu) {
    const slope = f32x4.mul(p, exp(f32x4.pmin(x, f32x4.splat(0))));
    return v128.bitselect(dy, f32x4.mul(dy, slope), f32x4.gt(x, f32x4.splat(0)));
  }
  if (derivative == Derivative.LeakyRelu) {
    return v128.bitselect(dy, f32x4.mul(dy, p), f32x4.gt(x, f32x4.splat(0)));
  }
  if (derivative == Derivative.Sigmoid) {
    const y = sigmoid(x);
    return f32x4.mul(dy, f32x4.mul(y, f32x4.sub(one, y)));
  }
  if (derivative == Derivative.Softplus) return f32x4.mul(dy, sigmoid(x));
  // (1 + y)(1 - y) keeps the digits that 1 - y^2 would lose where y nears 1.
  const y = tanh(x);
  return f32x4.mul(dy, f32x4.mul(f32x4.add(one, y), f32x4.sub(one, y)));
}

// @ts-ignore: decorator
@inline
function map(derivative: Derivative, x: usize, dy: usize, out: usize, count: i32, p: f32 = 0): void {
  const parameter = f32x4.splat(p);
  const vectorEnd = x + ((<usize>(count & ~3)) << 2);
  const end = x + ((<usize>count) << 2);
  for (; x < vectorEnd; x += 16, dy += 16, out += 16) {
    v128.store(out, apply(derivative, v128.load(x), v128.load(dy), parameter));
  }
  for (; x < end; x += 4, dy += 4, out += 4) {
    const dx = apply(derivative, v128.load_splat<f32>(x), v128.load_splat<f32>(dy), parameter);
    v128.store_lane<f32>(out, dx, 0);
  }
}

/** `dy` where x > 0, `alpha e^x dy` elsewhere. */
export function eluGradient(x: usize, dy: usize, out: usize, count: i32, alpha: f32): void {
  map(Derivative.Elu, x, dy, out, count, alpha);
}

/** `dy` where x > 0, `alpha dy` elsewhere; with alpha = 0 this is the gradient of ReLU. */
export function leakyReluGradient(x: usize, dy: usize, out: usize, count: i32, alpha: f32): void {
  map(Derivative.LeakyRelu, x, dy, out, count, alpha);
}

/** `y (1 - y) dy` with y = sigmoid(x). */
export function sigmoidGradient(x: usize, dy: usize, out: usize, count: i32): void {
  map(Derivative.Sigmoid, x, dy, out, count);
}

/** `sigmoid(x) dy`. */
export function softplusGradient(x: usize, dy: usize, out: usize, count: i32): void {
  map(Derivative.Softplus, x, dy, out, count);
}

/** `(1 - tanh(x)^2) dy`. */
export function tanhGradient(x: usize, dy: usize, out: usize, count: i32): void {
  map(Derivative.Tanh, x, dy, out, count);
}
