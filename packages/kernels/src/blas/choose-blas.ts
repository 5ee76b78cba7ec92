import { findNativeBlas, nativeBlasPossible, requestedBlas } from '#native-blas';
import type { BlasVendor, NativeBlas } from './native-blas.js';

/** What came of looking for a system BLAS. */
export interface BlasReport {
  readonly found: boolean;
  /** Name or path under which the library was loaded; null where none was found. */
  readonly library: string | null;
  readonly vendor?: BlasVendor;
  /** What the library says about itself, such as its version and the processor it runs on. */
  readonly description?: string;
  /** Threads it computes with; undefined where it does not tell. */
  readonly threads?: number;
  /** Libraries that were tried before, each with the reason why it was not used. */
  readonly tried: readonly { readonly library: string; readonly problem: string }[];
  /** What to install, where nothing was found. */
  readonly advice?: string;
}

/** A BLAS to use, if any, and what to tell about it. */
export interface BlasChoice {
  readonly blas?: NativeBlas;
  /** Null where no search was made: switched off, or a browser. */
  readonly report: BlasReport | null;
  readonly warnings: readonly string[];
}

/** The library that the caller, or else the environment (`GAN_BLAS`), asks for. */
export const wantedBlas = (option: string | undefined): string => option ?? requestedBlas() ?? 'auto';

/**
 * Finds the BLAS that was asked for: `auto`, `off`, or a library's name or path.
 *
 * Never throws: a library that cannot be loaded becomes a warning, since training works without.
 */
export const chooseBlas = async (wanted: string, threads: number | undefined): Promise<BlasChoice> => {
  if (wanted === 'off' || !nativeBlasPossible) {
    const ignored = wanted !== 'off' && wanted !== 'auto';
    return {
      report: null,
      warnings: ignored ? [unusable(wanted, 'no native libraries on this platform')] : [],
    };
  }
  const { blas, tried, advice } = await findNativeBlas({ library: wanted, threads });
  if (blas === undefined) {
    const warnings = wanted === 'auto' ? [] : [unusable(wanted, tried.at(-1)?.problem ?? 'nothing')];
    return { report: { found: false, library: null, tried, advice }, warnings };
  }
  const { library, vendor, description, threads: actual } = blas;
  return {
    blas,
    report: { found: true, library, vendor, description, threads: actual, tried },
    warnings: [],
  };
};

const unusable = (wanted: string, problem: string): string =>
  `useTrainingKernels: expected a BLAS library at ${wanted}, got ${problem}. ` +
  'Products run on SIMD instead; pass blas: "auto" or the path of a library with a CBLAS interface.';
