import type { KernelConfig, KernelFunc, TensorInfo } from '@tensorflow/tfjs';
import type { KernelContext } from '../kernel-context.js';
import type { WasmExports } from './exports.js';
import { instantiateKernels } from './module.js';

/** A kernel context whose memory our compiled kernels are linked to. */
export interface SimdContext extends KernelContext {
  readonly wasm: WasmExports;
}

/** What tfjs hands to a kernel function. */
export type KernelArguments = Parameters<KernelFunc>[0];

/** Links the compiled kernels to the backend; undefined where the engine has no 128-bit SIMD. */
export const linkKernels = async (context: KernelContext): Promise<SimdContext | undefined> => {
  const kernels = await instantiateKernels(context.backend);
  return kernels && { ...context, wasm: kernels.exports };
};

/** The kernel of that name for the wasm backend. */
export const wasmKernel = (kernelName: string, kernelFunc: KernelFunc): KernelConfig => ({
  kernelName,
  backendName: 'wasm',
  kernelFunc,
});

/** Number of elements of a shape; 1 for a scalar. */
export const sizeOf = (shape: readonly number[]): number => {
  let size = 1;
  for (const extent of shape) size *= extent;
  return size;
};

/** The input of that name, which the caller knows to be there. */
export const inputOf = (args: KernelArguments, name: string): TensorInfo => args.inputs[name] as TensorInfo;

/** The same data under another shape: nothing is copied, and the engine counts one more reference. */
export const alias = (context: KernelContext, x: TensorInfo, shape: readonly number[]): TensorInfo => {
  context.backend.incRef(x.dataId);
  return { dataId: x.dataId, shape: [...shape], dtype: x.dtype };
};
