import { backend_util, util, type KernelConfig } from '@tensorflow/tfjs';
import type { KernelContext } from '../kernel-context.js';
import { runStockKernel, wasmKernel, type Tensors } from '../products/kernel.js';

interface GatherAttributes {
  readonly axis: number;
  readonly batchDims: number;
}

/**
 * `tf.gather` with `batchDims`: each batch entry has indices of its own. The stock kernel takes them for one
 * list over the whole batch and reads past the end of its memory; without `batchDims` it is right, and used.
 */
export const gather = (context: KernelContext): KernelConfig =>
  wasmKernel<Tensors<'x' | 'indices'>, GatherAttributes>('GatherV2', ({ x, indices }, attributes) => {
    const { batchDims } = attributes;
    if (batchDims === 0 || x.dtype === 'string')
      return runStockKernel(context, 'GatherV2', { x, indices }, attributes);
    const [axis] = util.parseAxisParam(attributes.axis, x.shape);
    const info = backend_util.segment_util.collectGatherOpShapeInfo(
      x as never,
      indices as never,
      axis!,
      batchDims,
    );
    const out = context.heap.output(info.outputShape, x.dtype);
    const count = util.sizeFromShape(indices.shape) / info.batchSize;
    const places = context.backend.typedArrayFromHeap(indices);
    const [from, to] = [context.backend.typedArrayFromHeap(x), context.backend.typedArrayFromHeap(out)];
    let target = 0;
    for (let batch = 0; batch < info.batchSize; batch++) {
      for (let outer = 0; outer < info.outerSize; outer++) {
        for (let i = 0; i < count; i++, target += info.sliceSize) {
          const index = checked(places[batch * count + i]!, info.dimSize);
          const source = ((batch * info.outerSize + outer) * info.dimSize + index) * info.sliceSize;
          to.set(from.subarray(source, source + info.sliceSize), target);
        }
      }
    }
    return out;
  });

const checked = (index: number, size: number): number => {
  if (index >= 0 && index < size) return index;
  throw new Error(`gather: expected indices from 0 to ${size - 1}, got ${index}. Clip them first.`);
};
