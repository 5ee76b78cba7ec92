import { util, type KernelConfig } from '@tensorflow/tfjs';
import type { KernelContext } from '../kernel-context.js';
import { wasmKernel, type Tensors } from '../products/kernel.js';

/**
 * `tf.reverse` of tensors of any type. The stock kernel takes every element for four bytes, so it reads and
 * writes past the end of bools, and takes no axes at all for an error.
 */
export const reverse = (context: KernelContext): KernelConfig =>
  wasmKernel<Tensors<'x'>, { dims: number | number[] }>('Reverse', ({ x }, { dims }) => {
    const { backend, heap } = context;
    const axes = util.parseAxisParam(dims, x.shape);
    const out = heap.output(x.shape, x.dtype);
    const values = backend.typedArrayFromHeap(out);
    values.set(backend.typedArrayFromHeap(x));
    for (const axis of axes) {
      const size = x.shape[axis] ?? 1;
      reverseAxis(values, size, util.sizeFromShape(x.shape.slice(axis + 1)));
    }
    return out;
  });

/** Reverses the middle axis of `[.., size, inner]` in place. */
const reverseAxis = (values: Float32Array | Int32Array | Uint8Array, size: number, inner: number): void => {
  if (inner === 1) {
    for (let start = 0; start < values.length; start += size) values.subarray(start, start + size).reverse();
    return;
  }
  const row = values.slice(0, inner);
  for (let start = 0; start < values.length; start += size * inner) {
    let [low, high] = [start, start + (size - 1) * inner];
    for (; low < high; low += inner, high -= inner) {
      row.set(values.subarray(low, low + inner));
      values.copyWithin(low, high, high + inner);
      values.set(row, high);
    }
  }
};
