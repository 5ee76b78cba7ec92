import { DatasetError } from '@gan/core';
import { measureAll } from '../pictures/measure-all.js';
import type { PictureFile } from '../pictures/picture.js';
import type { SuperResolutionFiles } from './super-resolution-set.js';

interface Rule {
  readonly factor: number;
  /** Least side of a target. */
  readonly least: number;
}

/**
 * Looks at the headers of all pictures.
 *
 * @throws DatasetError naming the picture that is too small, or the two of a pair that do not fit.
 */
export async function checkSizes(
  caller: string,
  files: readonly SuperResolutionFiles[],
  { factor, least }: Rule,
): Promise<void> {
  const targetOf = new Map<PictureFile, PictureFile>();
  for (const { source, target } of files) if (source) targetOf.set(source, target);
  const sizes = new Map<PictureFile, { height: number; width: number }>();
  const targets = files.map(({ target }) => target);
  await measureAll(targets, (file, size) => {
    sizes.set(file, size);
    if (Math.min(size.height, size.width) >= least) return;
    throw new DatasetError(
      `${caller}: expected pictures of at least ${least}x${least} pixels, got ${size.height}x${size.width} in ${file.name}. ` +
        'Take it out, or pass a smaller patch.',
    );
  });
  await measureAll([...targetOf.keys()], (source, low) => {
    const target = targetOf.get(source)!;
    const high = sizes.get(target);
    if (!high || (high.height === factor * low.height && high.width === factor * low.width)) return;
    throw new DatasetError(
      `${caller}: expected ${target.name} to be ${factor} times as large as ${source.name}, ` +
        `got ${high.height}x${high.width} and ${low.height}x${low.width}. Pass another factor, or take the pair out.`,
    );
  });
}
