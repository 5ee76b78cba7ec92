import * as tf from '@tensorflow/tfjs';
import type { KernelConfig } from '@tensorflow/tfjs';
import { getThreadsCount, type BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { NativeBlas } from './blas/native-blas.js';
import { cpuCorrections, gradientCorrections, wasmCompleteness } from './completeness/index.js';
import {
  fusedGradients as elementwiseGradients,
  simdKernels as elementwiseKernels,
} from './elementwise/index.js';
import { blasGemm } from './gemm/blas-gemm.js';
import type { Gemm } from './gemm/gemm.js';
import { simdGemm } from './gemm/simd-gemm.js';
import { threadedGemm } from './gemm/threaded-gemm.js';
import { Heap } from './heap.js';
import type { KernelContext } from './kernel-context.js';
import type { KernelSet } from './kernel-set.js';
import {
  fusedGradients as modulationGradients,
  simdKernels as modulationKernels,
} from './modulation/index.js';
import {
  fusedGradients as normalisationGradients,
  simdKernels as normalisationKernels,
} from './normalisation/index.js';
import { simdKernels as optimiserKernels } from './optimisers/index.js';
import { productKernels } from './products/index.js';
import { simdKernels as rearrangingKernels } from './rearranging/index.js';
import type { WasmExports } from './wasm/exports.js';
import { instantiateKernels, type SimdVariant } from './wasm/module.js';

/** Every kernel for one backend, and what they run on. */
export interface BuiltKernels {
  readonly set: KernelSet;
  readonly heap: Heap;
  readonly gemm: 'blas' | 'simd' | 'xnnpack';
  readonly simd: SimdVariant | null;
  readonly warnings: readonly string[];
}

const NO_SIMD =
  'useTrainingKernels: expected an engine with 128-bit WebAssembly SIMD, got one without. ' +
  'Products stay as slow as stock tfjs has them; use Node 20 or a browser of 2021 or later.';

/** Builds our kernels for a backend whose registered kernels are the stock ones. */
export const buildKernels = async (
  backend: BackendWasm,
  blas: NativeBlas | undefined,
): Promise<BuiltKernels> => {
  const linked = await instantiateKernels(backend);
  const heap = new Heap(backend);
  const stockContext = contextFor(backend, heap);
  const completed = await wasmCompleteness(stockContext);
  const context = withCorrections(stockContext, completed);
  const complete = [...completed, ...cpuCorrections()];
  const gradients = gradientCorrections();
  if (linked === undefined) {
    return { set: { kernels: complete, gradients }, heap, gemm: 'xnnpack', simd: null, warnings: [NO_SIMD] };
  }
  const gemm = chooseGemm(context, linked.exports, blas);
  // Later entries win: what is fast goes over what is merely complete.
  const kernels = [
    ...complete,
    ...(await elementwiseKernels(context)),
    ...(await rearrangingKernels(context)),
    ...(await normalisationKernels(context)),
    ...(await modulationKernels(context)),
    ...(await optimiserKernels(context)),
    ...productKernels({ ...context, gemm, wasm: linked.exports }),
  ];
  const fused = [...elementwiseGradients, ...normalisationGradients, ...modulationGradients];
  const set = { kernels, gradients: [...gradients, ...fused] };
  return { set, heap, gemm: gemm.kind, simd: linked.variant, warnings: [] };
};

/** Two threads of XNNPACK are as fast as our SIMD on one, after what it costs to bring operands into shape. */
const FEWEST_THREADS = 3;

const chooseGemm = (context: KernelContext, wasm: WasmExports, blas: NativeBlas | undefined): Gemm => {
  if (blas !== undefined) return blasGemm(context.heap, blas);
  return getThreadsCount() < FEWEST_THREADS ? simdGemm(context.heap, wasm) : threadedGemm(context, wasm);
};

/** The fast kernels fall back on the corrected kernels where there are any, not on the wrong stock ones. */
const withCorrections = (context: KernelContext, corrected: readonly KernelConfig[]): KernelContext => {
  const byName = new Map(corrected.map((kernel) => [kernel.kernelName, kernel]));
  return { ...context, stock: (kernelName) => byName.get(kernelName) ?? context.stock(kernelName) };
};

const contextFor = (backend: BackendWasm, heap: Heap): KernelContext => {
  const stock = new Map(tf.getKernelsForBackend('wasm').map((kernel) => [kernel.kernelName, kernel]));
  return {
    backend,
    heap,
    stock: (kernelName): KernelConfig => {
      const kernel = stock.get(kernelName);
      if (kernel !== undefined) return kernel;
      throw new Error(
        `stock: expected the name of a stock wasm kernel, got ${kernelName}. Import all of tfjs.`,
      );
    },
  };
};
