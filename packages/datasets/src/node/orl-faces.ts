import type { LabelledDataset } from '@gan/core';
import { checkImageOptions, imageSet } from '../pictures/image-set.js';
import { openPictureArchive, publishedForm, type PictureArchiveOptions } from './picture-archive.js';

/**
 * The ORL (AT&T) database of faces: 10 grey pictures of each person, PGM files `sX/Y.pgm` in an archive. 40 people were
 * published; those the archive holds are the classes.
 *
 * Source: Samaria & Harter 1994, "Parameterisation of a stochastic model for human face identification".
 * Entries: `images` `[N, height, width, channels]` in [-1, 1], as published `[N, 112, 92, 1]`; `labels` `[N]` int32, the
 * person, in the alphabetical order of the folders (s1, s10, s11).
 *
 * @throws DatasetError if there is no such archive, or its pictures are in no folders.
 * @throws ConfigError if an option is out of range.
 */
export async function orlFaces({ dataDir, ...rest }: PictureArchiveOptions): Promise<LabelledDataset> {
  const name = 'orl-faces';
  const options = publishedForm(rest, [112, 92, 1]);
  checkImageOptions(name, options);
  const list = await openPictureArchive(name, dataDir, '', {
    expected: 'one folder of pictures per person',
    fit: (names) => names.length > 1,
  });
  return imageSet(name, list, options) as LabelledDataset;
}
