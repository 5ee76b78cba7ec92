// packages/cli/src/evaluate/evaluation-record.ts
import { z } from "zod";
var jsonObject = z.record(z.string(), z.json());
var evaluationRecord = z.object({
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
  at: z.string().optional()
});
var recordOf = (result, about) => JSON.parse(JSON.stringify({ ...result, ...about }));

export {
  evaluationRecord,
  recordOf
};
