import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { DatasetError } from '@gan/core';
import { listByFolder } from '../pictures/list-by-folder.js';
import type { PictureList } from '../pictures/picture.js';
import { isArchive, readArchive } from './archive.js';
import { checkFolder } from './idx-folder.js';
import { isPictureName, listImages } from './list-images.js';
import { loadSharp } from './load-sharp.js';
import { pictureFile } from './picture-files.js';

/**
 * The pictures of a folder (in it, or in one subfolder per class) or of a tar archive, in alphabetical order. Folders of an
 * archive that hold all of its pictures are no classes.
 *
 * @param caller for error messages.
 * @throws DatasetError if there are none, classes cannot be told, or sharp is not installed.
 */
export async function openPictures(caller: string, path: string): Promise<PictureList> {
  await loadSharp();
  if (isArchive(path)) return openArchive(caller, path);
  const { paths, labels, classNames } = await listImages(path, caller);
  const files = paths.map((file) => pictureFile(file, relative(path, file).split(sep).join('/')));
  return { files, labels, classNames };
}

/**
 * The archive a data set lies in: `path` itself, or the only archive in that folder whose name begins with `prefix`.
 *
 * @throws DatasetError if there is none, or several.
 */
export async function findArchive(caller: string, path: string, prefix = ''): Promise<string> {
  if (isArchive(path)) return path;
  await checkFolder(caller, path, 'Give the archive, or the folder that holds it.');
  const names = (await readdir(path)).filter((name) => isArchive(name) && name.startsWith(prefix)).sort();
  if (names.length === 1) return join(path, names[0]!);
  throw new DatasetError(
    `${caller}: expected one archive ${prefix}*.tar.gz in ${path}, got ${names.join(', ') || 'none'}. ` +
      'Name the archive itself as dataDir.',
  );
}

async function openArchive(caller: string, path: string): Promise<PictureList> {
  const members = await readArchive(path, isPictureName);
  if (members.length === 0) {
    throw new DatasetError(
      `${caller}: expected pictures in ${path}, got none. Check what the archive holds.`,
    );
  }
  const files = members.map(({ path: inside, bytes }) => pictureFile(`${path}/${inside}`, inside, bytes));
  return listByFolder(caller, path, files);
}
