import type { KernelConfig } from '@tensorflow/tfjs';
import type { KernelContext } from '../kernel-context.js';
import { linkKernels } from '../wasm/simd-context.js';
import { padKernels } from './pad.js';
import { partKernels } from './parts.js';
import { permutationKernels } from './permute.js';
import { resizeNearestKernels } from './resize-nearest.js';

/** Kernels that move elements without computing; none where the engine has no SIMD. */
export const simdKernels = async (kernelContext: KernelContext): Promise<KernelConfig[]> => {
  const context = await linkKernels(kernelContext);
  if (context === undefined) return [];
  return [permutationKernels, partKernels, padKernels, resizeNearestKernels].flatMap((list) => list(context));
};
