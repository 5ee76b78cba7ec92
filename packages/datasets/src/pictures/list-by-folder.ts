import { DatasetError } from '@gan/core';
import type { PictureFile, PictureList } from './picture.js';

/**
 * Pictures in alphabetical order of their keys, in classes where they lie in folders. Folders that hold all of the pictures
 * are no classes, and are taken off the keys.
 *
 * @param place where they come from, for the error message.
 * @throws DatasetError if some lie in folders and others do not.
 */
export function listByFolder(caller: string, place: string, found: readonly PictureFile[]): PictureList {
  const sorted = [...found].sort((a, b) => (a.key < b.key ? -1 : 1));
  const shared = sharedFolders(sorted.map(({ key }) => key));
  const files = sorted.map((file) => ({ ...file, key: file.key.slice(shared) }));
  const folders = files.map(({ key }) => (key.includes('/') ? key.slice(0, key.indexOf('/')) : ''));
  const classNames = [...new Set(folders)];
  if (classNames.length === 1 && classNames[0] === '') return { files, classNames: [] };
  if (classNames.includes('')) {
    throw new DatasetError(
      `${caller}: expected pictures in ${place}, or in one folder per class in it, got both. Take one kind out.`,
    );
  }
  const numbers = new Map(classNames.map((name, label) => [name, label]));
  return { files, labels: Uint16Array.from(folders, (name) => numbers.get(name)!), classNames };
}

/** How many letters the folders have that all of the sorted paths begin with, e.g. 6 of `train/`. */
function sharedFolders(paths: readonly string[]): number {
  const [first = '', last = ''] = [paths[0], paths.at(-1)];
  let length = 0;
  while (length < first.length && first[length] === last[length]) length++;
  return first.slice(0, length).lastIndexOf('/') + 1;
}
