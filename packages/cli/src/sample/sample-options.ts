import { z } from 'zod';
import { backend, blas, checkpoint, classes, grid, number, seed } from '../options/fields.js';

/** What `gan sample` may be given. */
export const sampleOptions = z.object({
  run: z.string('It is needed: the folder of a run').min(1, 'It must be a folder'),
  out: z.string('It is needed: the picture to write').min(1, 'It must be a file'),
  grid: grid.optional(),
  seed: seed.default(0),
  checkpoint: checkpoint.optional(),
  classes: classes.optional(),
  truncation: number(0).optional(),
  force: z.boolean().default(false),
  backend: backend.default('auto'),
  blas: blas.optional(),
  json: z.boolean().default(false),
  verbose: z.boolean().default(false),
});

export type SampleOptions = z.output<typeof sampleOptions>;
