import { readFile } from 'node:fs/promises';
import { DatasetError } from '@gan/core';
import { unpackTar } from 'modern-tar';
import { gunzip } from '../formats/gunzip.js';

/** A file of an archive. */
export interface ArchiveMember {
  /** Path inside the archive. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Whether a path names an archive that can be read. */
export const isArchive = (path: string): boolean => /\.(tar|tar\.gz|tgz)$/i.test(path);

/**
 * Reads the files of a tar archive, gzip or not, into memory; nothing is written to disk.
 *
 * @param isWanted which paths to keep.
 * @throws DatasetError if the archive is missing, cut short or damaged.
 */
export async function readArchive(
  path: string,
  isWanted: (path: string) => boolean,
): Promise<ArchiveMember[]> {
  const tar = await gunzip(await readWhole(path), path);
  try {
    const entries = await unpackTar(tar, {
      strict: true,
      filter: ({ name, type }) => type === 'file' && isWanted(name),
    });
    return entries.map(({ header, data }) => ({
      path: header.name.replace(/^\.\//, ''),
      bytes: data ?? new Uint8Array(),
    }));
  } catch (cause) {
    throw refusal('a tar archive', path, cause);
  }
}

async function readWhole(path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw refusal('a readable file', path, cause);
  }
}

function refusal(expected: string, path: string, cause: unknown): DatasetError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new DatasetError(
    `readArchive: expected ${expected} at ${path}, got "${reason}". Check the path, or fetch the file again.`,
    { cause },
  );
}
