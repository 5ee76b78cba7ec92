import { DatasetError } from '@gan/core';
import type { ImageOptions } from '../pictures/image-set.js';
import type { PictureList } from '../pictures/picture.js';
import { findArchive, openPictures } from './open-pictures.js';

/** What data sets in one archive may be given. */
export interface PictureArchiveOptions extends Partial<ImageOptions> {
  /** The archive, or the folder that holds it. */
  readonly dataDir: string;
}

/**
 * The pictures of a data set that lies in one archive.
 *
 * @param prefix what the archive's name begins with.
 * @param classes what its folders should be, in words, and whether they are.
 * @throws DatasetError if there is no such archive or it holds other classes.
 */
export async function openPictureArchive(
  name: string,
  dataDir: string,
  prefix = '',
  classes?: { readonly expected: string; fit(names: readonly string[]): boolean },
): Promise<PictureList> {
  const path = await findArchive(name, dataDir, prefix);
  const list = await openPictures(name, path);
  if (!classes || classes.fit(list.classNames)) return list;
  throw new DatasetError(
    `${name}: expected ${classes.expected} in ${path}, got ${list.classNames.join(', ') || 'none'}. ` +
      'Use image-folder for other pictures.',
  );
}

/** Options with the published size and channels, where the caller asked for no others. */
export function publishedForm<T extends Partial<ImageOptions>>(
  options: T,
  [height, width, channels]: readonly [number, number, 1 | 3],
): T & ImageOptions {
  const isSized = options.height !== undefined || options.width !== undefined;
  return {
    ...options,
    height: isSized ? (options.height ?? options.width!) : height,
    width: isSized ? options.width : width,
    channels: options.channels ?? channels,
  };
}
