import * as tf from '@tensorflow/tfjs';
import type { TensorData } from '../types/state.js';

/** A tensor's values as a copy outside the backend. */
export function readTensor(tensor: tf.Tensor): TensorData {
  // `slice` because the cpu backend hands out its own array, which later updates may write to.
  const values = tensor.dataSync().slice() as Float32Array | Int32Array;
  return { shape: tensor.shape.slice(), dtype: tensor.dtype === 'int32' ? 'int32' : 'float32', values };
}

/** A new tensor from values read earlier; owned by the caller. */
export function toTensor({ values, shape, dtype }: TensorData): tf.Tensor {
  return tf.tensor(values.slice(), shape.slice(), dtype);
}
