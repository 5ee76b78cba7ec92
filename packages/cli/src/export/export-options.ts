import { z } from 'zod';
import { backend, blas, checkpoint, list } from '../options/fields.js';

/** Forms in which networks leave. */
export const exportFormats = ['tfjs', 'safetensors', 'onnx'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What `gan export` may be given. */
export const exportOptions = z.object({
  run: z.string('It is needed: the folder of a run').min(1, 'It must be a folder'),
  format: z.enum(exportFormats, { error: `It must be one of ${exportFormats.join(', ')}` }),
  out: z.string('It is needed: what to write').min(1, 'It must be a file or a folder'),
  networks: list.optional(),
  names: z.string().min(1, 'It must be a name').optional(),
  checkpoint: checkpoint.optional(),
  force: z.boolean().default(false),
  backend: backend.default('auto'),
  blas: blas.optional(),
  json: z.boolean().default(false),
  verbose: z.boolean().default(false),
});

export type ExportOptions = z.output<typeof exportOptions>;
