import { DatasetError, type LabelledDataset } from '@gan/core';
import { ByteImages } from './byte-images.js';
import { parseNpy, type NpyArray } from './formats/npy.js';
import type { IdxDescription, NamedBytes } from './idx-images.js';

/** The two files of a data set saved from NumPy. */
export interface NpyFiles {
  /** Bytes 0 to 255, `[N, height, width]` or `[N, height, width, channels]`. */
  readonly images: NamedBytes;
  /** Integers, `[N]` or `[N, 1]`. */
  readonly labels: NamedBytes;
}

/**
 * Labelled images from a pair of `.npy` files, e.g. `x_train` and `y_train` of a set saved with NumPy. The bytes are
 * kept and turned into numbers in [-1, 1] when gathered; see {@link ByteImages}.
 *
 * @throws DatasetError if a file is damaged or does not hold what is expected, or the two do not belong together.
 */
export function npyImages(description: IdxDescription, files: NpyFiles): LabelledDataset {
  const images = parseNpy(files.images.bytes, files.images.name);
  const labels = parseNpy(files.labels.bytes, files.labels.name);
  const [, height = 0, width = 0, channels = 1] = images.shape;
  const isImages = images.shape.length === 3 || images.shape.length === 4;
  if (!(images.values instanceof Uint8Array) || !isImages) {
    throw unexpected(
      files.images.name,
      'bytes of shape [N, height, width] or [N, height, width, channels]',
      images,
    );
  }
  return new ByteImages({
    ...description,
    shape: [height, width, channels],
    pixels: images.values,
    labels: asLabels(labels, files.labels.name),
  });
}

function asLabels(labels: NpyArray, file: string): Uint8Array {
  const { shape, values } = labels;
  const isColumn = shape.length === 1 || (shape.length === 2 && shape[1] === 1);
  const isWhole = values instanceof Uint8Array || values instanceof Int32Array;
  if (!isColumn || !isWhole || values.some((value) => value < 0 || value > 255)) {
    throw unexpected(file, 'integers from 0 to 255 of shape [N] or [N, 1]', labels);
  }
  return Uint8Array.from(values);
}

function unexpected(file: string, expected: string, { shape, values }: NpyArray): DatasetError {
  return new DatasetError(
    `npyImages: expected ${expected} in ${file}, got ${values.constructor.name} of shape [${shape.join(', ')}]. ` +
      'Save the array in that form.',
  );
}
