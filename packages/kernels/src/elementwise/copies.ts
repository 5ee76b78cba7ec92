import type { DataType, KernelConfig, TensorInfo } from '@tensorflow/tfjs';
import { alias, inputOf, sizeOf, wasmKernel, type SimdContext } from '../wasm/simd-context.js';

/**
 * Identity and Cast. The engine clones every tensor that a gradient will need, and the stock kernels copy
 * each of them; here a clone shares the data and only counts one more owner, as on the cpu backend. Kernels
 * that change a tensor in place must therefore look at its reference count (see the optimiser kernels).
 */
export const copyKernels = (context: SimdContext): KernelConfig[] => [
  wasmKernel('Identity', (args) => {
    const x = inputOf(args, 'x');
    return x.dtype === 'string' ? context.stock('Identity').kernelFunc(args) : alias(context, x, x.shape);
  }),
  wasmKernel('Cast', (args) => {
    const x = inputOf(args, 'x');
    const { dtype } = args.attrs as unknown as { dtype: DataType };
    return cast(context, x, dtype) ?? context.stock('Cast').kernelFunc(args);
  }),
];

const cast = (context: SimdContext, x: TensorInfo, dtype: DataType): TensorInfo | undefined => {
  if (x.dtype === dtype) return x.dtype === 'string' ? undefined : alias(context, x, x.shape);
  if (dtype === 'bool' && x.dtype === 'float32') return toBool(context, x);
  if (dtype !== 'float32' || (x.dtype !== 'bool' && x.dtype !== 'int32')) return undefined;
  const { heap, wasm } = context;
  const out = heap.output(x.shape, 'float32');
  const convert = x.dtype === 'bool' ? wasm.castBytesToFloats : wasm.castIntegersToFloats;
  convert(heap.byteOffset(x), heap.byteOffset(out), sizeOf(x.shape));
  return out;
};

/** True where x is not 0. The stock kernel keeps the low byte of the integer part, so 0.5 becomes false. */
const toBool = ({ heap, wasm }: SimdContext, x: TensorInfo): TensorInfo => {
  const out = heap.output(x.shape, 'bool');
  const zero = heap.scratch('zero', 4);
  heap.float32[zero / 4] = 0;
  const count = sizeOf(x.shape);
  wasm.notEqual(heap.byteOffset(x), zero, heap.byteOffset(out), 1, count, 0, 0, 4, 0);
  return out;
};
