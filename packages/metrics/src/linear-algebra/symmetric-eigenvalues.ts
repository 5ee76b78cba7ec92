import { NumericError } from '@gan/core';
import type { SquareMatrix } from './square-matrix.js';
import { tridiagonalise, type Tridiagonal } from './tridiagonalise.js';

/** Iterations the QL algorithm may need for one eigenvalue; two are usual. */
const patience = 60;

/**
 * Eigenvalues of a symmetric matrix, in rising order; only its lower triangle is read.
 *
 * Householder tridiagonalisation, then the QL algorithm with implicit shifts on the tridiagonal matrix (Golub & Van
 * Loan, Matrix Computations, 2013, section 8.3). Eigenvectors are not computed, which is what makes 2048 features
 * bearable: contributing/decisions/own-eigenvalues.md.
 *
 * @throws NumericError if the matrix holds a number that is not finite.
 */
export function symmetricEigenvalues(matrix: SquareMatrix): Float64Array {
  if (!matrix.values.every(Number.isFinite)) {
    throw new NumericError(
      'symmetricEigenvalues: expected finite entries, got NaN or infinity. Look for features that are not finite.',
      0,
      'matrix',
    );
  }
  const { diagonal, offDiagonal } = tridiagonalise(matrix);
  iterate({ diagonal, offDiagonal });
  return diagonal.sort();
}

/** QL with implicit shifts, in place: leaves the eigenvalues on the diagonal. */
function iterate({ diagonal, offDiagonal }: Tridiagonal): void {
  const size = diagonal.length;
  for (let first = 0; first < size; first++) {
    for (let tries = 0; ; tries++) {
      const last = blockEnd(diagonal, offDiagonal, first);
      if (last === first) break;
      if (tries === patience) {
        throw new NumericError(
          `symmetricEigenvalues: expected convergence in ${patience} iterations, got none for eigenvalue ${first}. Scale the matrix.`,
          tries,
          'eigenvalue',
        );
      }
      sweep(diagonal, offDiagonal, first, last);
    }
  }
}

/** The end of the block that begins at `first`: where the next off-diagonal entry is negligible. */
function blockEnd(diagonal: Float64Array, offDiagonal: Float64Array, first: number): number {
  let last = first;
  for (; last + 1 < diagonal.length; last++) {
    const scale = Math.abs(diagonal[last]!) + Math.abs(diagonal[last + 1]!);
    if (Math.abs(offDiagonal[last]!) <= Number.EPSILON * scale) break;
  }
  return last;
}

/** One implicit QL step on rows `first` to `last`, shifted by Wilkinson's eigenvalue of the leading 2 x 2 block. */
function sweep(diagonal: Float64Array, offDiagonal: Float64Array, first: number, last: number): void {
  const half = (diagonal[first + 1]! - diagonal[first]!) / (2 * offDiagonal[first]!);
  const reach = half + Math.sign(half || 1) * Math.hypot(half, 1);
  let g = diagonal[last]! - diagonal[first]! + offDiagonal[first]! / reach;
  let [sine, cosine, shift] = [1, 1, 0];
  for (let i = last - 1; i >= first; i--) {
    const f = sine * offDiagonal[i]!;
    const b = cosine * offDiagonal[i]!;
    const radius = Math.hypot(f, g);
    offDiagonal[i + 1] = radius;
    if (radius === 0) {
      // Underflow: the block splits here, and what is left begins anew.
      diagonal[i + 1]! -= shift;
      offDiagonal[last] = 0;
      return;
    }
    sine = f / radius;
    cosine = g / radius;
    g = diagonal[i + 1]! - shift;
    const r = (diagonal[i]! - g) * sine + 2 * cosine * b;
    shift = sine * r;
    diagonal[i + 1] = g + shift;
    g = cosine * r - b;
  }
  diagonal[first]! -= shift;
  offDiagonal[first] = g;
  offDiagonal[last] = 0;
}
