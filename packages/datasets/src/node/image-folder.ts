import { checkImageOptions, imageSet, type ImageOptions } from '../pictures/image-set.js';
import type { Dataset } from '@gan/core';
import { openPictures } from './open-pictures.js';

/** Settings of {@link imageFolder}. */
export interface ImageFolderOptions extends ImageOptions {
  /** Folder with the images, or with one subfolder of images per class; or a tar archive of the same, gzip or not. */
  readonly dataDir: string;
}

/**
 * Image files of a folder or archive, decoded side by side, resized and turned into numbers when asked for; needs the
 * package `sharp`. An archive is read into memory and never unpacked to disk.
 *
 * Entries: `images` `[N, height, width, channels]` in [-1, 1]; with one subfolder per class also `labels` `[N]`
 * int32, classes in the alphabetical order of the subfolders (the set is then a `LabelledDataset`).
 *
 * @throws DatasetError if there are no images; `gather` throws one naming the file that cannot be decoded, where
 * `onCorrupt` is `fail` or too many files are damaged.
 * @throws ConfigError if an option is out of range.
 */
export async function imageFolder({ dataDir, ...options }: ImageFolderOptions): Promise<Dataset> {
  checkImageOptions('imageFolder', options);
  return imageSet('image-folder', await openPictures('imageFolder', dataDir), options);
}
