import {
  broadcast_util,
  util,
  type KernelConfig,
  type NamedAttrMap,
  type TensorInfo,
} from '@tensorflow/tfjs';
import { cpuKernel, stockCpuKernel, valuesOf, type CpuBackend } from './cpu-kernel.js';

/**
 * `tf.matMul` of batches that broadcast: stock pairs the matrices by their number, which is right only where
 * one side has a single matrix or both have the same batch. The others are repeated first.
 */
export const broadcastProduct = (): KernelConfig => {
  const stock = stockCpuKernel('BatchMatMul');
  return cpuKernel<Record<'a' | 'b', TensorInfo>, NamedAttrMap>('BatchMatMul', (backend, { a, b }, attrs) => {
    const [batchA, batchB] = [a.shape.slice(0, -2), b.shape.slice(0, -2)];
    const batch = broadcast_util.assertAndGetBroadcastShape(batchA, batchB);
    const pairs = [batchA, batchB].every((own) =>
      [1, util.sizeFromShape(batch)].includes(util.sizeFromShape(own)),
    );
    if (pairs) return stock.kernelFunc({ inputs: { a, b }, attrs, backend }) as TensorInfo;
    const inputs = { a: repeat(backend, a, batch), b: repeat(backend, b, batch) };
    const out = stock.kernelFunc({ inputs, attrs, backend }) as TensorInfo;
    for (const tensor of Object.values(inputs)) backend.disposeIntermediateTensorInfo(tensor);
    return out;
  });
};

/** The matrices of `x`, one for each entry of the batch. */
const repeat = (backend: CpuBackend, x: TensorInfo, batch: number[]): TensorInfo => {
  const matrix = x.shape.slice(-2);
  const size = util.sizeFromShape(matrix);
  const own = [...batch.map(() => 1), ...x.shape.slice(0, -2)].slice(-batch.length);
  const [strides, ownStrides] = [rowStrides(batch), rowStrides(own)];
  const values = valuesOf(backend, x);
  const repeated = new Float32Array(util.sizeFromShape(batch) * size);
  for (let entry = 0; entry < repeated.length / size; entry++) {
    const from = batch.reduce((sum, extent, axis) => {
      const index = Math.floor(entry / strides[axis]!) % extent;
      return sum + (own[axis] === 1 ? 0 : index * ownStrides[axis]!);
    }, 0);
    repeated.set(values.subarray(from * size, (from + 1) * size), entry * size);
  }
  return backend.makeTensorInfo([...batch, ...matrix], 'float32', repeated);
};

const rowStrides = (shape: number[]): number[] =>
  shape.map((_, axis) => util.sizeFromShape(shape.slice(axis + 1)));
