import type { JsonObject, MetricResult } from '@gan/core';
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
  /** What must agree before two values may be compared: extractor, resizing, codec, seed, versions and the like. */
  protocol: jsonObject,
  /** What was judged, e.g. a run's folder. */
  source: z.string().optional(),
  /** What it was judged against. */
  against: z.string().optional(),
  /** Where exactly the samples of both came from. */
  origins: jsonObject.optional(),
  /** Step of the weights that were judged, for runs. */
  step: z.number().optional(),
  commandLine: z.array(z.string()).optional(),
  at: z.string().optional(),
});

export type EvaluationRecord = z.output<typeof evaluationRecord>;

/** The result of a metric as a record, through JSON and back, so that what is written is what is read. */
export const recordOf = (
  result: MetricResult,
  about: Omit<EvaluationRecord, 'metric' | 'value' | 'error' | 'higherIsBetter' | 'counts' | 'protocol'>,
): EvaluationRecord => JSON.parse(JSON.stringify({ ...result, ...about })) as EvaluationRecord;

/** Adds a record to a list, if it is one, and says whether it was. */
export function addRecord(list: EvaluationRecord[], value: unknown): boolean {
  const result = evaluationRecord.safeParse(value);
  if (result.success) list.push(result.data);
  return result.success;
}
