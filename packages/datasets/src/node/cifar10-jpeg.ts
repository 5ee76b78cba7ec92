import { ConfigError, type LabelledDataset } from '@gan/core';
import { cifar10ClassNames } from '../cifar10-classes.js';
import { checkImageOptions, imageSet } from '../pictures/image-set.js';
import { openPictureArchive, publishedForm, type PictureArchiveOptions } from './picture-archive.js';
import type { Split } from './published-sets.js';

/** Settings of {@link cifar10Jpeg}. */
export interface Cifar10JpegOptions extends PictureArchiveOptions {
  /** @default 'train' */
  readonly split?: Split;
}

/**
 * CIFAR-10 as JPEG files `<split>/<class>/NNNN.jpg` in an archive `<split>*.tar.gz`. JPEG changes the pictures, so that FID
 * values are not those of the lossless set.
 *
 * Source: Krizhevsky 2009, "Learning multiple layers of features from tiny images".
 * Entries: `images` `[N, 32, 32, 3]` in [-1, 1], `labels` `[N]` int32.
 *
 * @throws DatasetError if there is no such archive, or it holds other classes.
 * @throws ConfigError if an option is out of range.
 */
export async function cifar10Jpeg({
  dataDir,
  split = 'train',
  ...rest
}: Cifar10JpegOptions): Promise<LabelledDataset> {
  const name = 'cifar10-jpeg';
  if (split !== 'train' && split !== 'test') {
    throw new ConfigError(`${name}: expected split to be train or test, got ${String(split)}. Choose one.`);
  }
  const options = publishedForm(rest, [32, 32, 3]);
  checkImageOptions(name, options);
  const list = await openPictureArchive(name, dataDir, split, {
    expected: `folders ${cifar10ClassNames.join(', ')}`,
    fit: (names) => names.join() === cifar10ClassNames.join(),
  });
  return imageSet(name, list, options) as LabelledDataset;
}
