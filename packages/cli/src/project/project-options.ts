import { z } from 'zod';
import { backend, blas, checkpoint, number, seed, wholeNumber } from '../options/fields.js';

/** What `gan project` may be given. */
export const projectOptions = z.object({
  run: z.string('It is needed: the folder of a run').min(1, 'It must be a folder'),
  input: z.string('It is needed: the picture to find').min(1, 'It must be a file'),
  out: z.string('It is needed: the folder to write').min(1, 'It must be a folder'),
  steps: wholeNumber(1).default(500),
  learningRate: number(0)
    .refine((rate) => rate > 0, 'It must be above 0')
    .optional(),
  class: wholeNumber(0).optional(),
  extractor: z.string().min(1, 'It must be auto, none or an extractor').default('auto'),
  weights: z.string().min(1, 'It must be a file').optional(),
  seed: seed.default(0),
  checkpoint: checkpoint.optional(),
  quiet: z.boolean().default(false),
  force: z.boolean().default(false),
  backend: backend.default('auto'),
  blas: blas.optional(),
  json: z.boolean().default(false),
  verbose: z.boolean().default(false),
});

export type ProjectCommandOptions = z.output<typeof projectOptions>;
