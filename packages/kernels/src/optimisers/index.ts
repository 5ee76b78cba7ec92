import type { KernelConfig } from '@tensorflow/tfjs';
import type { KernelContext } from '../kernel-context.js';
import { linkKernels } from '../wasm/simd-context.js';
import { adamRule, averageRule, momentumRule, rmsPropRule } from './rules.js';
import { updateKernel } from './update-kernel.js';

/**
 * Update rules of one variable each, in place and in one pass: `AdamUpdate` {value, gradient, firstMoment,
 * secondMoment}, `RmsPropUpdate` {value, gradient, meanSquare}, `MomentumUpdate` {value, gradient, velocity}
 * and `EmaUpdate` {average, value}. None where the engine has no SIMD.
 */
export const simdKernels = async (kernelContext: KernelContext): Promise<KernelConfig[]> => {
  const context = await linkKernels(kernelContext);
  if (context === undefined) return [];
  return [
    updateKernel(context, adamRule),
    updateKernel(context, rmsPropRule),
    updateKernel(context, momentumRule),
    updateKernel(context, averageRule),
  ];
};
