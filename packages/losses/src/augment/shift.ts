import * as tf from '@tensorflow/tfjs';

/** Where each position of an axis takes its value from, for one example; -1 takes zero. */
export type Sources = (position: number, length: number) => number;

/** The matrices `[N, L, L]` that read an axis as each example's `sources` say. */
function readingMatrices(sources: readonly Sources[], length: number): tf.Tensor3D {
  const values = new Float32Array(sources.length * length * length);
  sources.forEach((source, example) => {
    for (let position = 0; position < length; position++) {
      const from = source(position, length);
      if (from >= 0 && from < length) values[(example * length + position) * length + from] = 1;
    }
  });
  return tf.tensor3d(values, [sources.length, length, length]);
}

/**
 * Rearranges the rows and columns of each image `[N, H, W, C]` in its own way: shifts, flips, reflections.
 * One small matrix product per axis, hence differentiable any number of times on every backend.
 */
export function readRowsAndColumns(
  images: tf.Tensor4D,
  rows: readonly Sources[],
  columns: readonly Sources[],
): tf.Tensor4D {
  const [count, height, width, channels] = images.shape;
  const byRow = tf.reshape(images, [count, height, width * channels]);
  const moved = tf.matMul(readingMatrices(rows, height), byRow);
  const turned = tf.transpose(tf.reshape(moved, [count, height, width, channels]), [0, 2, 1, 3]);
  const byColumn = tf.reshape(turned, [count, width, height * channels]);
  const done = tf.matMul(readingMatrices(columns, width), byColumn);
  return tf.transpose(tf.reshape(done, [count, width, height, channels]), [0, 2, 1, 3]);
}

/** Shifts by a whole number of places and fills with zeros. */
export const shiftedBy =
  (offset: number): Sources =>
  (position) =>
    position - offset;

/** Shifts, mirrors if asked, and reflects what comes from beyond the edges. */
export const reflected =
  (offset: number, mirrored: boolean): Sources =>
  (position, length) => {
    const from = reflectIndex(position - offset, length);
    return mirrored ? length - 1 - from : from;
  };

/** An index of any size folded into `[0, length)` by reflection that does not repeat the edge. */
export function reflectIndex(index: number, length: number): number {
  if (length === 1) return 0;
  const period = 2 * (length - 1);
  const within = ((index % period) + period) % period;
  return within < length ? within : period - within;
}

/** One draw for each image. */
export function perImage<T>(images: tf.Tensor4D, draw: () => T): T[] {
  return Array.from({ length: images.shape[0] }, draw);
}
