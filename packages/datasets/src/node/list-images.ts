import { readdir } from 'node:fs/promises';
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

/** Whether a file is a picture, by its name. */
export const isPictureName = (name: string): boolean => extensions.has(extname(name).toLowerCase());

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
  const entries = await readdir(folder, { withFileTypes: true });
  const direct = imagesAmong(entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name));
  const classes = await classesOf(
    folder,
    entries.filter((entry) => entry.isDirectory()).map(({ name }) => name),
  );
  if (direct.length > 0 === classes.length > 0) throw ambiguous(caller, folder, direct.length);
  if (direct.length > 0) return { paths: direct.map((name) => join(folder, name)), classNames: [] };
  return {
    paths: classes.flatMap(({ paths }) => paths),
    labels: Uint16Array.from(classes.flatMap(({ paths }, label) => paths.map(() => label))),
    classNames: classes.map(({ name }) => name),
  };
}

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
