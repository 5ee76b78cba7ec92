import { DatasetError } from '@gan/core';
import type { parseNpy } from '@gan/datasets';
import * as tf from '@tensorflow/tfjs';
import { chooseIndices, inBatches, type SampleSource } from './sample-source.js';

/**
 * Points of the plane, `[N, 2]`, of a `.npy` file, as they are.
 *
 * @throws DatasetError if there are none, or numbers that are not finite.
 */
export function pointsSource({ shape, values }: ReturnType<typeof parseNpy>, path: string): SampleSource {
  const [size = 0] = shape;
  const strange = values.findIndex((value) => !Number.isFinite(value));
  if (size === 0 || strange >= 0) {
    const got = size === 0 ? 'none' : `${values[strange]} at place ${strange}`;
    throw new DatasetError(
      `evaluate: expected points of finite numbers in ${path}, got ${got}. Mend the file.`,
    );
  }
  return {
    name: path,
    kind: 'file',
    shape: [2],
    size,
    origin: { file: path, size },
    stream: (stream) =>
      inBatches(chooseIndices(size, stream), (indices) => {
        const points = Array.from(indices, (i) => [values[2 * i]!, values[2 * i + 1]!]);
        return { points: tf.tensor2d(points, [indices.length, 2], 'float32') };
      }),
    dispose: () => undefined,
  };
}
