import { elu, softplus, tanh } from './activation';
import { erf } from './error-function';
import { exp } from './exponential';
import { log } from './logarithm';
import { sine } from './sine';

// One loop serves every function of one tensor. The operation is a constant at each call, so that inlining
// leaves only its own branch; function references would need a table, that is, memory of our own.
const enum Operation {
  Abs,
  Ceil,
  Clip,
  Cosine,
  Erf,
  Exp,
  Floor,
  LeakyRelu,
  Log,
  Negate,
  Reciprocal,
  Relu,
  Rsqrt,
  Scale,
  Selu,
  Sign,
  Sine,
  Softplus,
  Sqrt,
  Square,
  Step,
  Tanh,
}

const SELU_SCALE_ALPHA: f32 = 1.7580993408473768;
const SELU_SCALE: f32 = 1.0507009873554805;

// @ts-ignore: decorator
@inline
function apply(operation: Operation, x: v128, p: v128, q: v128): v128 {
  if (operation == Operation.Abs) return f32x4.abs(x);
  if (operation == Operation.Ceil) return f32x4.ceil(x);
  if (operation == Operation.Clip) return f32x4.pmax(f32x4.pmin(x, q), p);
  if (operation == Operation.Cosine) return sine(x, 1);
  if (operation == Operation.Erf) return erf(x);
  if (operation == Operation.Exp) return exp(x);
  if (operation == Operation.Floor) return f32x4.floor(x);
  if (operation == Operation.LeakyRelu) {
    return v128.bitselect(x, f32x4.mul(x, p), f32x4.gt(x, f32x4.splat(0)));
  }
  if (operation == Operation.Log) return log(x);
  if (operation == Operation.Negate) return f32x4.neg(x);
  if (operation == Operation.Reciprocal) return f32x4.div(f32x4.splat(1), x);
  if (operation == Operation.Relu) return f32x4.pmax(x, f32x4.splat(0));
  if (operation == Operation.Rsqrt) return f32x4.div(f32x4.splat(1), f32x4.sqrt(x));
  if (operation == Operation.Scale) return f32x4.mul(x, p);
  if (operation == Operation.Selu) {
    const zero = f32x4.splat(0);
    const positive = f32x4.mul(x, f32x4.splat(SELU_SCALE));
    return v128.bitselect(positive, elu(x, f32x4.splat(SELU_SCALE_ALPHA)), f32x4.gt(x, zero));
  }
  if (operation == Operation.Sign) return sign(x);
  if (operation == Operation.Sine) return sine(x, 0);
  if (operation == Operation.Softplus) return softplus(x);
  if (operation == Operation.Sqrt) return f32x4.sqrt(x);
  if (operation == Operation.Square) return f32x4.mul(x, x);
  if (operation == Operation.Step) return step(x, p);
  return tanh(x);
}

// @ts-ignore: decorator
@inline
function sign(x: v128): v128 {
  const zero = f32x4.splat(0);
  const positive = v128.and(f32x4.gt(x, zero), f32x4.splat(1));
  return v128.or(positive, v128.and(f32x4.lt(x, zero), f32x4.splat(-1)));
}

// 1 above zero, `slope` elsewhere, NaN for NaN.
// @ts-ignore: decorator
@inline
function step(x: v128, slope: v128): v128 {
  const y = v128.bitselect(f32x4.splat(1), slope, f32x4.gt(x, f32x4.splat(0)));
  return v128.bitselect(y, x, f32x4.eq(x, x));
}

// @ts-ignore: decorator
@inline
function map(operation: Operation, x: usize, out: usize, count: i32, p: f32 = 0, q: f32 = 0): void {
  const first = f32x4.splat(p);
  const second = f32x4.splat(q);
  const vectorEnd = x + ((<usize>(count & ~3)) << 2);
  const end = x + ((<usize>count) << 2);
  for (; x < vectorEnd; x += 16, out += 16) {
    v128.store(out, apply(operation, v128.load(x), first, second));
  }
  // The tail goes through the same instructions, so that a value's result does not depend on its place.
  for (; x < end; x += 4, out += 4) {
    v128.store_lane<f32>(out, apply(operation, v128.load_splat<f32>(x), first, second), 0);
  }
}

