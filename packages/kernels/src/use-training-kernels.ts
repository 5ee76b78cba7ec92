import * as tf from '@tensorflow/tfjs';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import '@tensorflow/tfjs-backend-wasm';
import { cpuCorrections, gradientCorrections, wasmCompleteness } from './completeness/index.js';
import { simdKernels as elementwiseKernels } from './elementwise/index.js';
import { Heap } from './heap.js';
import type { KernelContext } from './kernel-context.js';
import { registeredKernel, replaceKernels, type KernelSet, type Replacement } from './kernel-set.js';
import { simdKernels as normalisationKernels } from './normalisation/index.js';
import { simdKernels as optimiserKernels } from './optimisers/index.js';
import { productKernels } from './products/index.js';

/** How {@link useTrainingKernels} should work. */
export interface TrainingKernelOptions {
  /** The system BLAS: look for one (`auto`), leave it (`off`), or the path of a library. */
  blas?: 'auto' | 'off' | (string & {});
}

/** What {@link useTrainingKernels} did. */
export interface TrainingKernelReport {
  readonly backend: 'wasm';
  /** Names of the kernels that were replaced or added. */
  readonly kernels: readonly string[];
  readonly warnings: readonly string[];
  /** Puts every stock kernel back. Harmless when called twice. */
  restore(): void;
}

let active: Replacement | undefined;

/** Turns the stock tfjs wasm backend into a complete and fast training backend. */
export const useTrainingKernels = async (
  _options: TrainingKernelOptions = {},
): Promise<TrainingKernelReport> => {
  if (!(await tf.setBackend('wasm')))
    throw new Error('useTrainingKernels: expected the wasm backend to start.');
  active?.restore();
  const backend = tf.backend() as BackendWasm;
  const replacement = replaceKernels(await allKernels(contextFor(backend)));
  active = replacement;
  return { backend: 'wasm', kernels: replacement.names, warnings: [], restore: () => replacement.restore() };
};

const contextFor = (backend: BackendWasm): KernelContext => {
  const stock = new Map(tf.getKernelsForBackend('wasm').map((kernel) => [kernel.kernelName, kernel]));
  return {
    backend,
    heap: new Heap(backend),
    stock: (kernelName) => {
      const kernel = stock.get(kernelName) ?? registeredKernel(kernelName);
      if (kernel === undefined) throw new Error(`stock: expected a wasm kernel, got ${kernelName}.`);
      return kernel;
    },
  };
};

/** Later entries win: what is fast goes over what is merely complete. */
const allKernels = async (context: KernelContext): Promise<KernelSet> => ({
  kernels: [
    ...wasmCompleteness,
    ...cpuCorrections,
    ...(await elementwiseKernels(context)),
    ...(await normalisationKernels(context)),
    ...(await optimiserKernels(context)),
    ...productKernels(context),
  ],
  gradients: gradientCorrections,
});
