import type koffiModule from 'koffi';
import { blasAdvice, blasCandidates } from './candidates.js';
import type { BlasRequest, BlasSearch, BlasVendor, NativeBlas } from './native-blas.js';
import { selfCheck } from './self-check.js';

type Koffi = typeof koffiModule;
type Library = ReturnType<Koffi['load']>;

/** Whether this platform can load native libraries at all. */
export const nativeBlasPossible = true;

/** What the environment asks for: `GAN_BLAS` is `auto`, `off` or the path of a library. */
export const requestedBlas = (): string | undefined => process.env.GAN_BLAS || undefined;

/**
 * Loads a system BLAS and checks that it multiplies rightly.
 *
 * Never throws: a machine without FFI, without a library, or with a broken one answers with the reasons.
 */
export const findNativeBlas = async (request: BlasRequest): Promise<BlasSearch> => {
  const tried: { library: string; problem: string }[] = [];
  const koffi = await importKoffi();
  if (koffi === undefined) {
    return {
      tried: [{ library: 'koffi', problem: 'the optional package koffi is not installed' }],
      advice: 'Install the optional package koffi, through which a system BLAS is called.',
    };
  }
  const names = request.library === 'auto' ? blasCandidates(process.platform) : [request.library];
  for (const library of names) {
    try {
      return { blas: openBlas(koffi, library, request.threads), tried };
    } catch (error) {
      tried.push({ library, problem: error instanceof Error ? error.message : String(error) });
    }
  }
  return { tried, advice: blasAdvice(process.platform) };
};

const importKoffi = async (): Promise<Koffi | undefined> => {
  try {
    return (await import('koffi')).default;
  } catch {
    return undefined;
  }
};

const openBlas = (koffi: Koffi, name: string, threads: number | undefined): NativeBlas => {
  const library = koffi.load(name);
  const addressOf = (buffer: ArrayBufferLike): number => Number(koffi.address(new Uint8Array(buffer)));
  const sgemm = library.func('cblas_sgemm', 'void', [
    ...['int', 'int', 'int', 'int', 'int', 'int', 'float'],
    ...['intptr_t', 'int', 'intptr_t', 'int', 'float', 'intptr_t', 'int'],
  ]) as NativeBlas['sgemm'];
  const vendor = vendorOf(library, name);
  if (threads !== undefined) setThreads(library, vendor, threads);
  const blas = {
    library: name,
    vendor,
    description: describe(library, vendor),
    threads: threadsOf(library, vendor),
    addressOf,
    sgemm,
  };
  selfCheck(blas);
  return blas;
};

/** Calls a function that takes nothing, or answers undefined where the library has no such symbol. */
const callIfPresent = (library: Library, symbol: string, result: string): unknown => {
  try {
    return library.func(symbol, result, [])() as unknown;
  } catch {
    return undefined;
  }
};

const hasSymbol = (library: Library, symbol: string): boolean => {
  try {
    library.func(symbol, 'int', []);
    return true;
  } catch {
    return false;
  }
};

const vendorOf = (library: Library, name: string): BlasVendor => {
  if (hasSymbol(library, 'openblas_get_config')) return 'openblas';
  if (hasSymbol(library, 'MKL_Get_Max_Threads')) return 'mkl';
  if (hasSymbol(library, 'bli_thread_get_num_threads')) return 'blis';
  return name.includes('Accelerate') ? 'accelerate' : 'unknown';
};

const describe = (library: Library, vendor: BlasVendor): string | undefined => {
  const symbol = { openblas: 'openblas_get_config', blis: 'bli_info_get_version_str' }[vendor as string];
  const text = symbol === undefined ? undefined : callIfPresent(library, symbol, 'str');
  return typeof text === 'string' ? text.trim() : undefined;
};

// Accelerate chooses by itself (VECLIB_MAXIMUM_THREADS limits it) and tells nothing.
const threadSymbols: Partial<Record<BlasVendor, { get: string; set: string; integer: string }>> = {
  openblas: { get: 'openblas_get_num_threads', set: 'openblas_set_num_threads', integer: 'int' },
  mkl: { get: 'MKL_Get_Max_Threads', set: 'MKL_Set_Num_Threads', integer: 'int' },
  blis: { get: 'bli_thread_get_num_threads', set: 'bli_thread_set_num_threads', integer: 'int64_t' },
};

const threadsOf = (library: Library, vendor: BlasVendor): number | undefined => {
  const symbols = threadSymbols[vendor];
  const threads = symbols && callIfPresent(library, symbols.get, symbols.integer);
  return threads === undefined ? undefined : Number(threads);
};

const setThreads = (library: Library, vendor: BlasVendor, threads: number): void => {
  const symbols = threadSymbols[vendor];
  if (symbols !== undefined) library.func(symbols.set, 'void', [symbols.integer])(threads);
};
