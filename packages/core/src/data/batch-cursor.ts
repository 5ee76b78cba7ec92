import { CheckpointError } from '../errors.js';
import type { RandomState } from '../random.js';

/**
 * Where a {@link BatchStream} stands. Survives JSON, and alone brings back exactly the batches that were still to
 * come, whatever the prefetch depth before or after.
 */
export type BatchCursor = {
  /** Passes over the data set completed so far. */
  readonly epoch: number;
  /** Examples of this epoch already delivered. */
  readonly position: number;
  /** Examples in the data set; a cursor belongs to one size only. */
  readonly size: number;
  /** State of the generator every epoch's order and every batch's random choices are derived from. */
  readonly random: RandomState;
};

/**
 * Checks a cursor that came from outside, e.g. from a checkpoint.
 *
 * @throws CheckpointError if it is malformed or was taken from a data set of another size.
 */
export function checkCursor(cursor: BatchCursor, size: number): BatchCursor {
  const { epoch, position, random } = cursor;
  if (cursor.size !== size) {
    throw new CheckpointError(
      `BatchStream.setCursor: expected a cursor of ${size} examples, got one of ${cursor.size}. ` +
        'Resume with the data set the run was started with.',
    );
  }
  const counts = [epoch, position].every((value) => Number.isInteger(value) && value >= 0);
  const words = Array.isArray(random) && random.length === 4 && random.every(Number.isInteger);
  if (!counts || position > size || !words) {
    throw new CheckpointError(
      `BatchStream.setCursor: expected { epoch, position, size, random } with a position up to ${size}, ` +
        `got ${JSON.stringify(cursor)}. The checkpoint is damaged: use the one before it.`,
    );
  }
  return { epoch, position, size, random: [...random] };
}
