import type { KernelConfig, TensorInfo } from '@tensorflow/tfjs';
import { overhangs, type PoolAttributes } from '../pool-overhang.js';
import { cpuKernel, stockCpuKernel, valuesOf } from './cpu-kernel.js';

interface Inputs {
  readonly dy: TensorInfo;
  readonly input: TensorInfo;
}

/**
 * Gradients of means over windows. Stock divides by the size of the window also where it hangs over the edge;
 * the mean itself divides by what the window covers. Scaling `dy` by their quotient first mends that.
 */
export const averagePoolGradients = (): KernelConfig[] => ['AvgPoolGrad', 'AvgPool3DGrad'].map(corrected);

const corrected = (kernelName: string): KernelConfig => {
  const stock = stockCpuKernel(kernelName);
  return cpuKernel<Inputs, PoolAttributes>(kernelName, (backend, { dy, input }, attributes) => {
    const channels = dy.shape.at(-1)!;
    const factors = overhangs(input.shape, attributes);
    const values = Float32Array.from(
      valuesOf(backend, dy),
      (slope, i) => slope * factors[Math.floor(i / channels) % factors.length]!,
    );
    const scaled = backend.makeTensorInfo(dy.shape, 'float32', values);
    const dx = stock.kernelFunc({ inputs: { dy: scaled, input }, attrs: attributes as never, backend });
    backend.disposeIntermediateTensorInfo(scaled);
    return dx as TensorInfo;
  });
};
