import { DatasetError, type Batch } from '@gan/core';
import { decodeImage, imageHeader, listImages, type ImageHeader } from '@gan/datasets/node';
import { resizeImages } from '@gan/metrics';
import * as tf from '@tensorflow/tfjs';
import { note } from '../io.js';
import { chooseIndices, inBatches, type ImageShape, type SampleSource } from './sample-source.js';
import type { SourceRequest } from './source-request.js';

/** An image file and what it says of itself. */
interface ImageFile extends ImageHeader {
  readonly path: string;
  /** Its class, where the folder has one subfolder per class. */
  readonly label: number | undefined;
}

/** Headers read at a time. */
const together = 64;

/**
 * The images of a folder, at their own size or, with `--resize`, at another, resized as Pillow does (bicubic). Subfolders are
 * classes, in alphabetical order.
 *
 * @throws DatasetError if there are none, their sizes differ and none is asked for, or (while it is read) one is damaged
 * and these are not to be skipped; the message names it.
 */
export async function folderSource(folder: string, request: SourceRequest): Promise<SampleSource> {
  const { paths, labels } = await listImages(folder);
  const files = await readHeaders(paths, labels, request);
  const [first] = files;
  if (first === undefined) {
    throw new DatasetError(
      `evaluate: expected images in ${folder}, got ${paths.length} damaged ones. Check how they were written.`,
    );
  }
  const channels = files.every((file) => file.channels === 1) ? 1 : 3;
  const shape = [...(request.resize ?? commonSize(folder, files)), channels] as unknown as ImageShape;
  return {
    name: folder,
    kind: 'folder',
    shape,
    size: files.length,
    labelled: labels !== undefined,
    origin: { folder, size: files.length, codec: codecsOf(files) },
    stream: (stream) =>
      inBatches(chooseIndices(files.length, stream), (indices) =>
        readBatch(
          Array.from(indices, (index) => files[index]!),
          shape,
          request,
        ),
      ),
    dispose: () => undefined,
  };
}

async function readHeaders(
  paths: readonly string[],
  labels: ArrayLike<number> | undefined,
  request: SourceRequest,
): Promise<ImageFile[]> {
  const files: ImageFile[] = [];
  for (let start = 0; start < paths.length; start += together) {
    const read = paths.slice(start, start + together).map((path, i) =>
      unlessCorrupt(request, async () => ({
        path,
        label: labels?.[start + i],
        ...(await imageHeader(path)),
      })),
    );
    for (const file of await Promise.all(read)) if (file !== undefined) files.push(file);
  }
  return files;
}

/** What `read` returns; undefined, after saying so, for a damaged image that may be skipped. */
async function unlessCorrupt<T>(
  { skipCorrupt, io }: SourceRequest,
  read: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (!DatasetError.isInstance(error)) throw error;
    if (!skipCorrupt) {
      throw new DatasetError(`${error.message} Or pass it over by --skip-corrupt.`, { cause: error });
    }
    note(io, `Skipping a damaged image: ${error.message}`);
    return undefined;
  }
}

function commonSize(folder: string, files: readonly ImageFile[]): [number, number] {
  const { height, width, path } = files[0]!;
  const other = files.find((file) => file.height !== height || file.width !== width);
  if (other === undefined) return [height, width];
  throw new DatasetError(
    `evaluate: expected images of one size in ${folder}, got ${height}x${width} (${path}) and ${other.height}x${other.width} (${other.path}). Bring them to one with --resize ${height}x${width}.`,
  );
}

const codecsOf = (files: readonly ImageFile[]) =>
  [...new Set(files.map(({ codec }) => codec))].sort().join(', ');

async function readBatch(
  files: readonly ImageFile[],
  [height, width, channels]: ImageShape,
  request: SourceRequest,
): Promise<Batch | undefined> {
  const decoded = await Promise.all(
    files.map((file) =>
      unlessCorrupt(request, async () => ({ file, pixels: await decode(file, channels as 1 | 3) })),
    ),
  );
  const whole = decoded.flatMap((entry) => (entry === undefined ? [] : [entry]));
  if (whole.length === 0) return undefined;
  const images = tf.tidy(() => {
    const parts = whole.map(({ file, pixels }) => {
      const image = tf.tensor4d(Float32Array.from(pixels), [1, file.height, file.width, channels]);
      return resizeImages(image, [height, width]).clipByValue(0, 255).div(127.5).sub(1);
    });
    return tf.concat(parts);
  });
  const labels = whole.flatMap(({ file: { label } }) => label ?? []);
  return { images, ...(labels.length > 0 && { labels: tf.tensor1d(labels, 'int32') }) };
}

const decode = ({ path, height, width }: ImageFile, channels: 1 | 3) =>
  decodeImage(path, { height, width, channels, fit: 'fill', background: '#fff' });
