/** A row-major float32 matrix somewhere in the backend's memory, perhaps to be read transposed. */
export interface StoredMatrix {
  /** Byte offset of the first element. */
  readonly offset: number;
  /** Floats from one stored row to the next. */
  readonly stride: number;
  /** Whether the product reads its transpose; `false` by default. */
  readonly transposed?: boolean;
}

/** `C = op(A) op(B)`, or `C += op(A) op(B)`, with `op(A)` of `[rows, depth]` and `op(B)` of `[depth, columns]`. */
export interface MatrixProduct {
  readonly rows: number;
  readonly columns: number;
  readonly depth: number;
  readonly a: StoredMatrix;
  readonly b: StoredMatrix;
  readonly c: Omit<StoredMatrix, 'transposed'>;
  /** Add to what `c` holds instead of overwriting it; `false` by default. */
  readonly accumulate?: boolean;
}

/**
 * Something that multiplies matrices in the backend's memory.
 *
 * The same product with the same inputs gives the same bits every time, so that a resumed run equals an
 * uninterrupted one.
 */
export interface Gemm {
  /** `blas`: a system library; `simd`: our own WebAssembly; `xnnpack`: the threads of stock tfjs. */
  readonly kind: 'blas' | 'simd' | 'xnnpack';
  multiply(product: MatrixProduct): void;
}
