import { z } from 'zod';
import { UsageError } from '../errors.js';
import {
  backend,
  blas,
  checkpoint,
  classes,
  directionInFile,
  grid,
  layerBands,
  number,
  numbers,
  seed,
  span,
  wholeNumber,
} from '../options/fields.js';

/** What `gan sample` may be given. */
export const sampleOptions = z.object({
  run: z.string('It is needed: the folder of a run').min(1, 'It must be a folder'),
  out: z.string('It is needed: the picture to write').min(1, 'It must be a file'),
  grid: grid.optional(),
  seed: seed.default(0),
  checkpoint: checkpoint.optional(),
  classes: classes.optional(),
  truncation: numbers(0).optional(),
  standingStatistics: wholeNumber(0).optional(),
  noiseSeed: seed.optional(),
  styleMix: layerBands.optional(),
  latents: z.string().min(1, 'It must be a file').optional(),
  direction: directionInFile.optional(),
  strength: span.optional(),
  interpolate: wholeNumber(2).optional(),
  points: wholeNumber(2).optional(),
  fps: number(1).pipe(z.number().max(100, 'It must be 100 or less')).optional(),
  sprite: z.boolean().default(false),
  force: z.boolean().default(false),
  quiet: z.boolean().default(false),
  backend: backend.default('auto'),
  blas: blas.optional(),
  json: z.boolean().default(false),
  verbose: z.boolean().default(false),
});

export type SampleOptions = z.output<typeof sampleOptions>;

/** What is drawn: samples; a row for each threshold; mixed styles; given latents; along a direction; a walk. */
export type SampleKind = 'samples' | 'truncation' | 'mixing' | 'latents' | 'direction' | 'walk' | 'swing';

/**
 * What the options ask for.
 *
 * @throws UsageError if two of them ask for different things, or one has no effect beside the others.
 */
export function sampleKind(options: SampleOptions): SampleKind {
  const { truncation = [], styleMix, latents, direction, interpolate } = options;
  const asked = {
    '--truncation with several numbers': truncation.length > 1,
    '--style-mix': styleMix !== undefined,
    '--latents': latents !== undefined,
    '--direction': direction !== undefined,
    '--interpolate': interpolate !== undefined && direction === undefined,
  };
  const [first, second] = Object.entries(asked).flatMap(([name, isAsked]) => (isAsked ? [name] : []));
  if (second !== undefined) throw refuse('one of them', `${first} and ${second}`, 'Leave one of them out');
  const kind = kindOf(options);
  checkCompany(options, kind);
  return kind;
}

function kindOf({ truncation = [], styleMix, latents, direction, interpolate }: SampleOptions): SampleKind {
  if (truncation.length > 1) return 'truncation';
  if (styleMix !== undefined) return 'mixing';
  if (latents !== undefined) return 'latents';
  if (direction !== undefined) return interpolate === undefined ? 'direction' : 'swing';
  return interpolate === undefined ? 'samples' : 'walk';
}

/** @throws UsageError if an option would have no effect on what is drawn. */
function checkCompany(options: SampleOptions, kind: SampleKind): void {
  const { points, fps, sprite, strength, grid, classes } = options;
  const isMoving = kind === 'walk' || kind === 'swing';
  if (points !== undefined && kind !== 'walk')
    throw alone('--points', '--interpolate', 'and without --direction');
  if (fps !== undefined && !isMoving) throw alone('--fps', '--interpolate');
  if (sprite && !isMoving) throw alone('--sprite', '--interpolate');
  if (strength !== undefined && options.direction === undefined) throw alone('--strength', '--direction');
  if (kind === 'truncation' && grid !== undefined && grid.rows !== 1) {
    throw refuse(
      'a --grid of 1 row beside several thresholds, each of which is a row',
      `${grid.rows}x${grid.columns}`,
      `Write e.g. --grid 1x${grid.columns}`,
    );
  }
  if (kind === 'mixing' && classes !== undefined)
    throw refuse('no --classes beside --style-mix', classes.join(','), 'Leave them out');
}

const alone = (option: string, company: string, also = '') =>
  refuse(`${option} only beside ${company}${also && ` ${also}`}`, 'it alone', 'Leave it out');

const refuse = (expected: string, got: string, remedy: string) =>
  new UsageError(`sample: expected ${expected}, got ${got}. ${remedy}.`);
