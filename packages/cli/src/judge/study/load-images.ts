import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GanError } from '@gan/core';
import { studyPaths, type Study } from './study.js';

/** Ids of everything a judge may be shown. */
export const imageIds = ({ sources, masks }: Study): string[] => [
  ...sources.flatMap(({ images, practice }) => [...images, ...practice]),
  ...masks,
];

/** All images of a study by id. @throws GanError if one is missing. */
export async function loadImages(folder: string, study: Study): Promise<Map<string, Uint8Array>> {
  const images = new Map<string, Uint8Array>();
  for (const id of imageIds(study)) {
    const path = join(studyPaths(folder).images, `${id}.png`);
    const bytes = await readFile(path).catch((cause: unknown) => {
      throw new GanError(
        `judge: expected an image of the study at ${path}, got none. Restore it, or move ${folder} away to begin anew.`,
        { cause },
      );
    });
    images.set(id, bytes);
  }
  return images;
}
