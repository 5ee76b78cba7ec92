import type { KernelConfig, TensorInfo } from '@tensorflow/tfjs';
import type { KernelContext } from '../kernel-context.js';
import { byCpu } from './by-cpu.js';

/** `tf.browser.draw`: shows an image `[H, W]`, `[H, W, 1]`, `[H, W, 3]` or `[H, W, 4]` on a canvas. */
export const draw = (context: KernelContext): KernelConfig => {
  const painted = byCpu(context, 'Draw');
  return {
    ...painted,
    kernelFunc: (args) => {
      // The kernel answers with the image itself, of which the copy is of no use to anyone.
      context.heap.dispose(painted.kernelFunc(args) as TensorInfo);
      return args.inputs['image'] as TensorInfo;
    },
  };
};
