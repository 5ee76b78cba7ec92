import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { DatasetError } from '@gan/core';
import { checkFolder } from './idx-folder.js';

const extensions = new Set([
  '.jpg',
  '.jpeg',
  '.png',
  '.webp',
  '.avif',
  '.gif',
  '.tif',
  '.tiff',
  '.pgm',
  '.ppm',
]);

/** Whether a file is a picture, by its name or path. Hidden ones are none, nor what macOS puts beside pictures. */
export const isPictureName = (path: string): boolean =>
  extensions.has(extname(path).toLowerCase()) && !path.split(/[\\/]/).some(isHidden);

const isHidden = (name: string): boolean => /^\.[^./]/.test(name) || name === '__MACOSX';

/** The images of a folder. */
export interface ImageList {
  readonly paths: readonly string[];
  /** Class of each, where the folder has one subfolder per class. */
  readonly labels?: Uint16Array;
  /** Names of the subfolders, in order of their class. */
  readonly classNames: readonly string[];
}

/**
 * Finds the images of a folder, in alphabetical order so that indices mean the same on every machine: those in its
 * subfolders, each a class and searched to any depth, or else those directly in it. Other files are passed over.
 *
 * @param caller for the error message.
 * @throws DatasetError if there is no such folder, no image in it, or images both in it and in subfolders.
 */
export async function listImages(folder: string, caller = 'imageFolder'): Promise<ImageList> {
  await checkFolder(caller, folder, 'Give the folder that holds the pictures.');
  const names = await readdir(folder);
  const isFolder = await Promise.all(names.map((name) => leadsToFolder(join(folder, name))));
  const direct = imagesAmong(names.filter((_, i) => !isFolder[i]));
  const classes = await classesOf(
    folder,
    names.filter((name, i) => isFolder[i] && !isHidden(name)),
  );
  if (direct.length > 0 === classes.length > 0) throw ambiguous(caller, folder, direct.length);
  if (direct.length > 0) return { paths: direct.map((name) => join(folder, name)), classNames: [] };
  return {
    paths: classes.flatMap(({ paths }) => paths),
    labels: Uint16Array.from(classes.flatMap(({ paths }, label) => paths.map(() => label))),
    classNames: classes.map(({ name }) => name),
  };
}

/** Also by a link. */
const leadsToFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isDirectory() ?? false;

async function classesOf(folder: string, names: readonly string[]) {
  const classes = [...names].sort().map(async (name) => {
    const below = imagesAmong(await readdir(join(folder, name), { recursive: true }));
    return { name, paths: below.map((image) => join(folder, name, image)) };
  });
  return (await Promise.all(classes)).filter(({ paths }) => paths.length > 0);
}

function imagesAmong(names: readonly string[]): string[] {
  return names.filter(isPictureName).sort();
}

function ambiguous(caller: string, folder: string, direct: number): DatasetError {
  const found = direct > 0 ? 'both' : 'none';
  return new DatasetError(
    `${caller}: expected images in ${folder}, or in one subfolder per class, got ${found}. ` +
      `Images are files ending in ${[...extensions].join(', ')}.`,
  );
}
