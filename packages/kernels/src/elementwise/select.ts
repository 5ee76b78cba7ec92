import type { KernelConfig } from '@tensorflow/tfjs';
import { inputOf, sizeOf, wasmKernel, type SimdContext } from '../wasm/simd-context.js';

/** `tf.where` with a condition of the operands' own shape; a condition per row goes to the stock kernel. */
export const selectKernels = (context: SimdContext): KernelConfig[] => [
  wasmKernel('Select', (args) => {
    const [condition, t, e] = [inputOf(args, 'condition'), inputOf(args, 't'), inputOf(args, 'e')];
    const count = sizeOf(t.shape);
    const floats = t.dtype === 'float32' && e.dtype === 'float32';
    if (!floats || sizeOf(condition.shape) !== count) return context.stock('Select').kernelFunc(args);
    const { heap, wasm } = context;
    const out = heap.output(t.shape);
    const [a, b] = [heap.byteOffset(t), heap.byteOffset(e)];
    wasm.select(heap.byteOffset(condition), a, b, heap.byteOffset(out), count);
    return out;
  }),
];
