import { Random } from '../random.js';
import type { BatchCursor } from './batch-cursor.js';

/** What to do with the examples at the end of an epoch that do not fill a batch. */
export type Remainder = 'drop' | 'wrap';

/** One batch to come: what to read, with which random choices, and where the stream stands afterwards. */
export interface PlannedBatch {
  readonly indices: Int32Array;
  readonly random: Random;
  /** The cursor once this batch has been delivered. */
  readonly after: BatchCursor;
}

/**
 * The order of examples as a pure function of a cursor. Nothing here advances a generator: epochs and batches fork
 * theirs by number, so looking ahead and starting over both give the same numbers.
 */
export class BatchPlan {
  private drawn?: { readonly key: string; readonly order: Int32Array };

  constructor(
    private readonly shuffle: boolean,
    private readonly remainder: Remainder,
  ) {}

  /** The batch of `batchSize` examples that follows `cursor`. */
  next(cursor: BatchCursor, batchSize: number): PlannedBatch {
    let { epoch, position } = this.start(cursor, batchSize);
    const random = Random.fromState(cursor.random).fork(`batch:${epoch}:${position}`);
    const indices = new Int32Array(batchSize);
    for (let filled = 0; filled < batchSize;) {
      if (position === cursor.size) [epoch, position] = [epoch + 1, 0];
      const take = Math.min(batchSize - filled, cursor.size - position);
      indices.set(this.order({ ...cursor, epoch }).subarray(position, position + take), filled);
      filled += take;
      position += take;
    }
    return { indices, random, after: { ...cursor, epoch, position } };
  }

  /** Skips what is left of an epoch when it holds no whole batch and remainders are dropped. */
  private start(
    { epoch, position, size }: BatchCursor,
    batchSize: number,
  ): { epoch: number; position: number } {
    const left = size - position;
    if (left === 0 || (left < batchSize && this.remainder === 'drop')) {
      return { epoch: epoch + 1, position: 0 };
    }
    return { epoch, position };
  }

  private order({ epoch, size, random }: BatchCursor): Int32Array {
    const key = `${epoch}:${random.join()}`;
    // A stream goes forwards, so the order of the epoch it is in is all that is worth keeping.
    if (this.drawn?.key !== key) this.drawn = { key, order: this.drawOrder(epoch, size, random) };
    return this.drawn.order;
  }

  private drawOrder(epoch: number, size: number, random: BatchCursor['random']): Int32Array {
    if (!this.shuffle) return Int32Array.from({ length: size }, (_, i) => i);
    return Random.fromState(random).fork(`epoch:${epoch}`).permutation(size);
  }
}
