/** Who made a BLAS, as far as its symbols tell. */
export type BlasVendor = 'openblas' | 'accelerate' | 'mkl' | 'blis' | 'unknown';

/** A loaded system BLAS. Addresses are those of the process, as numbers. */
export interface NativeBlas {
  /** Name or path under which it was loaded. */
  readonly library: string;
  readonly vendor: BlasVendor;
  /** What the library says about itself (version, processor), where it says anything. */
  readonly description?: string;
  /** Threads it computes with, where it can tell. */
  readonly threads?: number;
  /** Address of the first byte of a buffer; valid until the buffer is detached. */
  addressOf(buffer: ArrayBufferLike): number;
  /** `cblas_sgemm` with its own argument order: layout, transposes, sizes, alpha, A, B, beta, C. */
  sgemm(
    layout: number,
    transposeA: number,
    transposeB: number,
    m: number,
    n: number,
    k: number,
    alpha: number,
    a: number,
    lda: number,
    b: number,
    ldb: number,
    beta: number,
    c: number,
    ldc: number,
  ): void;
}

/** A search for a BLAS: what was loaded, or why each candidate was not. */
export interface BlasSearch {
  readonly blas?: NativeBlas;
  /** Each library that was tried and what came of it, in order. */
  readonly tried: readonly { readonly library: string; readonly problem: string }[];
  /** What to install on this platform, where nothing was found. */
  readonly advice?: string;
}

/** How to search: `auto`, or one library's name or path; and with how many threads to compute. */
export interface BlasRequest {
  readonly library: 'auto' | (string & {});
  readonly threads?: number;
}
