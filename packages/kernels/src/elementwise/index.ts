import type { KernelConfig } from '@tensorflow/tfjs';
import type { KernelContext } from '../kernel-context.js';
import { linkKernels } from '../wasm/simd-context.js';
import { activationGradientKernels } from './activation-gradients.js';
import { addNKernels } from './add-n.js';
import { binaryKernels } from './binary.js';
import { copyKernels } from './copies.js';
import { powKernels } from './pow.js';
import { randomUniformKernels } from './random-uniform.js';
import { reductionKernels } from './reduce.js';
import { selectKernels } from './select.js';
import { tileKernels } from './tile.js';
import { unaryKernels } from './unary.js';

export { fusedGradients } from './fused-gradients.js';

/** SIMD kernels that read and write each element once; none where the engine has no SIMD. */
export const simdKernels = async (kernelContext: KernelContext): Promise<KernelConfig[]> => {
  const context = await linkKernels(kernelContext);
  if (context === undefined) return [];
  const lists = [
    unaryKernels,
    binaryKernels,
    powKernels,
    addNKernels,
    selectKernels,
    copyKernels,
    reductionKernels,
    tileKernels,
    activationGradientKernels,
    randomUniformKernels,
  ];
  return lists.flatMap((list) => list(context));
};
