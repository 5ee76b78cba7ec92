import { util, type KernelConfig } from '@tensorflow/tfjs';
import type { KernelContext } from '../kernel-context.js';
import { wasmKernel, type Tensors } from '../products/kernel.js';

/**
 * The kernel of `tf.where`: `t` where the condition holds, else `e`; the condition has their shape, or one
 * entry per row. The stock kernel writes four bytes for every bool, past the end of its tensor.
 */
export const select = (context: KernelContext): KernelConfig =>
  wasmKernel<Tensors<'condition' | 't' | 'e'>, unknown>('Select', ({ condition, t, e }) => {
    const { backend, heap } = context;
    const out = heap.output(t.shape, t.dtype);
    const conditions = backend.typedArrayFromHeap(condition);
    const [yes, no] = [backend.typedArrayFromHeap(t), backend.typedArrayFromHeap(e)];
    const values = backend.typedArrayFromHeap(out);
    const run = conditions.length === 0 ? 1 : util.sizeFromShape(t.shape) / conditions.length;
    for (let i = 0, at = 0; i < conditions.length; i++) {
      const chosen = conditions[i] === 0 ? no : yes;
      for (const end = at + run; at < end; at++) values[at] = chosen[at]!;
    }
    return out;
  });
