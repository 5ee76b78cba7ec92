import type { KernelConfig, TensorInfo } from '@tensorflow/tfjs';
import type { WasmExports } from '../wasm/exports.js';
import { inputOf, sizeOf, wasmKernel, type SimdContext } from '../wasm/simd-context.js';

type PowerFunction = (wasm: WasmExports, x: number, out: number, count: number) => void;

/** Exponents that need no logarithm. */
const powers: ReadonlyMap<number, PowerFunction> = new Map<number, PowerFunction>([
  [-1, (wasm, x, out, count) => wasm.mapReciprocal(x, out, count)],
  [-0.5, (wasm, x, out, count) => wasm.mapRsqrt(x, out, count)],
  [0.5, (wasm, x, out, count) => wasm.mapSqrt(x, out, count)],
  [
    1.5,
    (wasm, x, out, count) => {
      wasm.mapSqrt(x, out, count);
      wasm.multiply(x, out, out, 1, count, 0, 0, 4, 4);
    },
  ],
  [2, (wasm, x, out, count) => wasm.mapSquare(x, out, count)],
  [
    3,
    (wasm, x, out, count) => {
      wasm.mapSquare(x, out, count);
      wasm.multiply(x, out, out, 1, count, 0, 0, 4, 4);
    },
  ],
]);

/** Powers with one of the common exponents as a scalar; any other goes to the stock kernel. */
export const powKernels = (context: SimdContext): KernelConfig[] => [
  wasmKernel('Pow', (args) => {
    const [base, exponent] = [inputOf(args, 'a'), inputOf(args, 'b')];
    const compute = powerFor(context, base, exponent);
    if (compute === undefined) return context.stock('Pow').kernelFunc(args);
    const { heap, wasm } = context;
    const out = heap.output(base.shape);
    compute(wasm, heap.byteOffset(base), heap.byteOffset(out), sizeOf(base.shape));
    return out;
  }),
];

const powerFor = (
  { heap }: SimdContext,
  base: TensorInfo,
  exponent: TensorInfo,
): PowerFunction | undefined => {
  if (base.dtype !== 'float32' || exponent.dtype !== 'float32' || exponent.shape.length > 0) return undefined;
  return powers.get(heap.floats(exponent)[0] as number);
};
