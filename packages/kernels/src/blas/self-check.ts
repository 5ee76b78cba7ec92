import type { NativeBlas } from './native-blas.js';

const ROWS = 5;
const COLUMNS = 3;
const DEPTH = 7;

/**
 * Multiplies small matrices in all four transpositions and compares with a plain loop.
 *
 * @throws Error if the library answers wrongly, as one built for 64-bit integers may.
 */
export const selfCheck = (blas: NativeBlas): void => {
  const a = Float32Array.from({ length: ROWS * DEPTH }, (_, i) => Math.fround(Math.sin(i + 1)));
  const b = Float32Array.from({ length: DEPTH * COLUMNS }, (_, i) => Math.fround(Math.cos(i + 1)));
  for (const transposeA of [false, true]) {
    for (const transposeB of [false, true]) {
      const error = largestError(blas, a, b, transposeA, transposeB);
      if (!(error < 1e-5)) {
        throw new Error(
          `selfCheck: expected cblas_sgemm to err by less than 1e-5, got ${error}. Use another library.`,
        );
      }
    }
  }
};

const largestError = (
  blas: NativeBlas,
  a: Float32Array,
  b: Float32Array,
  transposeA: boolean,
  transposeB: boolean,
): number => {
  const c = new Float32Array(ROWS * COLUMNS).fill(Number.NaN);
  const [order, plain, transposed] = [101, 111, 112];
  const lda = transposeA ? ROWS : DEPTH;
  const ldb = transposeB ? DEPTH : COLUMNS;
  blas.sgemm(
    order,
    transposeA ? transposed : plain,
    transposeB ? transposed : plain,
    ROWS,
    COLUMNS,
    DEPTH,
    1,
    blas.addressOf(a.buffer),
    lda,
    blas.addressOf(b.buffer),
    ldb,
    0,
    blas.addressOf(c.buffer),
    COLUMNS,
  );
  let worst = 0;
  for (let i = 0; i < ROWS; i++) {
    for (let j = 0; j < COLUMNS; j++) {
      let sum = 0;
      for (let k = 0; k < DEPTH; k++) {
        const left = transposeA ? a[k * lda + i] : a[i * lda + k];
        const right = transposeB ? b[j * ldb + k] : b[k * ldb + j];
        sum += left! * right!;
      }
      worst = Math.max(worst, Math.abs(c[i * COLUMNS + j]! - sum));
      if (Number.isNaN(c[i * COLUMNS + j])) return Number.NaN;
    }
  }
  return worst;
};
