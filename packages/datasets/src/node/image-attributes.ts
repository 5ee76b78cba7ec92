import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { DatasetError, type Dataset } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { encodeAttributes, type AttributeTable } from '../attributes/attribute-table.js';
import { isCelebaList, parseCelebaList } from '../attributes/parse-celeba.js';
import { splitRows, type SplitOptions } from '../attributes/split-rows.js';
import { checkImageOptions, ImageSet, type ImageOptions } from '../pictures/image-set.js';
import type { PictureFile, PictureList } from '../pictures/picture.js';
import { isArchive } from './archive.js';
import { findArchive, openPictures } from './open-pictures.js';
import { parseAttributeCsv } from './parse-attribute-csv.js';
import { readBytes } from './read-bytes.js';

/** Settings of {@link imageAttributes}. */
export interface ImageAttributesOptions extends ImageOptions, SplitOptions {
  /** Folder with the pictures, or with one archive of them, and the file of attributes. */
  readonly dataDir: string;
  /** File in `dataDir`. @default the one there is of `attributes.csv` and `list_attr_celeba.txt` */
  readonly attributesFile?: string;
  /** Names of columns. @default all columns with two values such as 1 and -1 */
  readonly attributes?: readonly string[];
}

const usualFiles = ['attributes.csv', 'list_attr_celeba.txt'];

/**
 * Pictures with attributes, for models that change some of them, e.g. StarGAN; needs the package `sharp`. The attributes are
 * in a CSV file with a header and the picture in the first column, or in CelebA's `list_attr_celeba.txt`. A column of
 * several values becomes one attribute for each value, named `column=value`. Pictures without a row are left out.
 *
 * Entries: `images` `[N, height, width, channels]` in [-1, 1], `attributes` `[N, c]` float32, each 0 or 1, with their names
 * as `classNames`.
 *
 * @throws DatasetError naming file and line where a line is malformed or its picture is missing.
 * @throws ConfigError if an option is out of range, or an attribute is not among those of the file.
 */
export async function imageAttributes(options: ImageAttributesOptions): Promise<Dataset> {
  const name = 'image-attributes';
  checkImageOptions(name, options);
  const { dataDir } = options;
  const list = await openPictures(name, await placeOf(name, dataDir));
  const table = await readTable(name, dataDir, options.attributesFile);
  const { names, values } = encodeAttributes(table, options.attributes);
  const rows = splitRows(table, options);
  const files = filesOf(name, table, list);
  const chosen: PictureList = { files: rows.map((row) => files[row]!), classNames: [] };
  const count = names.length;
  return new ImageSet(name, chosen, options, {
    spec: {
      attributes: { shape: [count], dtype: 'float32', range: [0, 1], numClasses: count, classNames: names },
    },
    gather: (indices) => {
      const batch = new Float32Array(indices.length * count);
      indices.forEach((index, i) => {
        const row = rows[index]!;
        batch.set(values.subarray(row * count, (row + 1) * count), i * count);
      });
      return { attributes: tf.tensor2d(batch, [indices.length, count]) };
    },
  });
}

/** The folder itself, or the archive in it. */
async function placeOf(name: string, dataDir: string): Promise<string> {
  const names = await readdir(dataDir).catch(() => []);
  return names.some(isArchive) ? findArchive(name, dataDir) : dataDir;
}

async function readTable(name: string, dataDir: string, given?: string): Promise<AttributeTable> {
  for (const candidate of given === undefined ? usualFiles : [given]) {
    const path = join(dataDir, candidate);
    const bytes = await readBytes(path);
    if (!bytes) continue;
    const text = new TextDecoder().decode(bytes);
    return isCelebaList(text) ? parseCelebaList(text, path) : parseAttributeCsv(text, path);
  }
  throw new DatasetError(
    `${name}: expected ${given ?? usualFiles.join(' or ')} in ${dataDir}, got none. Name the file as attributesFile.`,
  );
}

/** The picture of each row, by its path or, where that is unique, its name alone. */
function filesOf(name: string, { file, rows }: AttributeTable, { files }: PictureList): PictureFile[] {
  const byKey = new Map(files.map((picture) => [picture.key, picture]));
  const byName = new Map<string, PictureFile | undefined>();
  for (const picture of files) {
    const short = basename(picture.key);
    byName.set(short, byName.has(short) ? undefined : picture);
  }
  return rows.map(({ picture, line }) => {
    const found = byKey.get(picture) ?? byName.get(picture);
    if (found) return found;
    throw new DatasetError(
      `${name}: expected the picture ${picture} of ${file}, line ${line}, among ${files.length} files, got none of that name. ` +
        'Add the picture, or take the line out.',
    );
  });
}
