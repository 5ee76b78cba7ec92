import { DatasetError, type Dataset } from '@gan/core';
import { imageSet, type ImageOptions } from '../pictures/image-set.js';
import { listByFolder } from '../pictures/list-by-folder.js';
import { browserPicture, type BrowserInput } from './browser-picture.js';

/**
 * Pictures of a browser's user, or behind addresses, decoded by the browser itself. Files chosen as a folder
 * (`webkitRelativePath`) come in classes where the folder has one subfolder for each.
 *
 * Entries: `images` `[N, height, width, channels]` in [-1, 1], with classes also `labels` `[N]` int32, in alphabetical order
 * of the files.
 *
 * @throws DatasetError if there are no pictures; `gather` throws one naming what cannot be decoded, where `onCorrupt` is
 * `fail` or too many are damaged.
 * @throws ConfigError if an option is out of range.
 */
export function imagesFrom(inputs: Iterable<BrowserInput>, options: ImageOptions): Dataset {
  const files = Array.from(inputs, (input) => browserPicture(input));
  if (files.length === 0) {
    throw new DatasetError('imagesFrom: expected pictures, got none. Have some files chosen first.');
  }
  return imageSet('images', listByFolder('imagesFrom', 'the folder', files), options);
}
