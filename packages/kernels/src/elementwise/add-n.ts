import type { KernelConfig, TensorInfo } from '@tensorflow/tfjs';
import { alias, sizeOf, wasmKernel, type SimdContext } from '../wasm/simd-context.js';

/** The sum of any number of tensors of one shape, added up in place of the first sum. */
export const addNKernels = (context: SimdContext): KernelConfig[] => [
  wasmKernel('AddN', (args) => {
    const inputs = Object.values(args.inputs) as TensorInfo[];
    const [first, second, ...rest] = inputs as [TensorInfo, TensorInfo | undefined];
    if (inputs.some(({ dtype }) => dtype !== 'float32')) return context.stock('AddN').kernelFunc(args);
    if (second === undefined) return alias(context, first, first.shape);
    const { heap, wasm } = context;
    const out = heap.output(first.shape);
    const [outAt, size] = [heap.byteOffset(out), sizeOf(first.shape)];
    wasm.add(heap.byteOffset(first), heap.byteOffset(second), outAt, 1, size, 0, 0, 4, 4);
    for (const x of rest) wasm.add(outAt, heap.byteOffset(x), outAt, 1, size, 0, 0, 4, 4);
    return out;
  }),
];