/** |x|, of `count` floats. */
export function mapAbs(x: usize, out: usize, count: i32): void {
  map(Operation.Abs, x, out, count);
}

/** The next integer upwards, of `count` floats. */
export function mapCeil(x: usize, out: usize, count: i32): void {
  map(Operation.Ceil, x, out, count);
}

/** `min(max(x, low), high)`, of `count` floats. */
export function mapClip(x: usize, out: usize, count: i32, low: f32, high: f32): void {
  map(Operation.Clip, x, out, count, low, high);
}

/** Cosine, of `count` floats below 8192 in size. */
export function mapCosine(x: usize, out: usize, count: i32): void {
  map(Operation.Cosine, x, out, count);
}

/** The error function, of `count` floats. */
export function mapErf(x: usize, out: usize, count: i32): void {
  map(Operation.Erf, x, out, count);
}

/** e^x, of `count` floats. */
export function mapExp(x: usize, out: usize, count: i32): void {
  map(Operation.Exp, x, out, count);
}

/** The next integer downwards, of `count` floats. */
export function mapFloor(x: usize, out: usize, count: i32): void {
  map(Operation.Floor, x, out, count);
}

/** `x` above 0, `alpha x` elsewhere, of `count` floats. */
export function mapLeakyRelu(x: usize, out: usize, count: i32, alpha: f32): void {
  map(Operation.LeakyRelu, x, out, count, alpha);
}

/** Natural logarithm, of `count` floats. */
export function mapLog(x: usize, out: usize, count: i32): void {
  map(Operation.Log, x, out, count);
}

/** -x, of `count` floats. */
export function mapNegate(x: usize, out: usize, count: i32): void {
  map(Operation.Negate, x, out, count);
}

/** 1 / x, of `count` floats. */
export function mapReciprocal(x: usize, out: usize, count: i32): void {
  map(Operation.Reciprocal, x, out, count);
}

/** max(x, 0), of `count` floats. */
export function mapRelu(x: usize, out: usize, count: i32): void {
  map(Operation.Relu, x, out, count);
}

/** 1 / sqrt(x), of `count` floats. */
export function mapRsqrt(x: usize, out: usize, count: i32): void {
  map(Operation.Rsqrt, x, out, count);
}

/** `factor x`, of `count` floats. */
export function mapScale(x: usize, out: usize, count: i32, factor: f32): void {
  map(Operation.Scale, x, out, count, factor);
}

/** Scaled exponential linear unit, of `count` floats. */
export function mapSelu(x: usize, out: usize, count: i32): void {
  map(Operation.Selu, x, out, count);
}

/** -1, 0 or 1, of `count` floats. */
export function mapSign(x: usize, out: usize, count: i32): void {
  map(Operation.Sign, x, out, count);
}

/** Sine, of `count` floats below 8192 in size. */
export function mapSine(x: usize, out: usize, count: i32): void {
  map(Operation.Sine, x, out, count);
}

/** log(1 + e^x), of `count` floats. */
export function mapSoftplus(x: usize, out: usize, count: i32): void {
  map(Operation.Softplus, x, out, count);
}

/** Square root, of `count` floats. */
export function mapSqrt(x: usize, out: usize, count: i32): void {
  map(Operation.Sqrt, x, out, count);
}

/** x^2, of `count` floats. */
export function mapSquare(x: usize, out: usize, count: i32): void {
  map(Operation.Square, x, out, count);
}

/** 1 above 0, `alpha` elsewhere, of `count` floats. */
export function mapStep(x: usize, out: usize, count: i32, alpha: f32): void {
  map(Operation.Step, x, out, count, alpha);
}

/** Hyperbolic tangent, of `count` floats. */
export function mapTanh(x: usize, out: usize, count: i32): void {
  map(Operation.Tanh, x, out, count);
}
