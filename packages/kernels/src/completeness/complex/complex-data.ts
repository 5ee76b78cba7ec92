import type { DataType, TensorInfo } from '@tensorflow/tfjs';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { Heap } from '../../heap.js';
import type { KernelContext } from '../../kernel-context.js';

/**
 * How the wasm backend keeps complex tensors: one block of memory with real and imaginary parts in turn,
 * under one data id. (The cpu backend keeps three data ids per complex tensor.) So disposing, reference
 * counts and reshaping are those of any tensor, and reading gives the order that tfjs promises. The stock
 * kernels know such a tensor by twice as many floats.
 */
export const complexOutput = ({ backend, heap }: KernelContext, shape: readonly number[]): TensorInfo => {
  const parts = heap.output([...shape, 2]);
  const data = backend.dataIdMap.get(parts.dataId);
  data.shape = [...shape];
  data.dtype = 'complex64';
  return { dataId: parts.dataId, shape: [...shape], dtype: 'complex64' };
};

/** Real and imaginary parts of a complex tensor as floats `[...shape, 2]`: the same data, for use as an input. */
export const partsOf = (z: TensorInfo): TensorInfo => ({
  dataId: z.dataId,
  shape: [...z.shape, 2],
  dtype: 'float32',
});

/** The complex tensor whose parts `[...shape, 2]` a kernel computed; takes over their data. */
export const fromParts = ({ backend }: KernelContext, parts: TensorInfo): TensorInfo => {
  const shape = parts.shape.slice(0, -1);
  const data = backend.dataIdMap.get(parts.dataId);
  data.shape = shape;
  data.dtype = 'complex64';
  return { dataId: parts.dataId, shape, dtype: 'complex64' };
};

/** The data that only typed arrays of numbers are made from. */
interface Stored {
  readonly shape: readonly number[];
  readonly dtype: DataType;
  readonly dataId: object;
}

/**
 * Teaches the backend to read, receive and view complex tensors, which stock tfjs refuses.
 *
 * @returns a function that undoes it.
 */
export const storeComplex = (backend: BackendWasm, heap: Heap): (() => void) => {
  const { readSync, move, typedArrayFromHeap } = backend;
  const viewOf = (dataId: object, shape: readonly number[]): Float32Array =>
    heap.floats({ dataId, shape: [...shape, 2], dtype: 'float32' });

  backend.readSync = (dataId, start, end) => {
    const { dtype, shape } = backend.dataIdMap.get(dataId);
    return dtype === 'complex64' ? viewOf(dataId, shape).slice() : readSync.call(backend, dataId, start, end);
  };
  backend.move = (dataId, values, shape, dtype, refCount) => {
    if (dtype !== 'complex64') return move.call(backend, dataId, values, shape, dtype, refCount);
    move.call(backend, dataId, values, [...shape, 2], 'float32', refCount);
    const data = backend.dataIdMap.get(dataId);
    data.shape = [...shape];
    data.dtype = dtype;
  };
  backend.typedArrayFromHeap = (tensor: Stored & TensorInfo) =>
    tensor.dtype === 'complex64'
      ? viewOf(tensor.dataId, tensor.shape)
      : typedArrayFromHeap.call(backend, tensor);
  return () => Object.assign(backend, { readSync, move, typedArrayFromHeap });
};
