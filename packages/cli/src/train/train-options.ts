import { z } from 'zod';
import { guardModes, rateSchedules } from '../run/record.js';
import { assignments, backend, blas, list, minutes, number, seed, wholeNumber } from '../options/fields.js';

/** What `gan train` may be given; what has a default gets it when the run is planned. */
export const trainOptions = z.object({
  model: z.string().optional(),
  preset: z.string().optional(),
  set: assignments.optional(),
  dataset: z.string().optional(),
  dataDir: z.string().min(1, 'It must be a folder').optional(),
  data: assignments.optional(),
  steps: wholeNumber(1).optional(),
  minutes: minutes.optional(),
  batchSize: wholeNumber(1).optional(),
  seed: seed.optional(),
  emaHalfLife: wholeNumber(0).optional(),
  initFrom: z.string().min(1, 'It must be a folder').optional(),
  perceptual: z.string().min(1, 'It must be a file or folder').optional(),
  out: z.string().min(1, 'It must be a folder').optional(),
  resume: z.string().min(1, 'It must be a folder').optional(),
  force: z.boolean().default(false),
  discriminatorRate: number(0)
    .refine((rate) => rate > 0, 'It must be above 0')
    .optional(),
  schedule: z.enum(rateSchedules, { error: `It must be one of ${rateSchedules.join(', ')}` }).optional(),
  warmUp: wholeNumber(0).optional(),
  guard: z.enum(guardModes, { error: `It must be one of ${guardModes.join(', ')}` }).optional(),
  guardRetries: wholeNumber(1).optional(),
  earlyStopping: z.string().min(1, 'It must be the name of a number').optional(),
  patience: wholeNumber(1).optional(),
  minDelta: number(0).optional(),
  higherIsBetter: z.boolean().optional(),
  evaluate: list.optional(),
  evaluateEvery: wholeNumber(1).optional(),
  evaluateSamples: wholeNumber(2).optional(),
  evaluateExtractor: z.string().min(1, 'It must be a name').optional(),
  evaluateWeights: z.string().min(1, 'It must be a file').optional(),
  sampleEvery: wholeNumber(1).optional(),
  checkpointEvery: wholeNumber(1).optional(),
  keep: wholeNumber(1).optional(),
  backend: backend.default('auto'),
  blas: blas.optional(),
  dryRun: z.boolean().default(false),
  quiet: z.boolean().default(false),
  json: z.boolean().default(false),
  verbose: z.boolean().default(false),
});

export type TrainOptions = z.output<typeof trainOptions>;
