import { disposeBatch, type SampleStream } from '@gan/core';
import * as tf from '@tensorflow/tfjs';

/** An image that is near to another. */
export interface Neighbour {
  /** Euclidean distance of the rows. */
  readonly distance: number;
  /** Its place in the stream. */
  readonly index: number;
  /** Its pixels, `H x W x C`. */
  readonly pixels: Float32Array;
}

export interface NearestOptions {
  /** Images `[n, H, W, C]` whose neighbours are looked for; not disposed. */
  readonly queries: tf.Tensor;
  /** Where they are looked for; its batches are disposed of. */
  readonly among: SampleStream;
  /** How many of each. */
  readonly count: number;
  /** Turns prepared images into rows `[n, d]` that are compared: pixels as they are, or features. */
  rowsOf(images: tf.Tensor): tf.Tensor2D;
  /** Prepares images before anything else; returns a new tensor. */
  prepare(images: tf.Tensor): tf.Tensor;
  onProgress?(done: number): void;
}

/**
 * The nearest images of a stream to each query, nearest first, found by comparing with every one of them. Needs room for
 * one batch and for what was found so far.
 */
export async function nearestNeighbours(options: NearestOptions): Promise<Neighbour[][]> {
  const { among, prepare, rowsOf, count, onProgress } = options;
  const queries = tf.tidy(() => rowsOf(prepare(options.queries)));
  const found: Neighbour[][] = Array.from({ length: queries.shape[0] }, () => []);
  let seen = 0;
  try {
    for await (const batch of among) {
      try {
        const [images, distances] = tf.tidy(() => {
          const prepared = prepare(batch.images!);
          return [prepared, distancesOf(queries, rowsOf(prepared))];
        });
        await keepNearest(found, images, distances, { count, seen });
        seen += images.shape[0]!;
        tf.dispose([images, distances]);
      } finally {
        disposeBatch(batch);
      }
      onProgress?.(seen);
    }
  } finally {
    queries.dispose();
  }
  return found;
}

/** Euclidean distances `[queries, rows]`, as differences: the quicker way by products has no digits left for copies. */
const distancesOf = (queries: tf.Tensor2D, rows: tf.Tensor2D): tf.Tensor2D =>
  tf.stack(
    tf.unstack(queries).map((query) => tf.sqrt(tf.sum(tf.square(tf.sub(rows, query)), 1))),
  ) as tf.Tensor2D;

async function keepNearest(
  found: Neighbour[][],
  images: tf.Tensor,
  distances: tf.Tensor2D,
  { count, seen }: { readonly count: number; readonly seen: number },
): Promise<void> {
  const [pixels, values] = [await images.data(), await distances.data()];
  const rows = images.shape[0]!;
  const length = images.size / rows;
  found.forEach((list, query) => {
    for (let row = 0; row < rows; row++) {
      const distance = values[query * rows + row]!;
      if (list.length === count && distance >= list.at(-1)!.distance) continue;
      const own = Float32Array.from(pixels.subarray(row * length, (row + 1) * length));
      list.push({ distance, index: seen + row, pixels: own });
      list.sort((a, b) => a.distance - b.distance);
      list.length = Math.min(list.length, count);
    }
  });
}
