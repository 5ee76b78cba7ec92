import type { KernelConfig, NamedAttrMap, TensorInfo } from '@tensorflow/tfjs';
import { cpuKernel, stockCpuKernel, valuesOf } from './cpu-kernel.js';

type Inputs = Record<'tensor' | 'indices' | 'updates', TensorInfo>;

/** `tf.tensorScatterUpdate`: stock writes into the tensor that it was given, so that is handed a copy. */
export const scatterUpdate = (): KernelConfig => {
  const stock = stockCpuKernel('TensorScatterUpdate');
  return cpuKernel<Inputs, NamedAttrMap>('TensorScatterUpdate', (backend, inputs, attrs) => {
    const { tensor } = inputs;
    const copy = backend.makeTensorInfo(tensor.shape, tensor.dtype, valuesOf(backend, tensor).slice());
    const out = stock.kernelFunc({ inputs: { ...inputs, tensor: copy }, attrs, backend }) as TensorInfo;
    backend.disposeIntermediateTensorInfo(copy);
    return out;
  });
};
