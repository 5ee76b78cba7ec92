import type { KernelConfig } from '@tensorflow/tfjs';
import { batchMatMul } from './batch-mat-mul.js';
import { conv2dBackpropFilter, conv2dBackpropInput } from './conv2d-gradients.js';
import { conv2d, fusedConv2d } from './conv2d.js';
import { fusedMatMul } from './fused-mat-mul.js';
import type { ProductContext } from './kernel.js';

/** The kernels that multiply matrices, one way or another. */
export const productKernels = (context: ProductContext): KernelConfig[] =>
  [batchMatMul, fusedMatMul, conv2d, fusedConv2d, conv2dBackpropInput, conv2dBackpropFilter].map((kernel) =>
    kernel(context),
  );
