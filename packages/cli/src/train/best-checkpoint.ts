import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Callback, JsonObject, MetricResult } from '@gan/core';
import { fileStore, replaceFile } from '@gan/core/node';
import { comparable } from '@gan/metrics';
import { z } from 'zod';

const bestRecord = z.object({
  metric: z.string(),
  value: z.number(),
  error: z.number().optional(),
  step: z.int().min(0),
  /** How it was measured; records of earlier versions do not say. */
  counts: z.record(z.string(), z.number()).optional(),
  protocol: z
    .record(z.string(), z.unknown())
    .transform((value) => value as JsonObject)
    .optional(),
});

/** The best evaluation of a run, as `best/best.json` keeps it. */
export type BestRecord = z.output<typeof bestRecord>;

const recordPath = (folder: string) => join(folder, 'best.json');

/** Which checkpoint in `best/` is the best one, and why; undefined where there is none yet, or the record is damaged. */
export async function readBest(folder: string): Promise<BestRecord | undefined> {
  const text = await readFile(recordPath(folder), 'utf8').catch(() => '');
  try {
    return bestRecord.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/**
 * Keeps all state of the run at the step whose evaluation was the best so far, by the first metric of each evaluation, in
 * `best/`. The checkpoint is written before the record that names it, and the one before is removed last, so that
 * whenever a process dies there is one that is whole.
 */
export function bestCheckpoint(folder: string): Callback {
  const store = fileStore(folder);
  let best: BestRecord | undefined;
  return {
    name: 'best-checkpoint',
    async onTrainBegin() {
      best = await readBest(folder);
    },
    async onEvaluation(trainer, { step, results: [result] }) {
      if (result === undefined || !isBetter(result, best)) return;
      const entry = await store.save(await trainer.capture());
      const { metric, value, error, counts, protocol } = result;
      best = { metric, value, ...(error !== undefined && { error }), step, counts, protocol };
      await replaceFile(recordPath(folder), `${JSON.stringify(best, null, 2)}\n`);
      for (const other of await store.list()) if (other.id !== entry.id) await store.remove(other);
    },
  };
}

/** A value that is none is never better; where another metric was the measure before, or it was taken in another way, a new count begins. */
function isBetter(result: MetricResult, best: BestRecord | undefined): boolean {
  const { metric, value, higherIsBetter } = result;
  if (!Number.isFinite(value)) return false;
  if (best === undefined || best.metric !== metric) return true;
  const { counts, protocol } = best;
  if (counts && protocol && !comparable(result, { metric, value, counts, protocol })) return true;
  return higherIsBetter ? value > best.value : value < best.value;
}
