import { DatasetError, type Dataset } from '@gan/core';
import { matchPairs, stem } from '../pairs/match-pairs.js';
import type { PairOptions } from '../pairs/pair-options.js';
import { pairSet, type PairFiles } from '../pairs/pair-set.js';
import type { PictureFile } from '../pictures/picture.js';
import { browserPicture, type BrowserInput } from './browser-picture.js';

/** Where a browser finds the two sides of each pair. */
export type BrowserPairs =
  /** Two files each, of the same name, folders and extensions aside. */
  | { readonly source: Iterable<BrowserInput>; readonly target: Iterable<BrowserInput> }
  /** One file each with two pictures side by side, the left one (A) becoming the right one (B) or the other way round. */
  | { readonly sideBySide: Iterable<BrowserInput>; readonly direction?: 'AtoB' | 'BtoA' }
  /** One file each, the source being grey. */
  | { readonly colourise: Iterable<BrowserInput> };

/**
 * Aligned pairs of a browser's user, or behind addresses, decoded by the browser itself; see `imagePairs` in Node.
 *
 * Entries: `source` `[N, height, width, sourceChannels]` and `target` `[N, height, width, targetChannels]` in [-1, 1]; label
 * maps as sources, with `labels`, `[N, height, width, labels]` of 0 and 1, or colours in [-1, 1].
 *
 * @throws DatasetError if there are no pictures, naming those without a partner; `gather` throws one naming what cannot be
 * decoded or has no two halves, where `onCorrupt` is `fail` or too many are damaged.
 * @throws ConfigError if an option is out of range.
 */
export function imagePairsFrom(inputs: BrowserPairs, options: PairOptions): Dataset {
  return pairSet('image-pairs', filesOf(inputs), options);
}

function filesOf(inputs: BrowserPairs): PairFiles {
  if ('colourise' in inputs) return { colourise: list(inputs.colourise) };
  if ('sideBySide' in inputs) {
    return { sideBySide: list(inputs.sideBySide), source: inputs.direction === 'BtoA' ? 'right' : 'left' };
  }
  const name = (file: PictureFile) => stem(file).slice(stem(file).lastIndexOf('/') + 1);
  const names = { source: name, target: name };
  return { pairs: matchPairs('imagePairsFrom', list(inputs.source), list(inputs.target), names) };
}

function list(inputs: Iterable<BrowserInput>): PictureFile[] {
  const files = Array.from(inputs, (input) => browserPicture(input));
  if (files.length > 0) return files.sort((a, b) => (a.key < b.key ? -1 : 1));
  throw new DatasetError('imagePairsFrom: expected pictures, got none. Have some files chosen first.');
}
