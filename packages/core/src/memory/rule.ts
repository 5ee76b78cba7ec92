import type * as tf from '@tensorflow/tfjs';

/** What a rule sees of the kernel it stands for. */
export interface Call {
  readonly attrs: Readonly<Record<string, unknown>>;
  /** The inputs that are given, in their order. */
  readonly list: readonly tf.TensorInfo[];
  readonly first: tf.TensorInfo;
  input(name: string): tf.TensorInfo;
  /** A tensor without values; of single precision unless said. */
  make(shape: readonly number[], dtype?: tf.DataType): tf.TensorInfo;
  /** The same data under another shape. */
  view(tensor: tf.TensorInfo, shape: readonly number[]): tf.TensorInfo;
}

/** What a kernel gives, from shapes alone. */
export type ShapeRule = (call: Call) => tf.TensorInfo | tf.TensorInfo[];
