import type { KernelConfig } from '@tensorflow/tfjs';
import type { WasmExports } from '../wasm/exports.js';
import { inputOf, sizeOf, wasmKernel, type SimdContext } from '../wasm/simd-context.js';

type GradientFunction = (
  wasm: WasmExports,
  x: number,
  dy: number,
  out: number,
  count: number,
  attributes: { readonly alpha: number },
) => void;

/** Kernels of our own, of inputs `x` and `dy`: what arrives at an activation times its slope at x. */
const functions: Readonly<Record<string, GradientFunction>> = {
  LeakyReluGrad: (wasm, x, dy, out, count, { alpha }) => wasm.leakyReluGradient(x, dy, out, count, alpha),
  SigmoidGrad: (wasm, x, dy, out, count) => wasm.sigmoidGradient(x, dy, out, count),
  SoftplusGrad: (wasm, x, dy, out, count) => wasm.softplusGradient(x, dy, out, count),
  SquareGrad: (wasm, x, dy, out, count) => wasm.squareGradient(x, dy, out, count),
  TanhGrad: (wasm, x, dy, out, count) => wasm.tanhGradient(x, dy, out, count),
};

/** One pass each over x and dy, both float32 and of one shape; `EluGrad` is tfjs' own, from the output y. */
export const activationGradientKernels = (context: SimdContext): KernelConfig[] => [
  ...Object.entries(functions).map(([name, compute]) => gradientKernel(context, name, 'x', compute)),
  gradientKernel(context, 'EluGrad', 'y', (wasm, y, dy, out, count) => wasm.eluGradient(y, dy, out, count)),
];

const gradientKernel = (
  { heap, wasm }: SimdContext,
  name: string,
  pointName: string,
  compute: GradientFunction,
): KernelConfig =>
  wasmKernel(name, (args) => {
    const [x, dy] = [inputOf(args, pointName), inputOf(args, 'dy')];
    if (x.dtype !== 'float32' || dy.dtype !== 'float32' || sizeOf(x.shape) !== sizeOf(dy.shape)) {
      throw new Error(
        `${name}: expected float32 tensors of one shape, got ${pointName} ${x.dtype} [${x.shape}] and dy ${dy.dtype} ` +
          `[${dy.shape}]. Cast or reshape them.`,
      );
    }
    const out = heap.output(x.shape);
    const [xAt, dyAt, outAt] = [heap.byteOffset(x), heap.byteOffset(dy), heap.byteOffset(out)];
    compute(wasm, xAt, dyAt, outAt, sizeOf(x.shape), args.attrs as unknown as { alpha: number });
    return out;
  });
