import type { NativeBlas } from '../blas/native-blas.js';
import type { Heap } from '../heap.js';
import { clearEmptyProduct } from './empty-product.js';
import type { Gemm } from './gemm.js';

// Values of the enumerations in cblas.h, the same in every implementation.
const ROW_MAJOR = 101;
const NO_TRANSPOSE = 111;
const TRANSPOSE = 112;

/** Matrix products by a system BLAS, which reads and writes the backend's memory in place. */
export const blasGemm = (heap: Heap, blas: NativeBlas): Gemm => {
  let buffer: ArrayBufferLike | undefined;
  let base = 0;
  const baseAddress = (): number => {
    // Growing the memory replaces its buffer and may move it.
    if (buffer !== heap.memory.buffer) {
      buffer = heap.memory.buffer;
      base = blas.addressOf(buffer);
    }
    return base;
  };
  return {
    kind: 'blas',
    multiply: (product) => {
      if (clearEmptyProduct(heap, product)) return;
      const { rows, columns, depth, a, b, c, accumulate } = product;
      const start = baseAddress();
      blas.sgemm(
        ROW_MAJOR,
        a.transposed ? TRANSPOSE : NO_TRANSPOSE,
        b.transposed ? TRANSPOSE : NO_TRANSPOSE,
        rows,
        columns,
        depth,
        1,
        start + a.offset,
        a.stride,
        start + b.offset,
        b.stride,
        accumulate ? 1 : 0,
        start + c.offset,
        c.stride,
      );
    },
  };
};
