import { ConfigError, type Batch, type BatchSpec, type Dataset, type Random } from '@gan/core';
import { checkIndices } from '../byte-images.js';
import { checkPixels } from './check-pixels.js';
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

/** What comes with the pictures of a set, besides `images`. */
export interface Companions {
  readonly spec: BatchSpec;
  /** @returns new tensors, owned by the caller. */
  gather(indices: readonly number[]): Batch;
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
  const { files, labels, classNames } = list;
  if (!labels) return new ImageSet(name, list, options);
  if (labels.length !== files.length) {
    throw new ConfigError(
      `${name}: expected as many labels as pictures, got ${labels.length} and ${files.length}. Pass one of each.`,
    );
  }
  const dataset = new ImageSet(name, list, options, {
    spec: { labels: { shape: [], dtype: 'int32', numClasses: classNames.length, classNames } },
    gather: (indices) => ({ labels: toLabels(labels, indices) }),
  });
  return Object.assign(dataset, { labelAt: (index: number) => labels[index]! });
}

/** Pictures with whatever else an example consists of. */
export class ImageSet implements Dataset {
  readonly size: number;
  readonly spec: BatchSpec;
  private readonly reader: ExampleReader<Picture>;

  constructor(
    readonly name: string,
    { files, labels }: PictureList,
    private readonly options: ImageOptions,
    private readonly companions?: Companions,
  ) {
    const { height, width = height, channels = 3, fit = 'cover', background = '#fff' } = options;
    const format = { channels, background, size: { height, width, fit } };
    const cache = new PictureCache((file) => file.decode(format), new ByteBudget(options.cacheBytes));
    const read = (index: number) => cache.decode(files[index]!);
    this.size = files.length;
    this.reader = new ExampleReader({ name, size: files.length, labels, read }, options);
    this.spec = {
      images: { shape: [height, width, channels], dtype: 'float32', range: [-1, 1] },
      ...companions?.spec,
    };
  }

  async gather(indices: Int32Array, random: Random): Promise<Batch> {
    checkIndices(this, indices);
    const examples = await this.reader.read(indices, random);
    const pictures = examples.map(({ value }, place) =>
      this.options.flip && random.fork(place).int32() < 0 ? mirror(value) : value,
    );
    return { images: toTensor(pictures), ...this.companions?.gather(examples.map(({ index }) => index)) };
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
