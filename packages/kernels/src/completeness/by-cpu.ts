import * as tf from '@tensorflow/tfjs';
import type { DataType, KernelConfig, TensorInfo } from '@tensorflow/tfjs';
import type { KernelContext } from '../kernel-context.js';

/** The parts of the cpu backend that a borrowed kernel needs. */
interface CpuBackend {
  makeTensorInfo(shape: number[], dtype: DataType, values: tf.BackendValues): TensorInfo;
  readSync(dataId: object): tf.BackendValues;
  disposeData(dataId: object): boolean;
}

type Inputs = Record<string, TensorInfo | TensorInfo[]>;

/**
 * A kernel of the cpu backend lent to wasm: inputs are copied there and results back.
 *
 * For operations that no training step runs often (ragged tensors, text, pictures on a canvas, morphology),
 * where a second implementation would cost more than the copies.
 */
export const byCpu = (context: KernelContext, kernelName: string): KernelConfig => ({
  kernelName,
  backendName: 'wasm',
  kernelFunc: ({ inputs, attrs }) => {
    const cpu = cpuBackend(kernelName);
    const kernel = tf.getKernel(kernelName, 'cpu');
    const lent: TensorInfo[] = [];
    const lend = (tensor: TensorInfo): TensorInfo => {
      const copy = cpu.makeTensorInfo(tensor.shape, tensor.dtype, context.backend.readSync(tensor.dataId));
      lent.push(copy);
      // Some kernels take their inputs for tensors, which know their rank.
      return { ...copy, rank: copy.shape.length } as TensorInfo;
    };
    const copies = mapInputs(inputs as Inputs, lend) as tf.NamedTensorInfoMap;
    const results = kernel.kernelFunc({ inputs: copies, attrs: attrs ?? {}, backend: cpu });
    const taken = [results].flat().map((result) => takeBack(context, cpu, result));
    for (const { dataId } of [...lent, ...[results].flat()]) cpu.disposeData(dataId);
    return Array.isArray(results) ? taken : taken[0]!;
  },
});

const cpuBackend = (kernelName: string): CpuBackend => {
  const cpu = tf.findBackend('cpu') as unknown as CpuBackend | null;
  if (cpu !== null && (tf.getKernel(kernelName, 'cpu') as KernelConfig | undefined) !== undefined) return cpu;
  throw new Error(
    `${kernelName}: expected the cpu backend, which lends this kernel to wasm, got none. ` +
      'Import all of @tensorflow/tfjs.',
  );
};

const mapInputs = (inputs: Inputs, change: (tensor: TensorInfo) => TensorInfo): Inputs =>
  Object.fromEntries(
    Object.entries(inputs).map(([name, given]) => [
      name,
      Array.isArray(given) ? given.map(change) : change(given),
    ]),
  );

const takeBack = ({ backend }: KernelContext, cpu: CpuBackend, { dataId, shape, dtype }: TensorInfo) => {
  const values = cpu.readSync(dataId);
  if (dtype === 'string') return { dataId: backend.write(values, shape, dtype), shape, dtype };
  const out = backend.makeOutput(shape, dtype);
  backend.typedArrayFromHeap(out).set(values as Float32Array);
  return out;
};
