import type { GradConfig, KernelConfig } from '@tensorflow/tfjs';
import type { KernelContext } from '../kernel-context.js';
import { linkKernels } from '../wasm/simd-context.js';
import { batchNormGradients } from './batch-norm-gradient.js';
import { batchNormKernels } from './batch-norm.js';
import { normaliseGradients } from './normalise-gradients.js';
import { normaliseKernels } from './normalise-kernels.js';

/** Gradients of the kernels below, in one pass where the backend has them. */
export const fusedGradients: readonly GradConfig[] = [...batchNormGradients, ...normaliseGradients];

/** Normalisation kernels; none where the engine has no SIMD. */
export const simdKernels = async (kernelContext: KernelContext): Promise<KernelConfig[]> => {
  const context = await linkKernels(kernelContext);
  return context === undefined ? [] : [...batchNormKernels(context), ...normaliseKernels(context)];
};
