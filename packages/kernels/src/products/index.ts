import type { KernelConfig } from '@tensorflow/tfjs';
import type { KernelContext } from '../kernel-context.js';

export const productKernels = (_context: KernelContext): KernelConfig[] => [];
