import { addRowProducts, type DoubleRows } from './row-products.js';
import type { SquareMatrix } from './square-matrix.js';
import { symmetricEigenvalues } from './symmetric-eigenvalues.js';

/**
 * Tr((A B)^(1/2)) for symmetric positive semi-definite A and B, the one hard term of the Fréchet distance.
 *
 * With A = L L^T, the products A B and L^T B L have the same non-zero eigenvalues, and the second is symmetric and
 * positive semi-definite: the trace is the sum of the square roots of its eigenvalues. No complex numbers, no matrix
 * square root, and no trouble with singular covariances.
 *
 * @param factor `pivotedCholesky(A)`, so that one A can be used against several B.
 */
export function traceOfRoot(factor: DoubleRows, b: SquareMatrix): number {
  const half = new Float64Array(factor.count * b.size);
  addRowProducts(half, factor, { values: b.values, count: b.size, width: b.size });
  const product = new Float64Array(factor.count * factor.count);
  addRowProducts(product, { values: half, count: factor.count, width: b.size }, factor, true);
  const eigenvalues = symmetricEigenvalues({ size: factor.count, values: product });
  // Rounding may leave eigenvalues that are zero slightly negative.
  return eigenvalues.reduce((sum, value) => sum + Math.sqrt(Math.max(0, value)), 0);
}
