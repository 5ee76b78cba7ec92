import type { KernelConfig } from '@tensorflow/tfjs';
import { averagePoolGradients } from './average-pool-gradients.js';
import { resizeGradients } from './resize-gradients.js';
import { transform } from './transform.js';

/** Right kernels for those that the stock cpu backend has wrong; to be called while those are registered. */
export const cpuCorrections = (): KernelConfig[] => [
  ...resizeGradients,
  ...averagePoolGradients(),
  transform(),
];
