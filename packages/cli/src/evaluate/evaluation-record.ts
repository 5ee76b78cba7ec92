import type { JsonObject } from '@gan/core';
import { z } from 'zod';

const jsonObject: z.ZodType<JsonObject> = z.record(z.string(), z.json());

/** One number of an evaluation, as `evaluations.jsonl` and result files keep it: the result of a metric, and of what. */
export const evaluationRecord = z.object({
  metric: z.string(),
  value: z.number(),
  /** Standard error or deviation, where the metric has one. */
  error: z.number().optional(),
  higherIsBetter: z.boolean().optional(),
  /** Samples used on each side. */
  counts: z.record(z.string(), z.number()),
  /** What must agree before two values may be compared: extractor, resizing, seed and the like. */
  protocol: jsonObject,
  /** What was judged, e.g. a run's folder. */
  source: z.string().optional(),
  /** What it was judged against. */
  against: z.string().optional(),
  /** Step of the checkpoint that was judged, for runs. */
  step: z.number().optional(),
  /** Versions of everything that decides what was computed. */
  versions: z.record(z.string(), z.string()).optional(),
  commandLine: z.array(z.string()).optional(),
  at: z.string().optional(),
});

export type EvaluationRecord = z.output<typeof evaluationRecord>;
