import type { SquareMatrix } from './square-matrix.js';

/** A symmetric tridiagonal matrix. `offDiagonal[i]` lies between rows i and i + 1; its last entry is unused. */
export interface Tridiagonal {
  readonly diagonal: Float64Array;
  readonly offDiagonal: Float64Array;
}

/**
 * A tridiagonal matrix with the eigenvalues of a symmetric one, by Householder reflections (Golub & Van Loan, Matrix
 * Computations, 2013, section 8.3.1). Rows are eliminated from the last upwards, so that every inner loop runs along
 * a row of the lower triangle, the only part that is read.
 */
export function tridiagonalise(matrix: SquareMatrix): Tridiagonal {
  const { size } = matrix;
  const work = matrix.values.slice();
  const diagonal = new Float64Array(size);
  const offDiagonal = new Float64Array(size);
  const product = new Float64Array(size);
  for (let i = size - 1; i > 0; i--) {
    diagonal[i] = work[i * size + i]!;
    const row = work.subarray(i * size, i * size + i);
    const reflection = reflect(row);
    offDiagonal[i - 1] = reflection.entry;
    if (reflection.half !== 0) applyBothSides(work, size, row, reflection.half, product);
  }
  if (size > 0) diagonal[0] = work[0]!;
  return { diagonal, offDiagonal };
}

/**
 * Turns a row into the vector u of the reflection I - u u^T / half that leaves only its last entry, and returns that
 * entry. Scaled, so that squares neither overflow nor vanish.
 */
function reflect(row: Float64Array): { entry: number; half: number } {
  const last = row.length - 1;
  let scale = 0;
  for (let k = 0; k < last; k++) scale += Math.abs(row[k]!);
  if (scale === 0) return { entry: row[last]!, half: 0 };
  scale += Math.abs(row[last]!);
  let squares = 0;
  for (let k = 0; k <= last; k++) {
    row[k]! /= scale;
    squares += row[k]! * row[k]!;
  }
  const pivot = row[last]!;
  const root = pivot > 0 ? -Math.sqrt(squares) : Math.sqrt(squares);
  row[last] = pivot - root;
  return { entry: scale * root, half: squares - pivot * root };
}

/** A <- H A H on the leading block, H = I - u u^T / half, as a symmetric update of rank two. */
function applyBothSides(
  work: Float64Array,
  size: number,
  u: Float64Array,
  half: number,
  p: Float64Array,
): void {
  const count = u.length;
  multiply(work, size, u, p);
  let overlap = 0;
  for (let j = 0; j < count; j++) {
    p[j]! /= half;
    overlap += p[j]! * u[j]!;
  }
  for (let j = 0; j < count; j++) p[j]! -= (overlap / (2 * half)) * u[j]!;
  for (let j = 0; j < count; j++) {
    const row = work.subarray(j * size, j * size + j + 1);
    const [uj, pj] = [u[j]!, p[j]!];
    for (let k = 0; k <= j; k++) row[k]! -= uj * p[k]! + pj * u[k]!;
  }
}

/** p <- A u, A by its lower triangle. */
function multiply(work: Float64Array, size: number, u: Float64Array, p: Float64Array): void {
  p.fill(0);
  for (let j = 0; j < u.length; j++) {
    const row = work.subarray(j * size, j * size + j);
    const uj = u[j]!;
    let sum = 0;
    for (let k = 0; k < j; k++) {
      const entry = row[k]!;
      sum += entry * u[k]!;
      p[k]! += entry * uj;
    }
    p[j]! += sum + work[j * size + j]! * uj;
  }
}
