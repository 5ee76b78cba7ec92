import type { Random } from '../random.js';
import type { Batch, BatchSpec } from './batch.js';

/**
 * A data set: examples that can be fetched by index. Shuffling, batching and prefetch are the business of
 * {@link BatchStream}, so an adapter has only this to write.
 */
export interface Dataset {
  /** Short name for logs and records, e.g. `mnist`. */
  readonly name: string;
  /** Number of examples; for unaligned domains, of the larger one. */
  readonly size: number;
  /** What {@link gather} returns. */
  readonly spec: BatchSpec;
  /**
   * Reads the examples at `indices`, in that order, decoding lazily.
   *
   * @param indices numbers in `[0, size)`.
   * @param random source of every random choice made while reading (crops, flips, partners).
   * @returns new tensors, owned by the caller.
   * @throws DatasetError if an example cannot be read; the message names it.
   */
  gather(indices: Int32Array, random: Random): Batch | Promise<Batch>;
}
