import { sigmoid } from './activation';
import { exp } from './exponential';

// Derivative of an activation at `x` times the gradient `dy` that arrives there.
const enum Derivative {
  EluOutput,
  LeakyRelu,
  Sigmoid,
  Softplus,
  Square,
  Tanh,
}

// @ts-ignore: decorator
@inline
function apply(derivative: Derivative, x: v128, dy: v128, p: v128): v128 {
  const one = f32x4.splat(1);
  if (derivative == Derivative.EluOutput) {
    return v128.bitselect(dy, f32x4.mul(dy, f32x4.add(x, one)), f32x4.gt(x, f32x4.splat(0)));
  }
  if (derivative == Derivative.LeakyRelu) {
    return v128.bitselect(dy, f32x4.mul(dy, p), f32x4.gt(x, f32x4.splat(0)));
  }
  if (derivative == Derivative.Sigmoid) return f32x4.mul(dy, bell(x, one));
  if (derivative == Derivative.Softplus) return f32x4.mul(dy, sigmoid(x));
  if (derivative == Derivative.Square) return f32x4.mul(f32x4.add(x, x), dy);
  return f32x4.mul(dy, f32x4.mul(f32x4.splat(4), bell(f32x4.add(x, x), one)));
}

// e / (1 + e)^2 with e = e^-|x|, the slope of the sigmoid; tanh has 4 times that at 2 x. Unlike y (1 - y) and
// 1 - y^2 it keeps all digits where the output saturates.
// @ts-ignore: decorator
@inline
function bell(x: v128, one: v128): v128 {
  const e = exp(f32x4.neg(f32x4.abs(x)));
  const denominator = f32x4.add(one, e);
  return f32x4.div(e, f32x4.mul(denominator, denominator));
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

/** For y = elu(x), given y: `dy` where y > 0, `(y + 1) dy` elsewhere. */
export function eluGradient(y: usize, dy: usize, out: usize, count: i32): void {
  map(Derivative.EluOutput, y, dy, out, count);
}

/** `dy` where x > 0, `alpha dy` elsewhere; with alpha = 0 this is the gradient of ReLU. */
export function leakyReluGradient(x: usize, dy: usize, out: usize, count: i32, alpha: f32): void {
  map(Derivative.LeakyRelu, x, dy, out, count, alpha);
}

/** `sigmoid(x) sigmoid(-x) dy`. */
export function sigmoidGradient(x: usize, dy: usize, out: usize, count: i32): void {
  map(Derivative.Sigmoid, x, dy, out, count);
}

/** `sigmoid(x) dy`. */
export function softplusGradient(x: usize, dy: usize, out: usize, count: i32): void {
  map(Derivative.Softplus, x, dy, out, count);
}

/** `2 x dy`. */
export function squareGradient(x: usize, dy: usize, out: usize, count: i32): void {
  map(Derivative.Square, x, dy, out, count);
}

/** `(1 - tanh(x)^2) dy`. */
export function tanhGradient(x: usize, dy: usize, out: usize, count: i32): void {
  map(Derivative.Tanh, x, dy, out, count);
}
