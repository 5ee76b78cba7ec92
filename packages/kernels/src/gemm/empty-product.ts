import type { Heap } from '../heap.js';
import type { MatrixProduct } from './gemm.js';

/**
 * Deals with a product that has nothing to sum: an empty one needs no work, and a sum over no terms is 0.
 * Neither BLAS (which rejects empty strides) nor our panels need to know such shapes.
 *
 * @returns whether the product is done.
 */
export const clearEmptyProduct = (heap: Heap, product: MatrixProduct): boolean => {
  const { rows, columns, depth, c, accumulate } = product;
  if (rows > 0 && columns > 0 && depth > 0) return false;
  if (!accumulate) {
    for (let row = 0; row < rows; row++) {
      const first = c.offset / 4 + row * c.stride;
      heap.float32.fill(0, first, first + columns);
    }
  }
  return true;
};
