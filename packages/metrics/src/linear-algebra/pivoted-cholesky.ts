import type { DoubleRows } from './row-products.js';
import type { SquareMatrix } from './square-matrix.js';

/**
 * Factors a symmetric positive semi-definite matrix, `A = L L^T`, with pivoting: the largest diagonal entry that is left
 * goes next, and the factorisation ends when none is above rounding. So a matrix of rank r gives r rows, and singular
 * covariances (constant features, fewer samples than features) need no special case.
 *
 * Algorithm: Higham, Accuracy and Stability of Numerical Algorithms, 2002, section 10.3 (outer-product form by rows).
 *
 * @returns `L^T`, rows of width `size`, so that the sum of the outer products of its rows is A to rounding.
 */
export function pivotedCholesky({ size, values }: SquareMatrix): DoubleRows {
  const diagonal = Float64Array.from({ length: size }, (_, i) => values[i * size + i]!);
  const tolerance = size * Number.EPSILON * diagonal.reduce((largest, x) => Math.max(largest, x), 0);
  const factor = new Float64Array(size * size);
  let rank = 0;
  for (; rank < size; rank++) {
    const pivot = indexOfLargest(diagonal);
    if (!(diagonal[pivot]! > tolerance)) break;
    eliminate(factor, values, diagonal, rank, pivot);
  }
  return { values: factor.subarray(0, rank * size), count: rank, width: size };
}

/** Writes row `rank` of the factor, for `pivot`, and takes it off the diagonal. */
function eliminate(
  factor: Float64Array,
  values: Float64Array,
  diagonal: Float64Array,
  rank: number,
  pivot: number,
): void {
  const size = diagonal.length;
  const row = factor.subarray(rank * size, (rank + 1) * size);
  row.set(values.subarray(pivot * size, (pivot + 1) * size));
  for (let k = 0; k < rank; k++) subtract(row, factor.subarray(k * size, (k + 1) * size), pivot);
  const root = Math.sqrt(diagonal[pivot]!);
  for (let j = 0; j < size; j++) {
    // Columns that were pivots before are done: what is left of them is rounding.
    const entry = diagonal[j] === -Infinity ? 0 : row[j]! / root;
    row[j] = entry;
    diagonal[j]! -= entry * entry;
  }
  row[pivot] = root;
  diagonal[pivot] = -Infinity;
}

function subtract(row: Float64Array, earlier: Float64Array, pivot: number): void {
  const factor = earlier[pivot]!;
  for (let j = 0; j < row.length; j++) row[j]! -= factor * earlier[j]!;
}

function indexOfLargest(values: Float64Array): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if (values[i]! > values[best]!) best = i;
  return best;
}
