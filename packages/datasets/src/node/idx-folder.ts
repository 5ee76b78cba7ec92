import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { DatasetError } from '@gan/core';
import type { NamedBytes } from '../idx-images.js';
import { sha256 } from './checksum.js';
import type { PublishedFile } from './download.js';
import { isMissing, readBytes } from './read-bytes.js';

const download = 'Give the folder that holds the data files, or no dataDir to have them downloaded.';

/** @throws DatasetError if there is no folder at `path`. */
export async function checkFolder(caller: string, path: string, remedy = download): Promise<void> {
  const found = await stat(path).catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });
  if (found?.isDirectory()) return;
  throw new DatasetError(
    `${caller}: expected a folder at ${path}, got ${found ? 'a file' : 'nothing'}. ${remedy}`,
  );
}

/**
 * Reads one idx file from a folder: gzip as published, or unpacked, also under the spelling with a dot
 * (`train-images.idx3-ubyte`).
 *
 * @param verify whether the content must be the published one; only a gzip file can be checked.
 * @throws DatasetError if it is in the folder under none of its names, or its checksum is wrong.
 */
export async function readIdxFile(folder: string, file: PublishedFile, verify: boolean): Promise<NamedBytes> {
  const names = verify ? [file.name] : namesOf(file.name);
  for (const name of names) {
    const path = join(folder, name);
    const bytes = await readBytes(path);
    if (!bytes) continue;
    if (verify) checkSum(path, bytes, file.sha256);
    return { name: path, bytes };
  }
  throw new DatasetError(
    `readIdxFile: expected ${names.join(' or ')} in ${folder}, got none of them. ` +
      'Put the file there, or give no dataDir to have it downloaded.',
  );
}

function namesOf(published: string): string[] {
  const unpacked = basename(published, '.gz');
  const dotted = unpacked.replace('-idx', '.idx');
  return [published, unpacked, `${dotted}.gz`, dotted];
}

function checkSum(path: string, bytes: Uint8Array, expected: string): void {
  const actual = sha256(bytes);
  if (actual === expected) return;
  throw new DatasetError(
    `readIdxFile: expected sha256 ${expected} of ${path}, got ${actual}. ` +
      'Fetch the file again, or pass { verify: false } to use another set in the same format.',
  );
}
