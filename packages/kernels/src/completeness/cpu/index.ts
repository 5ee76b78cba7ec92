import type { KernelConfig } from '@tensorflow/tfjs';
import { averagePoolGradients } from './average-pool-gradients.js';
import { broadcastProduct } from './broadcast-product.js';
import { complexBroadcasts } from './complex-broadcast.js';
import { einsum } from './einsum.js';
import { resizeGradients } from './resize-gradients.js';
import { scatterUpdate } from './scatter-update.js';
import { transform } from './transform.js';

/** Right kernels for those that the stock cpu backend has wrong; to be called while those are registered. */
export const cpuCorrections = (): KernelConfig[] => [
  ...resizeGradients,
  ...averagePoolGradients(),
  ...complexBroadcasts(),
  einsum(),
  broadcastProduct(),
  scatterUpdate(),
  transform(),
];
