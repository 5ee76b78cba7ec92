import { DatasetError } from '@gan/core';
import type { PictureFile } from '../pictures/picture.js';

/** Two pictures that belong together. */
export interface FilePair {
  readonly source: PictureFile;
  readonly target: PictureFile;
}

/** The path of a picture below its folder, without extension: what two of a pair share. */
export const stem = ({ key }: PictureFile): string => key.replace(/\.[^./]+$/, '');

/**
 * Pairs pictures of the same name, whatever their extensions, in alphabetical order of the sources.
 *
 * @param nameOf what the two of a pair have in common. @default the path below the folder, without extension
 * @throws DatasetError naming those that have no partner, or share a name.
 */
export function matchPairs(
  caller: string,
  sources: readonly PictureFile[],
  targets: readonly PictureFile[],
  nameOf: { source(file: PictureFile): string; target(file: PictureFile): string } = {
    source: stem,
    target: stem,
  },
): FilePair[] {
  const byName = uniqueNames(caller, targets, nameOf.target);
  const sourceNames = uniqueNames(caller, sources, nameOf.source);
  const alone = [
    ...sources.filter((file) => !byName.has(nameOf.source(file))),
    ...targets.filter((file) => !sourceNames.has(nameOf.target(file))),
  ];
  if (alone.length > 0) {
    const shown = alone.slice(0, 5).map(({ name }) => name);
    throw new DatasetError(
      `${caller}: expected a partner of the same name for every picture, got none for ${alone.length}: ` +
        `${shown.join(', ')}${alone.length > shown.length ? ' and others' : ''}. Add the partners, or take these out.`,
    );
  }
  return sources.map((source) => ({ source, target: byName.get(nameOf.source(source))! }));
}

function uniqueNames(
  caller: string,
  files: readonly PictureFile[],
  nameOf: (file: PictureFile) => string,
): Map<string, PictureFile> {
  const byName = new Map<string, PictureFile>();
  for (const file of files) {
    const other = byName.get(nameOf(file));
    if (other) {
      throw new DatasetError(
        `${caller}: expected one picture of each name, got ${other.name} and ${file.name}. Take one of them out.`,
      );
    }
    byName.set(nameOf(file), file);
  }
  return byName;
}
