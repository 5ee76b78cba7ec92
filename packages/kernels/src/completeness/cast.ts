import type { DataType, KernelConfig } from '@tensorflow/tfjs';
import type { KernelContext } from '../kernel-context.js';
import { wasmKernel, runStockKernel, type Tensors } from '../products/kernel.js';

/**
 * `tf.cast` to bool: true where x is not 0. The stock kernel keeps the lowest byte of the integer part, so
 * 0.5 and 256 become false. All other casts are the stock ones.
 */
export const cast = (context: KernelContext): KernelConfig =>
  wasmKernel<Tensors<'x'>, { dtype: DataType }>('Cast', ({ x }, { dtype }) => {
    if (dtype !== 'bool' || (x.dtype !== 'float32' && x.dtype !== 'int32')) {
      return runStockKernel(context, 'Cast', { x }, { dtype });
    }
    const out = context.heap.output(x.shape, 'bool');
    const from = context.backend.typedArrayFromHeap(x);
    const to = context.backend.typedArrayFromHeap(out);
    for (let i = 0; i < to.length; i++) to[i] = from[i] === 0 ? 0 : 1;
    return out;
  });
