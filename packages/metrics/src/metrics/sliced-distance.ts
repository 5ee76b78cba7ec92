import type { Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';

/** Vectors `[count, width]` whose entries belong to channels in turn: entry j to channel j mod `channels`. */
export interface Descriptors {
  readonly count: number;
  readonly width: number;
  readonly channels: number;
  readonly values: Float32Array;
}

/** Directions projected on at a time, to bound memory. */
const block = 16;

/**
 * Sliced Wasserstein-1 distance of two sets of equally many vectors: normalises each channel of each set in place to mean
 * 0 and deviation 1, projects on random unit vectors, and takes the mean difference of the sorted projections.
 *
 * Rabin et al. 2011, https://doi.org/10.1007/978-3-642-24785-9_37; normalisation as in Karras et al. 2018.
 */
export async function slicedDistance(
  a: Descriptors,
  b: Descriptors,
  directions: number,
  random: Random,
  progress: (share: number) => void = () => undefined,
): Promise<number> {
  normaliseChannels(a);
  normaliseChannels(b);
  const [x, y] = [a, b].map(({ values, count, width }) => tf.tensor2d(values, [count, width]));
  try {
    let sum = 0;
    for (let done = 0; done < directions; done += block) {
      const count = Math.min(block, directions - done);
      const units = unitVectors(count, a.width, random);
      const [p, q] = [await project(units, x!), await project(units, y!)];
      units.dispose();
      for (let i = 0; i < count; i++) sum += sortedDifference(p, q, i * a.count, (i + 1) * a.count);
      progress((done + count) / directions);
    }
    return sum / directions;
  } finally {
    tf.dispose([x!, y!]);
  }
}

function normaliseChannels({ values, channels }: Descriptors): void {
  for (let channel = 0; channel < channels; channel++) {
    let [sum, squares, count] = [0, 0, 0];
    for (let at = channel; at < values.length; at += channels, count++) sum += values[at]!;
    const mean = sum / count;
    for (let at = channel; at < values.length; at += channels) squares += (values[at]! - mean) ** 2;
    // A channel without variation, black say, stays at zero.
    const deviation = Math.sqrt(squares / count) || 1;
    for (let at = channel; at < values.length; at += channels) values[at] = (values[at]! - mean) / deviation;
  }
}

function unitVectors(count: number, width: number, random: Random): tf.Tensor2D {
  return tf.tidy(() => {
    const normals = random.normalTensor([count, width]);
    return tf.div(normals, tf.norm(normals, 2, 1, true)) as tf.Tensor2D;
  });
}

/** Projections `[directions, count]`, row by row. */
async function project(units: tf.Tensor2D, vectors: tf.Tensor2D): Promise<Float32Array> {
  const products = tf.matMul(units, vectors, false, true);
  const values = Float32Array.from(await products.data());
  products.dispose();
  return values;
}

/** Mean difference of two rows once sorted, which is their Wasserstein-1 distance. */
function sortedDifference(p: Float32Array, q: Float32Array, from: number, to: number): number {
  const [a, b] = [p.subarray(from, to).sort(), q.subarray(from, to).sort()];
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += Math.abs(a[i]! - b[i]!);
  return sum / a.length;
}
