import { util, type KernelConfig, type TensorInfo } from '@tensorflow/tfjs';
import type { KernelContext } from '../kernel-context.js';
import { wasmKernel, type Tensors } from '../products/kernel.js';

/**
 * `tf.unsortedSegmentSum`, which is also the gradient of `tf.gather` and so of every embedding:
 * `out[ids[i], ...] = sum of x[i, ...]`. Rows whose id is negative or past the end are dropped.
 */
export const unsortedSegmentSum = (context: KernelContext): KernelConfig =>
  wasmKernel<Tensors<'x' | 'segmentIds'>, { numSegments: number }>(
    'UnsortedSegmentSum',
    ({ x, segmentIds }, { numSegments }) => {
      const { backend, heap } = context;
      const out = heap.output([numSegments, ...x.shape.slice(1)], x.dtype);
      const ids = backend.typedArrayFromHeap(segmentIds);
      const values = backend.typedArrayFromHeap(x);
      const sums = backend.typedArrayFromHeap(out).fill(0);
      addRows(values, sums, ids, layoutOf(x, segmentIds), numSegments);
      return out;
    },
  );

/** `x` seen as `[rows, places, width]`, with one id for each row and place. */
interface Layout {
  readonly rows: number;
  readonly places: number;
  readonly width: number;
}

const layoutOf = (x: TensorInfo, ids: TensorInfo): Layout => ({
  rows: x.shape[0] ?? 1,
  places: util.sizeFromShape(ids.shape.slice(1)),
  width: util.sizeFromShape(x.shape.slice(ids.shape.length)),
});

type Elements = Float32Array | Int32Array | Uint8Array;

const addRows = (
  values: Elements,
  sums: Elements,
  ids: Elements,
  { rows, places, width }: Layout,
  segments: number,
): void => {
  for (let row = 0; row < rows; row++) {
    for (let place = 0; place < places; place++) {
      const id = ids[row * places + place]!;
      if (id < 0 || id >= segments) continue;
      let from = (row * places + place) * width;
      const first = (id * places + place) * width;
      for (let at = first; at < first + width; at++) sums[at]! += values[from++]!;
    }
  }
};
