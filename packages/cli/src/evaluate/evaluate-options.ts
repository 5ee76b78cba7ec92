import { z } from 'zod';
import {
  assignments,
  backend,
  blas,
  checkpoint,
  list,
  pair,
  seed,
  size,
  wholeNumber,
} from '../options/fields.js';

/** What `gan evaluate` may be given; what depends on the sources has its default there. */
export const evaluateOptions = z.object({
  sources: z.array(z.string().min(1, 'It must be a folder, a file or a data set')),
  against: z.string().min(1, 'It must be a folder, a file or a data set').optional(),
  direction: z.string().min(1, 'It must be a name, e.g. ab').optional(),
  metrics: list.default(['fid', 'is']),
  set: assignments.optional(),
  samples: wholeNumber(2).optional(),
  againstSamples: wholeNumber(2).optional(),
  extractor: z.string().min(1, 'It must be a name or a file').default('auto'),
  weights: z.string().min(1, 'It must be a file').optional(),
  extractorSet: assignments.optional(),
  seed: seed.default(0),
  checkpoint: checkpoint.optional(),
  labels: z.enum(['data', 'uniform'], { error: 'It must be data or uniform' }).default('data'),
  resize: size.optional(),
  channels: z
    .enum(['1', '3'], { error: 'It must be 1 or 3' })
    .transform((text) => Number(text) as 1 | 3)
    .optional(),
  range: pair.optional(),
  skipCorrupt: z.boolean().default(false),
  dataDir: z.string().min(1, 'It must be a folder').optional(),
  data: assignments.optional(),
  out: z.string().min(1, 'It must be a file').optional(),
  table: z.string().min(1, 'It must be a file').optional(),
  neighbours: z.string().min(1, 'It must be a file').optional(),
  neighboursBy: z.enum(['pixels', 'features'], { error: 'It must be pixels or features' }).optional(),
  force: z.boolean().default(false),
  backend: backend.default('auto'),
  blas: blas.optional(),
  quiet: z.boolean().default(false),
  json: z.boolean().default(false),
  verbose: z.boolean().default(false),
});

export type EvaluateOptions = z.output<typeof evaluateOptions>;
