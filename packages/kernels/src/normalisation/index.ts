import type { KernelConfig } from '@tensorflow/tfjs';
import type { KernelContext } from '../kernel-context.js';
import { linkKernels } from '../wasm/simd-context.js';
import { batchNormKernels } from './batch-norm.js';

export { fusedGradients } from './batch-norm-gradient.js';

/** Normalisation kernels; none where the engine has no SIMD. */
export const simdKernels = async (kernelContext: KernelContext): Promise<KernelConfig[]> => {
  const context = await linkKernels(kernelContext);
  return context === undefined ? [] : batchNormKernels(context);
};
