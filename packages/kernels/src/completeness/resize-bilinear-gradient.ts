import type { KernelConfig } from '@tensorflow/tfjs';
import type { KernelContext } from '../kernel-context.js';
import { byCpu } from './by-cpu.js';

/**
 * Gradient of bilinear resizing: stock takes half-pixel centres for none, so with them the corrected kernel of
 * the cpu backend is asked.
 */
export const resizeBilinearGradient = (context: KernelContext): KernelConfig => {
  const stock = context.stock('ResizeBilinearGrad');
  const lent = byCpu(context, 'ResizeBilinearGrad');
  return {
    ...stock,
    kernelFunc: (args) =>
      args.attrs?.['halfPixelCenters'] === true ? lent.kernelFunc(args) : stock.kernelFunc(args),
  };
};
