import { ConfigError, DatasetError } from '../errors.js';
import type { Random } from '../random.js';
import type { Batch } from '../types/batch.js';
import type { Dataset } from '../types/dataset.js';
import { checkCursor, type BatchCursor } from './batch-cursor.js';
import { BatchPlan, type PlannedBatch, type Remainder } from './batch-plan.js';
import { disposeBatch } from './dispose-batch.js';

/** Settings of a {@link BatchStream}. */
export interface BatchStreamOptions {
  /** Examples in every batch; batches are never shorter. */
  readonly batchSize: number;
  /** Source of the order and of every random choice while reading. It is forked, not advanced. */
  readonly random: Random;
  /** Whether each epoch goes through the data in a new random order. @default true */
  readonly shuffle?: boolean;
  /**
   * What becomes of the examples at the end of an epoch that do not fill a batch. `drop` leaves them out (others
   * each epoch, when shuffled); `wrap` fills the batch up from the start of the next epoch, so that every example
   * comes once per epoch and a batch may exceed the data set. @default 'drop'
   */
  readonly remainder?: Remainder;
  /** Batches read ahead while the present one is being used; 0 reads each when it is asked for. @default 1 */
  readonly prefetch?: number;
}

/** A batch under way; settles to a value rather than rejecting, so that one never asked for raises no alarm. */
interface Pending {
  readonly size: number;
  readonly after: BatchCursor;
  readonly result: Promise<{ readonly batch: Batch } | { readonly error: unknown }>;
}

/**
 * Endless batches of a data set: shuffled anew each epoch, read ahead, and restorable from a cursor.
 *
 * The batches depend on the data set, the batch sizes and the cursor alone. The cursor counts delivered batches;
 * those read ahead are not in it, so prefetch changes neither the numbers nor what a checkpoint holds.
 */
export class BatchStream {
  private readonly plan: BatchPlan;
  private readonly batchSize: number;
  private readonly remainder: Remainder;
  private readonly prefetch: number;
  /** After the last batch delivered. */
  private cursor: BatchCursor;
  /** After the last batch under way. */
  private ahead: BatchCursor;
  private queue: Pending[] = [];
  private turn: Promise<unknown> = Promise.resolve();
  private closed = false;

  /** @throws ConfigError if an option is out of range or the data set holds no whole batch. */
  constructor(
    readonly dataset: Dataset,
    options: BatchStreamOptions,
  ) {
    const { batchSize, random, shuffle = true, remainder = 'drop', prefetch = 1 } = options;
    checkCount('batchSize', batchSize, 1);
    checkCount('prefetch', prefetch, 0);
    checkSize(dataset, batchSize, remainder);
    this.plan = new BatchPlan(shuffle, remainder);
    this.batchSize = batchSize;
    this.remainder = remainder;
    this.prefetch = prefetch;
    this.cursor = { epoch: 0, position: 0, size: dataset.size, random: random.fork('batches').getState() };
    this.ahead = this.cursor;
  }

  /**
   * The next batch, `[batchSize, ...]` in every entry, owned by the caller. Calls made before an earlier one has
   * settled wait for their turn.
   *
   * @param batchSize of this batch. What was read ahead at another size is read again, so change it seldom.
   * @default the stream's own
   * @throws DatasetError if an example cannot be read; the cursor then stays, and the next call tries again.
   * @throws ConfigError after {@link close}, or if the data set holds no batch of that size.
   */
  next(batchSize = this.batchSize): Promise<Batch> {
    const batch = this.turn.then(() => this.deliver(batchSize));
    this.turn = batch.catch(() => undefined);
    return batch;
  }

  /** Where the stream stands: after the last batch that was delivered. */
  getCursor(): BatchCursor {
    return { ...this.cursor, random: [...this.cursor.random] };
  }

  /**
   * Goes on from a cursor of {@link getCursor}; what was read ahead is freed.
   *
   * @throws CheckpointError if the cursor is malformed or belongs to a data set of another size.
   */
  setCursor(cursor: BatchCursor): void {
    this.cursor = checkCursor(cursor, this.dataset.size);
    void this.discard();
  }

  /** Frees what was read ahead and ends the stream; resolves when nothing is under way any more. */
  async close(): Promise<void> {
    this.closed = true;
    await this.turn;
    await this.discard();
  }

  private async deliver(size: number): Promise<Batch> {
    if (this.closed) {
      throw new ConfigError(
        'BatchStream.next: expected an open stream, got a closed one. Make a new stream.',
      );
    }
    if (size !== this.batchSize) {
      checkCount('batchSize', size, 1);
      checkSize(this.dataset, size, this.remainder);
    }
    if (this.queue.some((pending) => pending.size !== size)) void this.discard();
    this.readAhead(1, size);
    const queue = this.queue;
    const { after, result } = queue.shift()!;
    // Before the wait, so that slow decoding overlaps both this batch's and the step that will use it.
    this.readAhead(this.prefetch, size);
    const settled = await result;
    // A cursor set during the wait wins: then this batch belongs to the caller, but not to the new sequence.
    const current = queue === this.queue;
    if ('error' in settled) {
      if (current) await this.discard();
      throw settled.error;
    }
    if (current) this.cursor = after;
    return settled.batch;
  }

  /** Starts reading until `count` batches are under way. */
  private readAhead(count: number, size: number): void {
    while (this.queue.length < count) {
      const planned = this.plan.next(this.ahead, size);
      this.ahead = planned.after;
      this.queue.push(this.start(planned));
    }
  }

  private start({ indices, random, after }: PlannedBatch): Pending {
    const read = async () => {
      try {
        return { batch: await this.dataset.gather(indices, random) };
      } catch (error) {
        return { error };
      }
    };
    return { size: indices.length, after, result: read() };
  }

  private async discard(): Promise<void> {
    const abandoned = this.queue;
    this.queue = [];
    this.ahead = this.cursor;
    for (const { result } of abandoned) {
      const settled = await result;
      if ('batch' in settled) disposeBatch(settled.batch);
    }
  }
}

function checkCount(name: string, value: number, least: number): void {
  if (Number.isInteger(value) && value >= least) return;
  throw new ConfigError(`BatchStream: expected ${name} to be an integer of ${least} or more, got ${value}.`);
}

function checkSize(dataset: Dataset, batchSize: number, remainder: Remainder): void {
  if (dataset.size < 1) {
    throw new DatasetError(
      `BatchStream: expected ${dataset.name} to hold examples, got none. Check its source.`,
    );
  }
  if (dataset.size < batchSize && remainder === 'drop') {
    throw new ConfigError(
      `BatchStream: expected a batchSize up to the ${dataset.size} examples of ${dataset.name}, got ${batchSize}. ` +
        "Lower it or pass { remainder: 'wrap' }.",
    );
  }
}
