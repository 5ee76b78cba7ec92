import { z } from 'zod';
import { backend, blas, seed, wholeNumber } from '../options/fields.js';

const needed = (what: string) => z.string(`It is needed: ${what}`).min(1, `It must be ${what}`);

const port = wholeNumber(0).refine(
  (value) => value < 65_536,
  'It must be below 65536; 0 takes any that is free',
);

const even = wholeNumber(2);

/** What `gan judge` may be given. */
export const judgeOptions = z.object({
  run: needed('the folder of a run'),
  protocol: z
    .enum(['infinity', 'time', 'preference'], { error: 'It must be one of infinity, time, preference' })
    .optional(),
  against: z.array(z.string().min(1, 'It must be the folder of a run')).default([]),
  real: z.string().min(1, 'It must be a data set or a folder').optional(),
  dataDir: z.string().min(1, 'It must be a folder').optional(),
  images: even.optional(),
  blocks: wholeNumber(1).optional(),
  pool: wholeNumber(1).optional(),
  checkpoint: wholeNumber(0).optional(),
  seed: seed.default(0),
  host: z.string().min(1, 'It must be an address of this machine').default('127.0.0.1'),
  port: port.default(8417),
  export: z.string().min(1, 'It must be a folder').optional(),
  import: z.array(z.string().min(1, 'It must be a file')).default([]),
  results: z.boolean().default(false),
  record: z.boolean().default(false),
  backend: backend.default('auto'),
  blas: blas.optional(),
  json: z.boolean().default(false),
  verbose: z.boolean().default(false),
});

export type JudgeOptions = z.output<typeof judgeOptions>;
