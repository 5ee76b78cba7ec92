import type { KernelConfig } from '@tensorflow/tfjs';
import type { KernelContext } from '../kernel-context.js';
import { linkKernels } from '../wasm/simd-context.js';
import { modulateKernels } from './modulate-kernels.js';

export { modulateGradients as fusedGradients } from './modulate-gradient.js';

/** Kernels of what stands between convolutions; none where the engine has no SIMD. */
export const simdKernels = async (kernelContext: KernelContext): Promise<KernelConfig[]> => {
  const context = await linkKernels(kernelContext);
  return context === undefined ? [] : modulateKernels(context);
};
