import type { KernelConfig, TensorInfo } from '@tensorflow/tfjs';
import { stockCpuKernel } from './cpu-kernel.js';

/**
 * Sums, differences and products of complex tensors of different rank: stock answers with NaN where one of them
 * is repeated along axes that it lacks. Given those axes with size 1 it is right.
 */
export const complexBroadcasts = (): KernelConfig[] =>
  ['Add', 'Sub', 'Multiply'].map((kernelName) => {
    const stock = stockCpuKernel(kernelName);
    return {
      ...stock,
      kernelFunc: (args) => {
        const [a, b] = [args.inputs['a']!, args.inputs['b']!];
        if (a.dtype !== 'complex64' || a.shape.length === b.shape.length) return stock.kernelFunc(args);
        const rank = Math.max(a.shape.length, b.shape.length);
        return stock.kernelFunc({ ...args, inputs: { a: ofRank(a, rank), b: ofRank(b, rank) } });
      },
    };
  });

const ofRank = ({ dataId, shape, dtype }: TensorInfo, rank: number): TensorInfo => ({
  dataId,
  shape: [...Array<number>(rank - shape.length).fill(1), ...shape],
  dtype,
});
