import * as tf from '@tensorflow/tfjs';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import '@tensorflow/tfjs-backend-wasm';
import { chooseBlas, wantedBlas, type BlasReport } from './blas/choose-blas.js';
import { buildKernels } from './build-kernels.js';
import { differentiateComplex, storeComplex } from './completeness/index.js';
import { followBackend } from './follow-backend.js';
import { replaceKernels } from './kernel-set.js';
import { guardHeap } from './out-of-memory.js';
import { versionWarnings } from './tested-versions.js';
import type { SimdVariant } from './wasm/module.js';

/** How {@link useTrainingKernels} should work. */
export interface TrainingKernelOptions {
  /**
   * The system BLAS for matrix products: look for one (`auto`), use none (`off`), or the name or path of
   * a library with a CBLAS interface. Browsers have none.
   *
   * @default the environment variable `GAN_BLAS`, else `auto`
   */
  blas?: 'auto' | 'off' | (string & {});
  /**
   * Threads the BLAS computes with. Results may differ in the last bits between numbers of threads.
   *
   * @default the library's own choice, mostly every core
   */
  threads?: number;
}

/** What {@link useTrainingKernels} did. */
export interface TrainingKernelReport {
  readonly backend: 'wasm';
  /** The BLAS that was found or not; null where none was looked for (switched off, or a browser). */
  readonly blas: BlasReport | null;
  /**
   * What multiplies matrices: a system BLAS, our own SIMD, or XNNPACK as stock tfjs has it, where SIMD is
   * lacking or where a cross-origin isolated page gives it three threads or more.
   */
  readonly gemm: 'blas' | 'simd' | 'xnnpack';
  /** Which build of our WebAssembly runs; null where the engine has no 128-bit SIMD. */
  readonly simd: SimdVariant | null;
  /** Kernels that were replaced or added, sorted; those of another backend as `name@backend`. */
  readonly kernels: readonly string[];
  /** Reasons for care, each a sentence and what to do about it. */
  readonly warnings: readonly string[];
  /** Puts everything back as stock tfjs has it, whichever call changed it. Harmless when called twice. */
  restore(): void;
}

interface Active {
  readonly key: string;
  readonly backend: BackendWasm;
  readonly report: TrainingKernelReport;
  undo(): void;
}

/** Shared by every copy of this module in the process (ESM and CommonJS), since tfjs' registries are. */
interface Shared {
  active?: Active;
  pending: Promise<unknown>;
}

const SHARED = Symbol.for('@gan/kernels');
const globals = globalThis as { [SHARED]?: Shared };
const shared = (globals[SHARED] ??= { pending: Promise.resolve() });

/**
 * Turns the stock tfjs wasm backend into a complete and fast training backend, and selects it.
 *
 * Calling it again with the same options changes nothing; with other options it switches. A wasm backend
 * that is disposed and made anew starts with the stock kernels until this is called again.
 *
 * @throws Error if the wasm backend cannot start.
 * @example
 * const report = await useTrainingKernels();
 * console.log(report.gemm); // blas where a system BLAS was found, else simd
 */
export const useTrainingKernels = (options: TrainingKernelOptions = {}): Promise<TrainingKernelReport> => {
  // One after the other, so that two callers at once do not each replace what the other put in.
  const result = shared.pending.then(() => install(options));
  shared.pending = result.catch(() => undefined);
  return result;
};

const install = async (options: TrainingKernelOptions): Promise<TrainingKernelReport> => {
  const backend = await startBackend();
  const wanted = wantedBlas(options.blas);
  const key = JSON.stringify([wanted, options.threads]);
  const { active } = shared;
  if (active?.key === key && active.backend === backend) return active.report;
  restore();
  const { blas, report, warnings } = await chooseBlas(wanted, options.threads);
  const built = await buildKernels(backend, blas);
  const kernels = followBackend(built.set.kernels, backend, restore);
  const replacement = replaceKernels({ ...built.set, kernels });
  const refuseComplex = storeComplex(backend, built.heap);
  const refuseComplexGradients = differentiateComplex();
  const releaseHeap = guardHeap(backend);
  shared.active = {
    key,
    backend,
    report: {
      backend: 'wasm',
      blas: report,
      gemm: built.gemm,
      simd: built.simd,
      kernels: replacement.names,
      warnings: [...versionWarnings(), ...warnings, ...built.warnings],
      restore,
    },
    undo: () => {
      replacement.restore();
      built.heap.releaseScratch();
      releaseHeap();
      refuseComplexGradients();
      refuseComplex();
    },
  };
  return shared.active.report;
};

const restore = (): void => {
  const { active } = shared;
  shared.active = undefined;
  active?.undo();
};

const startBackend = async (): Promise<BackendWasm> => {
  if (!(await tf.setBackend('wasm'))) {
    throw new Error(
      'useTrainingKernels: expected the wasm backend to start, got a refusal. ' +
        'In a browser, serve the .wasm files and name them with setWasmPaths.',
    );
  }
  const backend = tf.backend() as BackendWasm;
  if (shared.active !== undefined && shared.active.backend !== backend) restore();
  return backend;
};
