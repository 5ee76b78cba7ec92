import { CheckpointError } from '../errors.js';
import type { Checkpoint, CheckpointEntry, CheckpointStore } from '../types/checkpoint.js';

/** Called for each checkpoint that was passed over, with the reason. */
export type OnRefused = (entry: CheckpointEntry, reason: CheckpointError) => void;

/**
 * The newest checkpoint that is whole. Damaged ones are refused by name through `onRefused`, and the one before
 * is tried.
 *
 * @throws CheckpointError if there is none, or none that is whole.
 */
export async function loadLatest(store: CheckpointStore, onRefused?: OnRefused): Promise<Checkpoint> {
  const entries = await store.list();
  for (const entry of [...entries].reverse()) {
    try {
      return await store.load(entry);
    } catch (error) {
      if (!CheckpointError.isInstance(error)) throw error;
      onRefused?.(entry, error);
    }
  }
  const found =
    entries.length === 0 ? 'none' : `only damaged ones (${entries.map(({ id }) => id).join(', ')})`;
  throw new CheckpointError(`loadLatest: expected a whole checkpoint, got ${found}. Start the run anew.`);
}
