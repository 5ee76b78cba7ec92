import * as tf from '@tensorflow/tfjs';
import { EigenvalueDecomposition, Matrix, QrDecomposition } from 'ml-matrix';

/** The largest eigenvalues of a symmetric matrix, falling, and their eigenvectors, as rows. */
export interface Eigenpairs {
  readonly values: number[];
  /** `[count, size]`, of length 1; of the two signs the one whose largest entry is positive. */
  readonly vectors: number[][];
}

/** Up to this size all eigenvectors are computed; above, only as many as are wanted. */
const small = 512;

/** More vectors than wanted, and rounds, of the iteration: enough for three decimals of well separated ones. */
const [spare, rounds] = [10, 30];

/**
 * The largest eigenpairs of a symmetric positive semi-definite matrix `[size, size]`, which is not disposed.
 *
 * Small matrices are decomposed by ml-matrix, in doubles. For larger ones the space of the wanted vectors and a few more is
 * multiplied by the matrix again and again (orthogonal iteration: Golub & Van Loan, Matrix Computations, 2013, section
 * 8.2.4), in single precision, and decomposed there.
 */
export async function largestEigenpairs(matrix: tf.Tensor2D, count: number): Promise<Eigenpairs> {
  const size = matrix.shape[0];
  if (size <= small) return decompose(toMatrix(await matrix.data(), size), count);
  let basis = startingBasis(size, Math.min(size, count + spare));
  for (let i = 0; i < rounds; i++) basis = new QrDecomposition(await times(matrix, basis)).orthogonalMatrix;
  const inside = basis.transpose().mmul(await times(matrix, basis));
  const { values, vectors } = decompose(inside.add(inside.transpose()).mul(0.5), count);
  const rows = new Matrix(vectors).mmul(basis.transpose()).to2DArray();
  return { values, vectors: rows.map(withSign) };
}

function decompose(matrix: Matrix, count: number): Eigenpairs {
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(matrix, {
    assumeSymmetric: true,
  });
  const order = realEigenvalues.map((_, i) => i).sort((a, b) => realEigenvalues[b]! - realEigenvalues[a]!);
  const kept = order.slice(0, count);
  return {
    values: kept.map((i) => Math.max(0, realEigenvalues[i]!)),
    vectors: kept.map((i) => withSign(eigenvectorMatrix.getColumn(i))),
  };
}

/** An eigenvector has no sign of its own. */
function withSign(vector: number[]): number[] {
  const largest = vector.reduce((best, x) => (Math.abs(x) > Math.abs(best) ? x : best), 0);
  return largest < 0 ? vector.map((x) => -x) : vector;
}

/** Any basis will do that leaves no direction out. */
const startingBasis = (size: number, count: number) =>
  new QrDecomposition(
    new Matrix(
      Array.from({ length: size }, (_, i) =>
        Array.from({ length: count }, (_, j) => Math.cos((i + 1) * (j + 1)) + (i % count === j ? 1 : 0)),
      ),
    ),
  ).orthogonalMatrix;

async function times(matrix: tf.Tensor2D, basis: Matrix): Promise<Matrix> {
  const product = tf.tidy(() => tf.matMul(matrix, tf.tensor2d(basis.to2DArray())));
  const result = toMatrix(await product.data(), basis.columns);
  product.dispose();
  return result;
}

const toMatrix = (values: ArrayLike<number>, columns: number) =>
  Matrix.from1DArray(values.length / columns, columns, Array.from(values));
