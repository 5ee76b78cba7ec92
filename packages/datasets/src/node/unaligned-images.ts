import { join } from 'node:path';
import { ConfigError, DatasetError, type Dataset } from '@gan/core';
import type { PictureFile } from '../pictures/picture.js';
import { checkUnaligned, unalignedSet, type UnalignedOptions } from '../unaligned/unaligned-set.js';
import { openPictures } from './open-pictures.js';
import type { Split } from './published-sets.js';

/** Settings of {@link unalignedImages}. */
export interface UnalignedImagesOptions extends UnalignedOptions {
  /** Folder that holds the folders of both domains. */
  readonly dataDir: string;
  /** Which of the folders `trainA` and `trainB`, or `testA` and `testB`. @default 'train' */
  readonly split?: Split;
  /** Folder in `dataDir` with the pictures of the first domain, where it is called otherwise. */
  readonly domainA?: string;
  /** Folder in `dataDir` with the pictures of the second domain. */
  readonly domainB?: string;
}

/**
 * Pictures of two domains without partners, in CycleGAN's layout (`trainA`, `trainB`, `testA`, `testB`) or any two folders;
 * needs the package `sharp`. The set is as large as the larger domain; partners are drawn at random.
 *
 * Source: Zhu et al. 2017, https://arxiv.org/abs/1703.10593.
 * Entries: `domainA` and `domainB`, both `[N, height, width, channels]` in [-1, 1].
 *
 * @throws DatasetError if a domain is missing or empty, naming it.
 * @throws ConfigError if an option is out of range.
 */
export async function unalignedImages(options: UnalignedImagesOptions): Promise<Dataset> {
  const name = 'unaligned-images';
  const { dataDir, split, domainA, domainB, ...rest } = options;
  checkUnaligned(name, rest);
  if (split !== undefined && split !== 'train' && split !== 'test') {
    throw new ConfigError(`${name}: expected split to be train or test, got ${String(split)}. Choose one.`);
  }
  if ((domainA === undefined) !== (domainB === undefined) || (domainA !== undefined && split !== undefined)) {
    throw new ConfigError(
      `${name}: expected domainA and domainB, or a split, got ${Object.entries({ domainA, domainB, split })
        .flatMap(([key, value]) => (value === undefined ? [] : key))
        .join(' and ')}. Name both folders, or neither.`,
    );
  }
  const [first, second] = await Promise.all([
    filesOf(name, 'domainA', join(dataDir, domainA ?? `${split ?? 'train'}A`)),
    filesOf(name, 'domainB', join(dataDir, domainB ?? `${split ?? 'train'}B`)),
  ]);
  return unalignedSet(name, { domainA: first, domainB: second }, rest);
}

/** @throws DatasetError naming the domain that has none. */
async function filesOf(name: string, domain: string, folder: string): Promise<readonly PictureFile[]> {
  try {
    return (await openPictures(name, folder)).files;
  } catch (error) {
    if (!DatasetError.isInstance(error)) throw error;
    throw new DatasetError(`${name}: expected pictures for ${domain}, got none. ${error.message}`, {
      cause: error,
    });
  }
}
