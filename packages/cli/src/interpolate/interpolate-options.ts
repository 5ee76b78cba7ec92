import { z } from 'zod';
import { backend, blas, number } from '../options/fields.js';

/** What `gan interpolate` may be given. */
export const interpolateOptions = z.object({
  first: z.string(),
  second: z.string(),
  alpha: number(0)
    .refine((alpha) => alpha <= 1, 'It must be 1 or less')
    .default(0.8),
  out: z.string('It is needed: the folder to write').min(1, 'It must be a folder'),
  force: z.boolean().default(false),
  backend: backend.default('auto'),
  blas: blas.optional(),
  json: z.boolean().default(false),
  verbose: z.boolean().default(false),
});

export type InterpolateOptions = z.output<typeof interpolateOptions>;
