import * as tf from '@tensorflow/tfjs';
import type { DataType, KernelConfig, TensorInfo } from '@tensorflow/tfjs';

/** The parts of the cpu backend that kernels need. */
export interface CpuBackend {
  readonly data: { get(dataId: object): { values: Float32Array } };
  makeTensorInfo(shape: number[], dtype: DataType, values: Float32Array): TensorInfo;
  disposeIntermediateTensorInfo(tensor: TensorInfo): void;
}

type Body<Inputs, Attributes> = (backend: CpuBackend, inputs: Inputs, attributes: Attributes) => TensorInfo;

/** Wraps a typed body as a kernel of the cpu backend. */
export const cpuKernel = <Inputs, Attributes>(
  kernelName: string,
  body: Body<Inputs, Attributes>,
): KernelConfig => ({
  kernelName,
  backendName: 'cpu',
  kernelFunc: ({ inputs, attrs, backend }) =>
    body(backend as CpuBackend, inputs as Inputs, attrs as Attributes),
});

/** The elements of a tensor, not a copy. */
export const valuesOf = (backend: CpuBackend, tensor: TensorInfo): Float32Array =>
  backend.data.get(tensor.dataId).values;

/** The kernel that stock tfjs registers; to be asked for before it is replaced. */
export const stockCpuKernel = (kernelName: string): KernelConfig => tf.getKernel(kernelName, 'cpu');
