import { readFile } from 'node:fs/promises';
import { DatasetError } from '@gan/core';
import { gunzip, parseIdx, parseNpy } from '@gan/datasets';
import * as tf from '@tensorflow/tfjs';
import { UsageError } from '../errors.js';
import { pointsSource } from './points-source.js';
import { chooseIndices, inBatches, isPoint, type ImageShape, type SampleSource } from './sample-source.js';
import type { SourceRequest } from './source-request.js';

/** Numbers of images as a file holds them. */
interface ImageArray {
  readonly shape: readonly [number, ...ImageShape];
  readonly values: Uint8Array | Int32Array | Float32Array | Float64Array;
  /** Values shown as black and as white. */
  readonly range: readonly [number, number];
}

/** Whether a file is one that is read here, by its name. */
export const isArrayFile = (path: string) => /\.npy$|\.idx$|ubyte$|\.gz$/.test(path);

/**
 * Points of the plane in a `.npy` file (`[N, 2]`), or images in one (`[N, H, W]` or `[N, H, W, C]`; bytes, or numbers in a known range) or an idx file of bytes
 * `[N, H, W]`, gzip or unpacked.
 *
 * @throws DatasetError if the file is damaged or holds no images, or numbers that are not finite.
 * @throws UsageError if it cannot be told what is black and what white.
 */
export async function arraySource(path: string, request: SourceRequest): Promise<SampleSource> {
  const bytes = new Uint8Array(await readFile(path));
  const array = path.endsWith('.npy') ? parseNpy(bytes, path) : undefined;
  if (array !== undefined && isPoint(array.shape.slice(1))) return pointsSource(array, path);
  const { shape, values, range } = array ? imagesOf(array, path, request.range) : await readIdx(bytes, path);
  const [size, ...image] = shape;
  const length = tf.util.sizeFromShape(image);
  const [low, high] = range;
  const scale = 2 / (high - low);
  return {
    name: path,
    kind: 'file',
    shape: image,
    size,
    origin: { file: path, size, range: [low, high] },
    stream: (stream) =>
      inBatches(chooseIndices(size, stream), (indices) => {
        const pixels = new Float32Array(indices.length * length);
        indices.forEach((index, i) => {
          for (let j = 0; j < length; j++)
            pixels[i * length + j] = (values[index * length + j]! - low) * scale - 1;
        });
        return { images: tf.tensor4d(pixels, [indices.length, ...image]) };
      }),
    dispose: () => undefined,
  };
}

async function readIdx(bytes: Uint8Array<ArrayBuffer>, path: string): Promise<ImageArray> {
  const { shape, values } = parseIdx(await gunzip(bytes, path), 3, path);
  return { shape: imageShape(shape, path), values, range: [0, 255] };
}

function imagesOf(
  { shape: sizes, values }: ReturnType<typeof parseNpy>,
  path: string,
  given: SourceRequest['range'],
): ImageArray {
  const shape = imageShape(sizes, path);
  if (values instanceof Uint8Array) return { shape, values, range: given ?? [0, 255] };
  const found = extremes(values, path);
  return { shape, values, range: given ?? guessRange(found, path) };
}

function imageShape(shape: readonly number[], path: string): ImageArray['shape'] {
  const [count = 0, height = 0, width = 0, channels = 1] = shape;
  const isImages = shape.length === 3 || (shape.length === 4 && (channels === 1 || channels === 3));
  if (isImages && shape.every((size) => size > 0)) return [count, height, width, channels];
  throw new DatasetError(
    `evaluate: expected images [N, H, W], [N, H, W, 1] or [N, H, W, 3], or points [N, 2], in ${path}, got [${shape.join(', ')}]. Transpose or split the array.`,
  );
}

function extremes(values: ImageArray['values'], path: string): [number, number] {
  let [lowest, highest] = [Infinity, -Infinity];
  for (const [i, value] of values.entries()) {
    if (!Number.isFinite(value)) {
      throw new DatasetError(
        `evaluate: expected finite numbers in ${path}, got ${value} at place ${i}. Mend the file.`,
      );
    }
    lowest = Math.min(lowest, value);
    highest = Math.max(highest, value);
  }
  return [lowest, highest];
}

/** Numbers that are no bytes do not tell what is white: some are in [-1, 1], which is clear, others in [0, 1] or [0, 255]. */
function guessRange([lowest, highest]: [number, number], path: string): [number, number] {
  if (lowest < 0 && lowest >= -1 && highest <= 1) return [-1, 1];
  throw new UsageError(
    `evaluate: expected numbers between -1 and 1, some below 0, in ${path}, got ${lowest} to ${highest}. Say what is black and what white, e.g. --range 0,1 or --range 0,255.`,
  );
}
