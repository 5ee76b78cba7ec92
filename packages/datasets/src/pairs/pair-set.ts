import type { Batch, BatchSpec, Dataset, Random, TensorSpec } from '@gan/core';
import type * as tf from '@tensorflow/tfjs';
import { checkIndices } from '../byte-images.js';
import { drawCut, fitNearest, loadSize } from '../pictures/cut.js';
import { ExampleReader } from '../pictures/example-reader.js';
import { ByteBudget, PictureCache } from '../pictures/picture-cache.js';
import type { Picture, PictureFile, PictureFormat } from '../pictures/picture.js';
import { toTensor } from '../pictures/to-tensor.js';
import { toGrey } from '../pictures/transforms.js';
import { LabelEncoder } from './label-maps.js';
import type { FilePair } from './match-pairs.js';
import { checkPairs, type PairOptions } from './pair-options.js';

/** Where the two sides of each example are. */
export type PairFiles =
  /** Two files each. */
  | { readonly pairs: readonly FilePair[] }
  /** One file each, the source in this half of it. */
  | { readonly sideBySide: readonly PictureFile[]; readonly source: 'left' | 'right' }
  /** One file each, the source the same picture in grey. */
  | { readonly colourise: readonly PictureFile[] };

interface Decoded {
  readonly source: Picture;
  readonly target: Picture;
}

/**
 * Pairs of pictures, resized, cut and mirrored alike.
 *
 * Entries: `source` `[N, height, width, sourceChannels]` and `target` `[N, height, width, targetChannels]` in [-1, 1]; label
 * maps as sources with one channel for each class, 0 or 1, or in colours in [-1, 1].
 *
 * @throws ConfigError if an option is out of range.
 */
export function pairSet(name: string, files: PairFiles, options: PairOptions): Dataset {
  checkPairs(name, options);
  return new PairSet(name, files, options);
}

class PairSet implements Dataset {
  readonly size: number;
  readonly spec: BatchSpec;
  private readonly reader: ExampleReader<Decoded>;
  private readonly encoder?: LabelEncoder;
  private readonly sourceNames: readonly string[];

  constructor(
    readonly name: string,
    files: PairFiles,
    private readonly options: PairOptions,
  ) {
    const { height, width = height, labels, targetChannels = 3 } = options;
    const sourceChannels = 'colourise' in files ? 1 : (options.sourceChannels ?? 3);
    if (labels !== undefined) this.encoder = new LabelEncoder(name, { ...options, labels });
    this.sourceNames = sourceFiles(files).map((file) => file.name);
    this.size = this.sourceNames.length;
    const read = readerOf(files, options, this.encoder);
    this.reader = new ExampleReader({ name, size: this.size, read }, options);
    const { channels, range } = this.encoder ?? { channels: sourceChannels, range: [-1, 1] as const };
    const picture = (depth: number, values: TensorSpec['range']): TensorSpec => ({
      shape: [height, width, depth],
      dtype: 'float32',
      range: values,
    });
    this.spec = { source: picture(channels, range), target: picture(targetChannels, [-1, 1]) };
  }

  async gather(indices: Int32Array, random: Random): Promise<Batch> {
    checkIndices(this, indices);
    const examples = await this.reader.read(indices, random);
    const cuts = examples.map(({ index, value }, place) => {
      const cut = drawCut(this.options, random.fork(place));
      return { name: this.sourceNames[index]!, picture: cut(value.source), target: cut(value.target) };
    });
    const source: tf.Tensor4D = this.encoder?.encode(cuts) ?? toTensor(cuts.map(({ picture }) => picture));
    return { source, target: toTensor(cuts.map(({ target }) => target)) };
  }
}

/** The file that holds the source of each example. */
function sourceFiles(files: PairFiles): readonly PictureFile[] {
  if ('pairs' in files) return files.pairs.map(({ source }) => source);
  return 'colourise' in files ? files.colourise : files.sideBySide;
}

/** Decodes both sides of an example at the size before the cut, from one store of decoded pictures. */
function readerOf(
  files: PairFiles,
  options: PairOptions,
  encoder?: LabelEncoder,
): (index: number) => Promise<Decoded> {
  const { sourceChannels = 3, targetChannels = 3, background = '#fff' } = options;
  const size = loadSize(options);
  const budget = new ByteBudget(options.cacheBytes);
  const cacheOf = (format: PictureFormat) => new PictureCache((file) => file.decode(format), budget);
  const halves = 'sideBySide' in files ? { source: files.source, target: opposite(files.source) } : undefined;
  const sources =
    encoder === undefined
      ? cacheOf({ channels: sourceChannels, background, size, half: halves?.source })
      : mapCache(encoder, size, budget, halves?.source);
  const targets = cacheOf({ channels: targetChannels, background, size, half: halves?.target });
  if ('colourise' in files) {
    return async (index) => {
      const target = await targets.decode(files.colourise[index]!);
      return { source: toGrey(target), target };
    };
  }
  const pairOf = (index: number): FilePair =>
    'pairs' in files
      ? files.pairs[index]!
      : { source: files.sideBySide[index]!, target: files.sideBySide[index]! };
  return async (index) => {
    const pair = pairOf(index);
    const [source, target] = await Promise.all([sources.decode(pair.source), targets.decode(pair.target)]);
    return { source, target };
  };
}

const opposite = (half: 'left' | 'right'): 'left' | 'right' => (half === 'left' ? 'right' : 'left');

/**
 * Label maps are decoded at their own size, since decoders smooth when they resize, and looked through before they are cut: a map
 * with a value that is no class counts as damaged, wherever the value lies.
 */
function mapCache(
  encoder: LabelEncoder,
  size: ReturnType<typeof loadSize>,
  budget: ByteBudget,
  half?: 'left' | 'right',
) {
  const format: PictureFormat = { channels: 3, background: '#000', half, exact: true };
  const make = async (file: PictureFile) => {
    const picture = await file.decode(format);
    encoder.check({ name: file.name, picture });
    return fitNearest(picture, size);
  };
  return new PictureCache(make, budget);
}
