import type { KernelConfig } from '@tensorflow/tfjs';
import type { KernelContext } from '../kernel-context.js';

export const simdKernels = async (_context: KernelContext): Promise<KernelConfig[]> => [];
