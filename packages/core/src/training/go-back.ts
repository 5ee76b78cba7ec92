import { CheckpointError } from '../errors.js';
import type { Checkpoint, CheckpointEntry, CheckpointStore } from '../types/checkpoint.js';

/** A checkpoint with its place, and the entries that are newer. */
export interface GoodCheckpoint {
  readonly entry: CheckpointEntry;
  readonly checkpoint: Checkpoint;
  readonly newer: readonly CheckpointEntry[];
}

/** The newest checkpoint of at most step `latest` that is whole and has finite numbers only; undefined if there is none. */
export async function findGoodCheckpoint(
  store: CheckpointStore,
  latest: number,
): Promise<GoodCheckpoint | undefined> {
  const entries = await store.list();
  for (let i = entries.length - 1; i >= 0; i--) {
    const entry = entries[i]!;
    const checkpoint = entry.step <= latest ? await loadGood(store, entry) : undefined;
    if (checkpoint !== undefined) return { entry, checkpoint, newer: entries.slice(i + 1) };
  }
  return undefined;
}

/** A number that is not finite may be in the weights a step before it shows in a loss. */
async function loadGood(store: CheckpointStore, entry: CheckpointEntry): Promise<Checkpoint | undefined> {
  try {
    const checkpoint = await store.load(entry);
    const isFinite = Object.values(checkpoint.tensors).every(({ values }) => values.every(Number.isFinite));
    return isFinite ? checkpoint : undefined;
  } catch (error) {
    if (CheckpointError.isInstance(error)) return undefined;
    throw error;
  }
}
