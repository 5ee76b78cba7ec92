import { join } from 'node:path';
import { ConfigError, DatasetError, type Dataset } from '@gan/core';
import { matchPairs } from '../pairs/match-pairs.js';
import { checkPairs, type PairOptions } from '../pairs/pair-options.js';
import { pairSet, type PairFiles } from '../pairs/pair-set.js';
import { measureAll } from '../pictures/measure-all.js';
import type { PictureFile } from '../pictures/picture.js';
import { openPictures } from './open-pictures.js';
import type { Split } from './published-sets.js';

/** Settings of {@link imagePairs}. */
export interface ImagePairsOptions extends PairOptions {
  /** Folder or archive with the pictures. */
  readonly dataDir: string;
  /** Folder in `dataDir` that holds this part of them: `train` or `test`. @default all is in `dataDir` itself */
  readonly split?: Split;
  /** Of files with two pictures side by side: whether the left one (A) becomes the right one (B). @default 'AtoB' */
  readonly direction?: 'AtoB' | 'BtoA';
  /** Folder in `dataDir` with the sources; together with `target`. */
  readonly source?: string;
  /** Folder in `dataDir` with the targets, of the same names, extensions aside. */
  readonly target?: string;
  /** Whether the source is the target in grey, from a folder of pictures. @default false */
  readonly colourise?: boolean;
}

/**
 * Aligned pairs for translating pictures, from one of three layouts; needs the package `sharp`:
 *
 * - a folder of files with two pictures side by side, as pix2pix has them;
 * - two folders, `source` and `target`, with pictures of the same name;
 * - with `colourise`, a folder of pictures, the source being grey.
 *
 * Source: Isola et al. 2017, https://arxiv.org/abs/1611.07004, section 6.2 for the random jitter.
 * Entries: `source` `[N, height, width, sourceChannels]` and `target` `[N, height, width, targetChannels]` in [-1, 1]; label
 * maps as sources, with `labels`, `[N, height, width, labels]` of 0 and 1, or colours in [-1, 1].
 *
 * A label map with other values counts as damaged (see `onCorrupt`).
 *
 * @throws DatasetError naming pictures without a partner, or with no two halves.
 * @throws ConfigError if an option is out of range, or two contradict each other.
 */
export async function imagePairs(options: ImagePairsOptions): Promise<Dataset> {
  const name = 'image-pairs';
  const { dataDir, split, direction, source, target, colourise, ...rest } = options;
  checkPairs(name, rest);
  checkLayout(name, options);
  const place = split === undefined ? dataDir : join(dataDir, split);
  if (source !== undefined && target !== undefined) {
    const [from, to] = await Promise.all(
      [source, target].map((folder) => openPictures(name, join(place, folder))),
    );
    return pairSet(name, { pairs: matchPairs(name, from!.files, to!.files) }, rest);
  }
  const { files } = await openPictures(name, place);
  if (colourise) return pairSet(name, { colourise: files }, rest);
  await checkHalves(name, files);
  const layout: PairFiles = { sideBySide: files, source: direction === 'BtoA' ? 'right' : 'left' };
  return pairSet(name, layout, rest);
}

function checkLayout(name: string, options: ImagePairsOptions): void {
  const { split, direction, source, target, colourise, sourceChannels, targetChannels, labels } = options;
  if (split !== undefined && split !== 'train' && split !== 'test') {
    throw new ConfigError(`${name}: expected split to be train or test, got ${String(split)}. Choose one.`);
  }
  if (direction !== undefined && direction !== 'AtoB' && direction !== 'BtoA') {
    throw new ConfigError(
      `${name}: expected direction to be AtoB or BtoA, got ${String(direction)}. Choose one.`,
    );
  }
  if ((source === undefined) !== (target === undefined)) {
    throw new ConfigError(
      `${name}: expected source and target together, got ${source === undefined ? 'target' : 'source'} alone. ` +
        'Name both folders, or neither.',
    );
  }
  const layouts = Object.entries({ direction, source, colourise: colourise || undefined });
  const given = layouts.flatMap(([key, value]) => (value === undefined ? [] : key));
  if (given.length > 1) {
    throw new ConfigError(`${name}: expected one layout, got ${given.join(' and ')}. Leave one of them out.`);
  }
  if (!colourise || ((sourceChannels ?? 1) === 1 && (targetChannels ?? 3) === 3 && labels === undefined))
    return;
  throw new ConfigError(
    `${name}: expected grey sources and colour targets with colourise, got other channels or labels. Leave them out.`,
  );
}

/** @throws DatasetError naming a picture that has no two halves. */
async function checkHalves(name: string, files: readonly PictureFile[]): Promise<void> {
  await measureAll(files, (file, { height, width }) => {
    if (width % 2 === 0) return;
    throw new DatasetError(
      `${name}: expected two pictures of one width side by side in ${file.name}, got ${height}x${width} pixels. ` +
        'Take it out, or name the folders of both sides as source and target.',
    );
  });
}
