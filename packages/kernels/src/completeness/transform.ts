import type { KernelConfig } from '@tensorflow/tfjs';
import type { KernelContext } from '../kernel-context.js';
import { byCpu } from './by-cpu.js';

/**
 * `tf.image.transform`: in `reflect` mode the stock kernel shows the last pixels before the first, so that mode
 * goes to the cpu backend.
 */
export const transform = (context: KernelContext): KernelConfig => {
  const stock = context.stock('Transform');
  const lent = byCpu(context, 'Transform');
  return {
    ...stock,
    kernelFunc: (args) =>
      args.attrs?.['fillMode'] === 'reflect' ? lent.kernelFunc(args) : stock.kernelFunc(args),
  };
};
