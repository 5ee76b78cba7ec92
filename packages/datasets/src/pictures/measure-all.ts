import { DatasetError } from '@gan/core';
import type { PictureFile } from './picture.js';

/** Headers read at a time. */
const together = 64;

type Size = Awaited<ReturnType<PictureFile['measure']>>;

/**
 * Reads the headers of all pictures, so that what cannot work is told before training. Damaged files are passed over: what
 * becomes of them is decided when they are read.
 *
 * @param check throws for a size that will not do.
 */
export async function measureAll(
  files: readonly PictureFile[],
  check: (file: PictureFile, size: Size) => void,
): Promise<void> {
  for (let start = 0; start < files.length; start += together) {
    await Promise.all(
      files.slice(start, start + together).map(async (file) => {
        const size = await measure(file);
        if (size) check(file, size);
      }),
    );
  }
}

/** Undefined for a damaged file. */
const measure = (file: PictureFile): Promise<Size | undefined> =>
  file.measure().catch((error: unknown) => {
    if (DatasetError.isInstance(error)) return undefined;
    throw error;
  });
