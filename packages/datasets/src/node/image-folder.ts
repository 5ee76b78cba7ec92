import * as tf from '@tensorflow/tfjs';
import { ConfigError, type Batch, type BatchSpec, type Dataset, type Random } from '@gan/core';
import { checkIndices, normalise } from '../byte-images.js';
import { decodeImage, type ImageFormat } from './decode-image.js';
import { listImages, type ImageList } from './list-images.js';

/** Settings of {@link imageFolder}. */
export interface ImageFolderOptions extends Partial<ImageFormat> {
  /** Folder with the images, or with one subfolder of images per class. */
  readonly dataDir: string;
  /** Height and width the images are brought to. */
  readonly height: number;
  readonly width: number;
  /** Whether each image is mirrored left to right half of the times it is read. @default false */
  readonly flip?: boolean;
  /** Most bytes kept of images already decoded. @default 67108864, 64 MiB */
  readonly cacheBytes?: number;
}

/**
 * Image files of a folder, decoded, resized and turned into numbers when asked for; needs the package `sharp`.
 * Channels default to 3, `fit` to `cover` (the middle is cut out), `background` to white.
 *
 * Entries: `images` `[N, height, width, channels]` in [-1, 1]; with one subfolder per class also `labels` `[N]`
 * int32, classes in the alphabetical order of the subfolders (the set is then a `LabelledDataset`).
 *
 * @throws DatasetError if the folder holds no images; `gather` throws one naming the file that cannot be decoded.
 * @throws ConfigError if an option is out of range.
 */
export async function imageFolder(options: ImageFolderOptions): Promise<Dataset> {
  const {
    dataDir,
    flip = false,
    cacheBytes = 2 ** 26,
    channels = 3,
    fit = 'cover',
    background = '#fff',
  } = options;
  const { height, width } = options;
  checkSize('height', height);
  checkSize('width', width);
  if (channels !== 1 && channels !== 3) {
    throw new ConfigError(
      `imageFolder: expected 1 or 3 channels, got ${String(channels)}. Choose grey or colour.`,
    );
  }
  const images = await listImages(dataDir);
  const dataset = new ImageFolder(images, { height, width, channels, fit, background }, flip, cacheBytes);
  const { labels } = images;
  return labels ? Object.assign(dataset, { labelAt: (index: number) => labels[index]! }) : dataset;
}

class ImageFolder implements Dataset {
  readonly name = 'image-folder';
  readonly size: number;
  readonly spec: BatchSpec;
  private readonly decoded = new Map<number, Uint8Array>();
  private readonly imageBytes: number;

  constructor(
    private readonly images: ImageList,
    private readonly format: ImageFormat,
    private readonly flip: boolean,
    private readonly cacheBytes: number,
  ) {
    const { height, width, channels } = format;
    const { classNames, labels } = images;
    this.size = images.paths.length;
    this.imageBytes = height * width * channels;
    this.spec = {
      images: { shape: [height, width, channels], dtype: 'float32', range: [-1, 1] },
      ...(labels && { labels: { shape: [], dtype: 'int32', numClasses: classNames.length, classNames } }),
    };
  }

  async gather(indices: Int32Array, random: Random): Promise<Batch> {
    checkIndices(this, indices);
    const { height, width, channels } = this.format;
    // Decoded side by side, by sharp's own threads, in whatever order they finish.
    const decoded = await Promise.all(Array.from(indices, (index) => this.decode(index)));
    const values = new Float32Array(indices.length * this.imageBytes);
    decoded.forEach((pixels, i) => {
      const image = normalise(pixels, Int32Array.of(0), this.imageBytes);
      if (this.flip && random.int32() < 0) mirror(image, width, channels);
      values.set(image, i * this.imageBytes);
    });
    const images = tf.tensor4d(values, [indices.length, height, width, channels]);
    const { labels } = this.images;
    if (!labels) return { images };
    return {
      images,
      labels: tf.tensor1d(
        Int32Array.from(indices, (index) => labels[index]!),
        'int32',
      ),
    };
  }

  private async decode(index: number): Promise<Uint8Array> {
    const kept = this.decoded.get(index);
    if (kept) return kept;
    const pixels = await decodeImage(this.images.paths[index]!, this.format);
    if ((this.decoded.size + 1) * this.imageBytes <= this.cacheBytes) this.decoded.set(index, pixels);
    return pixels;
  }
}

/** Swaps left and right in place. */
function mirror(image: Float32Array, width: number, channels: number): void {
  const line = width * channels;
  for (let start = 0; start < image.length; start += line) {
    const before = image.slice(start, start + line);
    for (let x = 0; x < width; x++) {
      const from = (width - 1 - x) * channels;
      image.set(before.subarray(from, from + channels), start + x * channels);
    }
  }
}

function checkSize(name: string, value: number): void {
  if (Number.isInteger(value) && value >= 1) return;
  throw new ConfigError(`imageFolder: expected ${name} to be 1 or more pixels, got ${value}. Pass e.g. 64.`);
}
