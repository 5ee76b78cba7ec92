import type { BatchSpec, Dataset, Random, TensorSpec } from '@gan/core';
import * as tf from '@tensorflow/tfjs';

/** 64 examples of uniform noise in the shapes a spec asks for; axes of varying length have 8. */
export const noise = (spec: BatchSpec): Dataset => ({
  name: 'noise',
  size: 64,
  spec,
  gather: (indices, random) =>
    Object.fromEntries(
      Object.entries(spec).map(([name, entry]) => [name, draw(entry, indices.length, random)]),
    ),
});

function draw(
  { shape, dtype, range = [-1, 1], numClasses = 2 }: TensorSpec,
  count: number,
  random: Random,
): tf.Tensor {
  const full = [count, ...shape.map((size) => size ?? 8)];
  if (dtype === 'float32') return random.uniformTensor(full, ...range);
  const values = Int32Array.from({ length: tf.util.sizeFromShape(full) }, () => random.integer(numClasses));
  return tf.tensor(values, full, 'int32');
}
