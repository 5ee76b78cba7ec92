import { z } from 'zod';
import { backend, blas, minutes, wholeNumber } from '../options/fields.js';
import { labDatasets } from './settings.js';

const folder = z.string().min(1, 'It must be a folder');
const names = z
  .string()
  .regex(/^[\w-]+(,[\w-]+)*$/, 'It must be names separated by commas')
  .transform((text) => [...new Set(text.split(','))]);

/** What `gan modes` may be given. */
export const modesOptions = z.object({
  dataset: z.enum(labDatasets, { error: `It must be one of ${labDatasets.join(', ')}` }).optional(),
  dataDir: folder.optional(),
  setting: z.string().optional(),
  remedies: names.optional(),
  seeds: wholeNumber(1).optional(),
  quick: z.boolean().default(false),
  steps: wholeNumber(1).optional(),
  minutes: minutes.optional(),
  batchSize: wholeNumber(1).optional(),
  samples: wholeNumber(1).optional(),
  jobs: wholeNumber(1).optional(),
  backend: backend.optional(),
  blas: blas.optional(),
  out: folder.optional(),
  resume: folder.optional(),
  force: z.boolean().default(false),
  listRemedies: z.boolean().default(false),
  dryRun: z.boolean().default(false),
  quiet: z.boolean().default(false),
  json: z.boolean().default(false),
  verbose: z.boolean().default(false),
  /** For the processes that a laboratory starts: the cell to train. */
  cell: z.string().optional(),
});

export type ModesOptions = z.output<typeof modesOptions>;
