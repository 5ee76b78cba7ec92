import { join } from 'node:path';
import { DatasetError } from '@gan/core';
import { cacheDirectory } from './cache-directory.js';
import { sha256 } from './checksum.js';
import { addressAt, chooseMirrors, type DownloadOptions } from './download-options.js';
import { readBytes } from './read-bytes.js';
import { request } from './request.js';
import { writeAtomically } from './write-atomically.js';

/** A file as it was published. */
export interface PublishedFile {
  readonly name: string;
  /** Of the file as it lies at the mirrors, in hexadecimal. */
  readonly sha256: string;
}

/** What a file belongs to and where it is published. */
export interface Publication {
  /** Name of the data set. */
  readonly name: string;
  readonly mirrors: readonly string[];
}

/**
 * A published file's content: from the cache where it lies there undamaged, else downloaded into it from the first
 * mirror that has it. Both ways its checksum is right.
 *
 * @throws DatasetError if no mirror has the right file, naming what each answered, or the cache cannot be written.
 */
export async function download(
  publication: Publication,
  file: PublishedFile,
  options: DownloadOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const path = join(options.cacheDir ?? cacheDirectory(publication.name), file.name);
  const cached = await readBytes(path);
  if (cached && sha256(cached) === file.sha256) return cached;
  const bytes = await fromMirrors(publication, file, options);
  await writeAtomically(path, bytes);
  return bytes;
}

async function fromMirrors(
  publication: Publication,
  file: PublishedFile,
  options: DownloadOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const answers: string[] = [];
  for (const mirror of chooseMirrors(options.mirrors, publication.mirrors)) {
    const url = addressAt(mirror, publication.name, file.name);
    try {
      const bytes = await request(url, options);
      const actual = sha256(bytes);
      if (actual === file.sha256) return bytes;
      answers.push(`${url} has another file: ${bytes.length} bytes with sha256 ${actual}`);
    } catch (error) {
      options.signal?.throwIfAborted();
      answers.push(`${url} failed: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new DatasetError(
    `download: expected ${file.name} of ${publication.name} with sha256 ${file.sha256}, got no such file. ` +
      `${answers.join('; ') || 'No mirror was given'}. ` +
      'Name a mirror in GAN_DATASETS_MIRRORS, or fetch the files by hand and give their folder as dataDir.',
  );
}
