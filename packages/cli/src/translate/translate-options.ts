import { pixelCodecs } from '@gan/datasets/node';
import { z } from 'zod';
import { backend, blas, seed, wholeNumber } from '../options/fields.js';

const text = (what: string) => z.string().min(1, `It must be ${what}`);

/** What `gan translate` and `gan upscale` may be given. */
export const translateOptions = z
  .object({
    run: text('a folder').optional(),
    modelDir: text('a folder').optional(),
    input: z.string('It is needed: a picture, or a folder of them').min(1, 'It must be a file or a folder'),
    output: z.string('It is needed: the folder to write to').min(1, 'It must be a folder'),
    direction: text('a name, e.g. ab').optional(),
    setAttributes: z
      .string()
      .regex(/^[^,]+(,[^,]+)*$/, 'It must be attributes separated by commas, e.g. tone=dark')
      .transform((list) => list.split(','))
      .optional(),
    factor: wholeNumber(2).optional(),
    tile: wholeNumber(1).optional(),
    overlap: wholeNumber(0).optional(),
    format: z.enum(pixelCodecs, { error: `It must be one of ${pixelCodecs.join(', ')}` }).optional(),
    seed: seed.default(0),
    force: z.boolean().default(false),
    skipExisting: z.boolean().default(false),
    backend: backend.default('auto'),
    blas: blas.optional(),
    quiet: z.boolean().default(false),
    json: z.boolean().default(false),
    verbose: z.boolean().default(false),
  })
  .refine(({ force, skipExisting }) => !(force && skipExisting), {
    message: 'expected one of --force and --skip-existing, got both. Overwrite results or keep them',
  })
  .refine(({ run, modelDir }) => (run === undefined) !== (modelDir === undefined), {
    message: 'expected one of --run and --model-dir, got both or none. Name what is to make the pictures',
  });

export type TranslateOptions = z.output<typeof translateOptions>;
