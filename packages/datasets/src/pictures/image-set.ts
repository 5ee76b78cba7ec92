import { ConfigError, type Batch, type BatchSpec, type Dataset, type Random } from '@gan/core';
import { checkIndices } from '../byte-images.js';
import { ExampleReader } from './example-reader.js';
import { ByteBudget, PictureCache } from './picture-cache.js';
import type { Fit, Picture, PictureList } from './picture.js';
import { checkReading, type ReadingOptions } from './reading-options.js';
import { toLabels, toTensor } from './to-tensor.js';
import { mirror } from './transforms.js';

/** What pictures of a data set are brought to. */
export interface ImageOptions extends ReadingOptions {
  /** Height the pictures are brought to. */
  readonly height: number;
  /** @default the height */
  readonly width?: number;
  /** 3 for red, green and blue; 1 for grey. @default 3 */
  readonly channels?: 1 | 3;
  /** How pictures of other proportions are fitted. @default 'cover', the middle is cut out */
  readonly fit?: Fit;
  /** Colour of bars and behind transparent pixels. @default white */
  readonly background?: string;
  /** Whether each picture is mirrored left to right half of the times it is read. @default false */
  readonly flip?: boolean;
}

/**
 * Pictures decoded, resized and turned into numbers when asked for.
 *
 * Entries: `images` `[N, height, width, channels]` in [-1, 1]; where the list has classes also `labels` `[N]` int32 (the set
 * is then a `LabelledDataset`).
 *
 * @param name of the data set, for messages too.
 * @throws ConfigError if an option is out of range.
 */
export function imageSet(name: string, list: PictureList, options: ImageOptions): Dataset {
  checkImageOptions(name, options);
  const dataset = new ImageSet(name, list, options);
  const { labels } = list;
  return labels ? Object.assign(dataset, { labelAt: (index: number) => labels[index]! }) : dataset;
}

class ImageSet implements Dataset {
  readonly size: number;
  readonly spec: BatchSpec;
  private readonly reader: ExampleReader<Picture>;

  constructor(
    readonly name: string,
    private readonly list: PictureList,
    private readonly options: ImageOptions,
  ) {
    const { files, labels, classNames } = list;
    const { height, width = height, channels = 3, fit = 'cover', background = '#fff' } = options;
    const cache = new PictureCache(
      { channels, background, size: { height, width, fit } },
      new ByteBudget(options.cacheBytes),
    );
    this.size = files.length;
    this.reader = new ExampleReader(
      { name, size: files.length, labels, read: (index) => cache.decode(files[index]!) },
      options,
    );
    this.spec = {
      images: { shape: [height, width, channels], dtype: 'float32', range: [-1, 1] },
      ...(labels && { labels: { shape: [], dtype: 'int32', numClasses: classNames.length, classNames } }),
    };
  }

  async gather(indices: Int32Array, random: Random): Promise<Batch> {
    checkIndices(this, indices);
    const examples = await this.reader.read(indices, random);
    const pictures = examples.map(({ value }, place) =>
      this.options.flip && random.fork(place).int32() < 0 ? mirror(value) : value,
    );
    const { labels } = this.list;
    return {
      images: toTensor(pictures),
      ...(labels && {
        labels: toLabels(
          labels,
          examples.map(({ index }) => index),
        ),
      }),
    };
  }
}

/** @throws ConfigError if an option is out of range. */
export function checkImageOptions(caller: string, options: ImageOptions): void {
  const { height, width, channels = 3, fit = 'cover' } = options;
  checkPixels(caller, 'height', height);
  if (width !== undefined) checkPixels(caller, 'width', width);
  if (channels !== 1 && channels !== 3) {
    throw new ConfigError(
      `${caller}: expected 1 or 3 channels, got ${String(channels)}. Choose grey or colour.`,
    );
  }
  if (fit !== 'cover' && fit !== 'contain' && fit !== 'fill') {
    throw new ConfigError(
      `${caller}: expected fit to be cover, contain or fill, got ${String(fit)}. Choose one.`,
    );
  }
  checkReading(caller, options);
}

/** @throws ConfigError unless `value` is a whole number of pixels, `least` or more. */
export function checkPixels(caller: string, name: string, value: number | undefined, least = 1): void {
  if (value !== undefined && Number.isInteger(value) && value >= least) return;
  throw new ConfigError(
    `${caller}: expected ${name} to be ${least} or more pixels, got ${value ?? 'none'}. Pass e.g. 64.`,
  );
}
