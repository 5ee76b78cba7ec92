import { DatasetError, type LabelledDataset } from '@gan/core';
import { ByteImages } from './byte-images.js';
import { gunzip } from './formats/gunzip.js';
import { parseIdx } from './formats/idx.js';

/** A file by its content: gzip or unpacked. */
export interface NamedBytes {
  /** For error messages. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What an idx data set is read from: the content of a file, or an address to fetch it from. */
export type IdxSource = NamedBytes | URL | string;

/** The two files of an idx data set. */
export interface IdxFiles {
  readonly images: IdxSource;
  readonly labels: IdxSource;
}

/** What a data set in idx format is called and holds. */
export interface IdxDescription {
  readonly name: string;
  /** Names of the classes, in order. */
  readonly classNames: readonly string[];
}

/**
 * Grey images and labels from a pair of idx files, each gzip or unpacked, given as bytes or fetched from an address.
 * Works in browsers. The bytes are kept and images turned into numbers when gathered; see {@link ByteImages}.
 *
 * @throws DatasetError if a file cannot be fetched, is cut short, damaged, has a wrong magic number, or if the two
 *   do not belong together.
 */
export async function idxImages(description: IdxDescription, files: IdxFiles): Promise<LabelledDataset> {
  const [imageFile, labelFile] = await Promise.all([unpack(files.images), unpack(files.labels)]);
  const images = parseIdx(imageFile.bytes, 3, imageFile.name);
  const labels = parseIdx(labelFile.bytes, 1, labelFile.name);
  const [count, height, width] = images.shape as [number, number, number];
  if (count === 0) {
    throw new DatasetError(
      `idxImages: expected images in ${imageFile.name}, got none. Check how it was made.`,
    );
  }
  return new ByteImages({
    ...description,
    shape: [height, width, 1],
    pixels: images.values,
    labels: labels.values,
  });
}

async function unpack(source: IdxSource): Promise<NamedBytes> {
  const file = typeof source === 'string' || source instanceof URL ? await fetchFile(source) : source;
  return { name: file.name, bytes: await gunzip(file.bytes, file.name) };
}

async function fetchFile(address: URL | string): Promise<NamedBytes> {
  const fail = (reason: string, cause?: unknown) =>
    new DatasetError(`idxImages: expected a file at ${address}, got ${reason}. Check the address.`, {
      cause,
    });
  const response = await fetch(address).catch((cause: unknown) => {
    throw fail('no answer', cause);
  });
  if (!response.ok) throw fail(`status ${response.status}`);
  return { name: String(address), bytes: new Uint8Array(await response.arrayBuffer()) };
}
