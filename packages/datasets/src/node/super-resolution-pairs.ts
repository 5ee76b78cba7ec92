import { join } from 'node:path';
import { ConfigError, DatasetError, type Dataset } from '@gan/core';
import { matchPairs, stem } from '../pairs/match-pairs.js';
import type { PictureFile } from '../pictures/picture.js';
import {
  checkSuperResolution,
  type SuperResolutionOptions,
} from '../super-resolution/super-resolution-options.js';
import { superResolutionSet, type SuperResolutionFiles } from '../super-resolution/super-resolution-set.js';
import { openPictures } from './open-pictures.js';

/** Settings of {@link superResolutionPairs}. */
export interface SuperResolutionPairsOptions extends SuperResolutionOptions {
  /** Folder or archive with the pictures. */
  readonly dataDir: string;
  /** Folder in `dataDir` with pictures of low resolution, `0001.png` or `0001x4.png`; together with `target`. */
  readonly source?: string;
  /** Folder in `dataDir` with pictures of high resolution. */
  readonly target?: string;
}

/**
 * Patches for super-resolution, from one of three layouts; needs the package `sharp`:
 *
 * - a folder of pictures of high resolution; the low resolution is made by bicubic interpolation, antialiased and rounded to
 *   bytes, as Pillow does;
 * - a folder of `*_HR` and `*_LR` pairs, told by their names;
 * - two folders, `source` and `target`, with pictures of the same name.
 *
 * Entries: `source` `[N, patch / factor, patch / factor, channels]` and `target` `[N, patch, patch, channels]`, both in
 * [-1, 1]. With `patch` 0 whole pictures, cut to a multiple of the factor where the low resolution is made.
 *
 * @throws DatasetError if pictures are missing, smaller than the patch, without a partner, or of sizes that do not fit; it
 * names them.
 * @throws ConfigError if an option is out of range.
 */
export async function superResolutionPairs(options: SuperResolutionPairsOptions): Promise<Dataset> {
  const name = 'super-resolution-pairs';
  const { dataDir, source, target, ...rest } = options;
  checkSuperResolution(name, rest);
  if ((source === undefined) !== (target === undefined)) {
    throw new ConfigError(
      `${name}: expected source and target together, got ${source === undefined ? 'target' : 'source'} alone. Name both folders, or neither.`,
    );
  }
  const files =
    source === undefined || target === undefined
      ? pairsByEnding(name, (await openPictures(name, dataDir)).files)
      : await pairsOfFolders(name, join(dataDir, source), join(dataDir, target), rest.factor ?? 4);
  return superResolutionSet(name, files, rest);
}

/** Pictures on their own, or pairs where any of them is called so. */
function pairsByEnding(name: string, files: readonly PictureFile[]): readonly SuperResolutionFiles[] {
  const endingWith = (ending: string) => files.filter((file) => stem(file).endsWith(ending));
  const [high, low] = [endingWith('_HR'), endingWith('_LR')];
  if (low.length === 0) return files.map((target) => ({ target }));
  const others = files.filter((file) => !high.includes(file) && !low.includes(file));
  if (others.length > 0) {
    throw new DatasetError(
      `${name}: expected every name to end in _HR or _LR where some do, got ${others[0]!.name}. Take it out.`,
    );
  }
  const common = (file: PictureFile) => stem(file).slice(0, -3);
  return matchPairs(name, low, high, { source: common, target: common });
}

async function pairsOfFolders(name: string, source: string, target: string, factor: number) {
  const [low, high] = await Promise.all([openPictures(name, source), openPictures(name, target)]);
  const names = new Set(high.files.map(stem));
  // Published sets put the factor behind the name, e.g. 0001x4.png.
  const ending = new RegExp(`x${factor}$`);
  const nameOf = (file: PictureFile) => (names.has(stem(file)) ? stem(file) : stem(file).replace(ending, ''));
  return matchPairs(name, low.files, high.files, { source: nameOf, target: stem });
}
