import type { Batch, JsonObject, LatentGenerator, Random, SampleStream } from '@gan/core';

/** Height, width and channels. */
export type ImageShape = readonly [height: number, width: number, channels: number];

/** Coordinates of a point of the plane. */
export type PointShape = readonly [coordinates: 2];

/** Whether samples of a shape (without the batch axis) are points of the plane. */
export const isPoint = (shape: readonly (number | null)[]): shape is PointShape =>
  shape.length === 1 && shape[0] === 2;

/** Entry of a batch that holds samples of a shape. */
export const entryOf = (shape: ImageShape | PointShape): 'points' | 'images' =>
  isPoint(shape) ? 'points' : 'images';

/** Images, or points of the plane, of some origin, in batches: a run, a saved generator, files, a data set. */
export interface SampleSource {
  /** What people call it, e.g. `runs/first` or `mnist/test`. */
  readonly name: string;
  readonly kind: 'run' | 'generator' | 'folder' | 'file' | 'dataset';
  /** Of every sample, once it is in a stream. */
  readonly shape: ImageShape | PointShape;
  /** How many there are; undefined where any number can be drawn. */
  readonly size?: number;
  /** The data set it is, or was trained on, where that is known: decides which features suit it. */
  readonly dataset?: string;
  /** Where exactly its samples come from, for records. */
  readonly origin: JsonObject;
  /** The generator as a function of its latents, where it is one that needs no more. */
  readonly generator?: LatentGenerator;
  /** Whether its batches have `labels`. */
  readonly labelled?: boolean;
  /** Batches of `images` `[n, H, W, C]` in [-1, 1] or of `points` `[n, 2]`, and `labels` where there are any, `count` in all; see {@link StreamOptions}. */
  stream(options: StreamOptions): SampleStream;
  /** Frees networks. */
  dispose(): void;
}

/** What to read. */
export interface StreamOptions {
  readonly count: number;
  /** Decides the latents, or, where fewer are wanted than there are, which ones. Forked, not advanced. */
  readonly random: Random;
}

/** Samples in a batch of a stream. */
export const batchSize = 64;

/** Which of `size` examples to take: all in their order, or a random choice of `count`, each at most once. */
export function chooseIndices(size: number, { count, random }: StreamOptions): Int32Array {
  if (count >= size) return Int32Array.from({ length: size }, (_, i) => i);
  return random.fork('choice').permutation(size).subarray(0, count).sort();
}

/** Batches of chosen examples, each read when it is wanted; `read` may find that none of a batch is there. */
export async function* inBatches(
  indices: Int32Array,
  read: (indices: Int32Array) => Batch | undefined | Promise<Batch | undefined>,
): AsyncGenerator<Batch> {
  for (let start = 0; start < indices.length; start += batchSize) {
    const batch = await read(indices.slice(start, start + batchSize));
    if (batch !== undefined) yield batch;
  }
}
