import { z } from 'zod';
import { backend, blas, checkpoint, layerBands, seed, span, wholeNumber } from '../options/fields.js';

/** What `gan directions` may be given. */
export const directionsOptions = z.object({
  run: z.string('It is needed: the folder of a run').min(1, 'It must be a folder'),
  out: z.string('It is needed: the file to write').endsWith('.safetensors', 'It must end in .safetensors'),
  method: z.enum(['sefa', 'ganspace'], { error: 'It must be sefa or ganspace' }).default('sefa'),
  count: wholeNumber(1).default(8),
  layers: layerBands.refine((bands) => bands.length === 1, 'It must be one band or range').optional(),
  layer: z.string().min(1, 'It must be the name of a layer').optional(),
  samples: wholeNumber(2).optional(),
  class: wholeNumber(0).optional(),
  strength: span.optional(),
  seed: seed.default(0),
  checkpoint: checkpoint.optional(),
  force: z.boolean().default(false),
  quiet: z.boolean().default(false),
  backend: backend.default('auto'),
  blas: blas.optional(),
  json: z.boolean().default(false),
  verbose: z.boolean().default(false),
});

export type DirectionsOptions = z.output<typeof directionsOptions>;
