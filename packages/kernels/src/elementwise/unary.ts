import type { KernelConfig, TensorInfo } from '@tensorflow/tfjs';
import type { WasmExports } from '../wasm/exports.js';
import { inputOf, sizeOf, wasmKernel, type SimdContext } from '../wasm/simd-context.js';

/** Parameters of the functions below, by the names tfjs gives them. */
interface UnaryAttributes {
  readonly alpha: number;
  readonly clipValueMin: number;
  readonly clipValueMax: number;
}

type UnaryFunction = (
  wasm: WasmExports,
  x: number,
  out: number,
  count: number,
  attributes: UnaryAttributes,
) => void;

const functions: Readonly<Record<string, UnaryFunction>> = {
  Abs: (wasm, x, out, count) => wasm.mapAbs(x, out, count),
  Ceil: (wasm, x, out, count) => wasm.mapCeil(x, out, count),
  ClipByValue: (wasm, x, out, count, { clipValueMin, clipValueMax }) =>
    wasm.mapClip(x, out, count, clipValueMin, clipValueMax),
  Cos: (wasm, x, out, count) => wasm.mapCosine(x, out, count),
  Erf: (wasm, x, out, count) => wasm.mapErf(x, out, count),
  Exp: (wasm, x, out, count) => wasm.mapExp(x, out, count),
  Floor: (wasm, x, out, count) => wasm.mapFloor(x, out, count),
  LeakyRelu: (wasm, x, out, count, { alpha }) => wasm.mapLeakyRelu(x, out, count, alpha),
  Log: (wasm, x, out, count) => wasm.mapLog(x, out, count),
  Neg: (wasm, x, out, count) => wasm.mapNegate(x, out, count),
  Reciprocal: (wasm, x, out, count) => wasm.mapReciprocal(x, out, count),
  Relu: (wasm, x, out, count) => wasm.mapRelu(x, out, count),
  Relu6: (wasm, x, out, count) => wasm.mapClip(x, out, count, 0, 6),
  Rsqrt: (wasm, x, out, count) => wasm.mapRsqrt(x, out, count),
  Selu: (wasm, x, out, count) => wasm.mapSelu(x, out, count),
  Sign: (wasm, x, out, count) => wasm.mapSign(x, out, count),
  Sin: (wasm, x, out, count) => wasm.mapSine(x, out, count),
  Softplus: (wasm, x, out, count) => wasm.mapSoftplus(x, out, count),
  Sqrt: (wasm, x, out, count) => wasm.mapSqrt(x, out, count),
  Square: (wasm, x, out, count) => wasm.mapSquare(x, out, count),
  Step: (wasm, x, out, count, { alpha }) => wasm.mapStep(x, out, count, alpha),
  Tanh: (wasm, x, out, count) => wasm.mapTanh(x, out, count),
};

/** Size from which our sines and cosines are wrong, as in assembly/sine.ts. */
const LARGE = 8192;

/** What stands in for them there. */
const periodic: Readonly<Record<string, (x: number) => number>> = { Cos: Math.cos, Sin: Math.sin };

/**
 * Functions of one float32 tensor of any shape. Exponentials, logarithms and what is made of them are
 * within 3e-7 of the exact value, relative to it, sines and cosines within 1e-7; infinities, NaN and denormals give what float64 would,
 * rounded. Other types of data go to the stock kernels, and so do Elu and Sigmoid, for which XNNPACK has good
 * kernels.
 */
export const unaryKernels = (context: SimdContext): KernelConfig[] =>
  Object.entries(functions).map(([name, compute]) =>
    wasmKernel(name, (args) => {
      const x = inputOf(args, 'x');
      if (x.dtype !== 'float32') return context.stock(name).kernelFunc(args);
      const out = mapTensor(context, x, compute, args.attrs as unknown as UnaryAttributes);
      const exact = periodic[name];
      if (exact !== undefined) mendLarge(context, x, out, exact);
      return out;
    }),
  );

const mendLarge = (
  { heap, wasm }: SimdContext,
  x: TensorInfo,
  out: TensorInfo,
  exact: (x: number) => number,
): void => {
  if (!wasm.hasLarge(heap.byteOffset(x), sizeOf(x.shape))) return;
  const [from, to] = [heap.floats(x), heap.floats(out)];
  from.forEach((value, i) => {
    if (!(Math.abs(value) < LARGE)) to[i] = exact(value);
  });
};

const mapTensor = (
  { heap, wasm }: SimdContext,
  x: TensorInfo,
  compute: UnaryFunction,
  attributes: UnaryAttributes,
): TensorInfo => {
  const out = heap.output(x.shape);
  compute(wasm, heap.byteOffset(x), heap.byteOffset(out), sizeOf(x.shape), attributes);
  return out;
};
