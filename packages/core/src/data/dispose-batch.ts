import type { Batch } from '../types/batch.js';

/** Frees every tensor of a batch. */
export function disposeBatch(batch: Batch): void {
  for (const tensor of Object.values(batch)) tensor.dispose();
}
