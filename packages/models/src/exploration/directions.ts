import { ConfigError, type TensorData } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { oneForEachLayer, type LatentSpace, type SpaceName } from './latent-space.js';
import type { LayerRange } from './style-mixing.js';

/** Directions of a latent space along which samples change in one respect, the strongest first. */
export interface LatentDirections {
  readonly method: 'sefa' | 'ganspace';
  readonly space: SpaceName;
  /** Unit vectors, float32 `[count, D]`. */
  readonly vectors: TensorData;
  /** The length of a step of strength 1 along each. */
  readonly steps: readonly number[];
  /** How much each matters: eigenvalues for sefa, shares of the variance for ganspace. */
  readonly importance: readonly number[];
  /** For styles, the layers they were found for and are applied to. @default all */
  readonly layers?: LayerRange;
}

/**
 * Points moved along a direction: `points + strength step vector`.
 *
 * @param points `[N, D]` of the directions' space; not disposed.
 * @param index which direction, from 0.
 * @param strengths one for each point.
 * @returns `[N, D]`, or `[N, layers, D]` where the directions are for some layers only; owned by the caller.
 * @throws ConfigError if there is no such direction, or it is of another space.
 */
export function moveAlong(
  space: LatentSpace,
  points: tf.Tensor2D,
  directions: LatentDirections,
  index: number,
  strengths: readonly number[],
): tf.Tensor {
  checkDirection(space, directions, index);
  const { vectors, steps, layers } = directions;
  const { dim } = space;
  return tf.tidy(() => {
    const vector = tf.tensor2d(vectors.values.slice(index * dim, (index + 1) * dim), [1, dim], 'float32');
    const lengths = tf.tensor2d(strengths.map((strength) => [strength * steps[index]!]));
    const moves = tf.mul(lengths, vector);
    if (layers === undefined) return tf.add(points, moves);
    const [from, to] = layers;
    const isMoved = Array.from({ length: space.layers! }, (_, i) => (i >= from && i < to ? 1 : 0));
    const mask = tf.tensor3d(isMoved, [1, isMoved.length, 1]);
    return tf.add(oneForEachLayer(points, space.layers!), tf.mul(tf.expandDims(moves, 1), mask));
  });
}

function checkDirection(space: LatentSpace, { space: name, vectors }: LatentDirections, index: number): void {
  const [count, dim] = vectors.shape as [number, number];
  if (name !== space.name || dim !== space.dim) {
    throw new ConfigError(
      `moveAlong: expected directions among ${space.name} of length ${space.dim}, got some among ${name} of length ${dim}. Use those of this model.`,
    );
  }
  if (Number.isInteger(index) && index >= 0 && index < count) return;
  throw new ConfigError(
    `moveAlong: expected a direction from 0 to ${count - 1}, got ${index}. Find more of them, or choose among these.`,
  );
}

/** @throws ConfigError unless as many directions can be found as are asked for. */
export function checkCount(name: string, count: number, most: number): void {
  if (Number.isInteger(count) && count >= 1 && count <= most) return;
  throw new ConfigError(
    `${name}: expected a count from 1 to ${most}, the length of the latents, got ${count}. Ask for e.g. 8.`,
  );
}
