import { z } from 'zod';
import { assignments } from '../options/fields.js';
import { trainOptions } from '../train/train-options.js';

/** What `gan import` may be given. */
export const importOptions = trainOptions
  .pick({
    preset: true,
    dataset: true,
    dataDir: true,
    data: true,
    batchSize: true,
    seed: true,
    emaHalfLife: true,
    force: true,
    backend: true,
    blas: true,
    json: true,
    verbose: true,
  })
  .extend({
    model: z.string({ error: 'It must be a model of `gan list`' }),
    set: assignments.optional(),
    from: z
      .array(z.string().min(1), { error: 'It must be a file of weights' })
      .transform((list) => list.map(toSource)),
    names: z.string().min(1, 'It must be a name').optional(),
    out: z.string({ error: 'It must be a folder' }).min(1, 'It must be a folder'),
  });

export type ImportOptions = z.output<typeof importOptions>;

/** A file, and the network that is in it where only the user knows. */
export interface WeightFile {
  readonly file: string;
  readonly network?: string;
}

/** `generator=G.pth`, or `G.pth` alone. */
function toSource(words: string): WeightFile {
  const [, network, file] = /^([\w-]+)=(.+)$/.exec(words) ?? [];
  return file === undefined ? { file: words } : { file, network };
}
