import { DatasetError } from '@gan/core';
import type { PictureFile } from '../pictures/picture.js';
import type { SuperResolutionFiles } from './super-resolution-set.js';

/** Headers read at a time. */
const together = 64;

interface Rule {
  readonly factor: number;
  /** Least side of a target. */
  readonly least: number;
}

/**
 * Looks at the headers of all pictures, so that what cannot work is told before training. Damaged files are passed over:
 * what becomes of them is decided when they are read.
 *
 * @throws DatasetError naming the picture that is too small, or the two of a pair that do not fit.
 */
export async function checkSizes(
  caller: string,
  files: readonly SuperResolutionFiles[],
  rule: Rule,
): Promise<void> {
  for (let start = 0; start < files.length; start += together) {
    await Promise.all(files.slice(start, start + together).map((pair) => checkPair(caller, pair, rule)));
  }
}

async function checkPair(caller: string, { target, source }: SuperResolutionFiles, { factor, least }: Rule) {
  const [high, low] = await Promise.all([measure(target), source && measure(source)]);
  if (high && Math.min(high.height, high.width) < least) {
    throw new DatasetError(
      `${caller}: expected pictures of at least ${least}x${least} pixels, got ${high.height}x${high.width} in ${target.name}. ` +
        'Take it out, or pass a smaller patch.',
    );
  }
  if (!high || !low || (high.height === factor * low.height && high.width === factor * low.width)) return;
  throw new DatasetError(
    `${caller}: expected ${target.name} to be ${factor} times as large as ${source!.name}, ` +
      `got ${high.height}x${high.width} and ${low.height}x${low.width}. Pass another factor, or take the pair out.`,
  );
}

const measure = (file: PictureFile) =>
  file.measure().catch((error: unknown) => {
    if (DatasetError.isInstance(error)) return undefined;
    throw error;
  });
