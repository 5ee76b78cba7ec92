import * as tf from '@tensorflow/tfjs';
import type { TensorData } from '../types/state.js';

/** A tensor's values as a copy outside the backend. */
export function readTensor(tensor: tf.Tensor): TensorData {
  // `slice` because the cpu backend hands out its own array, which later updates may write to.
  const values = tensor.dataSync().slice() as Float32Array | Int32Array;
  return { shape: tensor.shape.slice(), dtype: tensor.dtype === 'int32' ? 'int32' : 'float32', values };
}

/**
 * A tensor's values as they are at the call, read without blocking: the only way on backends that cannot read at once
 * (webgpu in Node), and the better one on a GPU. What is assigned to a variable afterwards does not change them.
 */
export async function downloadTensor(tensor: tf.Tensor): Promise<TensorData> {
  const now = tf.keep(tensor.clone());
  const values = (await now.data()).slice() as Float32Array | Int32Array;
  const { shape, dtype } = now;
  now.dispose();
  return { shape: shape.slice(), dtype: dtype === 'int32' ? 'int32' : 'float32', values };
}

/** Values of several tensors by name, see {@link downloadTensor}. */
export async function downloadTensors(
  tensors: Iterable<readonly [name: string, tensor: tf.Tensor]>,
): Promise<Record<string, TensorData>> {
  const entries = [...tensors].map(async ([name, tensor]) => [name, await downloadTensor(tensor)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

/** A new tensor from values read earlier; owned by the caller. */
export function toTensor({ values, shape, dtype }: TensorData): tf.Tensor {
  return tf.tensor(values.slice(), shape.slice(), dtype);
}
