import { CheckpointError } from '../errors.js';
import type { Checkpoint, CheckpointEntry, CheckpointStore } from '../types/checkpoint.js';

/** Keeps checkpoints in memory: for browsers without a disk, for tests, and to step back after a failure. */
export function memoryStore(): CheckpointStore {
  const kept = new Map<string, Checkpoint>();
  const list = () => [...kept].map(([id, { step }]) => ({ id, step })).sort((a, b) => a.step - b.step);
  return {
    async save(checkpoint) {
      const id = `step-${checkpoint.step}`;
      kept.set(id, checkpoint);
      return { id, step: checkpoint.step };
    },
    async list() {
      return list();
    },
    async load({ id }: CheckpointEntry) {
      const found = kept.get(id);
      if (found === undefined) {
        throw new CheckpointError(
          `memoryStore.load: expected one of ${
            list()
              .map((e) => e.id)
              .join(', ') || 'no checkpoints'
          }, got '${id}'. List the store first.`,
        );
      }
      return found;
    },
    async remove({ id }) {
      kept.delete(id);
    },
  };
}
