import type { Dataset } from '@gan/core';
import { checkImageOptions, imageSet } from '../pictures/image-set.js';
import { openPictureArchive, publishedForm, type PictureArchiveOptions } from './picture-archive.js';

/**
 * Noto Emoji: drawings 72x72 with transparent surroundings, PNG files in an archive, composed on white or another
 * background.
 *
 * Source: https://github.com/googlefonts/noto-emoji.
 * Entries: `images` `[N, height, width, channels]` in [-1, 1], as published `[N, 72, 72, 3]`.
 *
 * @throws DatasetError if there is no such archive.
 * @throws ConfigError if an option is out of range.
 */
export async function notoEmoji({ dataDir, ...rest }: PictureArchiveOptions): Promise<Dataset> {
  const options = publishedForm(rest, [72, 72, 3]);
  checkImageOptions('noto-emoji', options);
  return imageSet('noto-emoji', await openPictureArchive('noto-emoji', dataDir), options);
}
