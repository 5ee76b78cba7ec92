import * as tf from '@tensorflow/tfjs';
import { normalise } from '../byte-images.js';
import type { Picture } from './picture.js';

const only = Int32Array.of(0);

/** Pictures of one shape as `[N, height, width, channels]` in [-1, 1], owned by the caller. */
export function toTensor(pictures: readonly Picture[]): tf.Tensor4D {
  const { height, width, channels } = pictures[0]!;
  const length = height * width * channels;
  const values = new Float32Array(pictures.length * length);
  pictures.forEach(({ pixels }, i) => values.set(normalise(pixels, only, length), i * length));
  return tf.tensor4d(values, [pictures.length, height, width, channels]);
}

/** The classes of the chosen examples `[N]` int32, owned by the caller. */
export const toLabels = (labels: ArrayLike<number>, indices: readonly number[]): tf.Tensor1D =>
  tf.tensor1d(
    Int32Array.from(indices, (index) => labels[index]!),
    'int32',
  );
