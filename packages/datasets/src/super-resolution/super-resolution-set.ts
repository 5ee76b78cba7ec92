import { DatasetError, type Batch, type BatchSpec, type Dataset, type Random } from '@gan/core';
import { checkIndices } from '../byte-images.js';
import { ExampleReader } from '../pictures/example-reader.js';
import { ByteBudget, PictureCache } from '../pictures/picture-cache.js';
import type { Picture, PictureFile } from '../pictures/picture.js';
import { toTensor } from '../pictures/to-tensor.js';
import { crop, mirror, turn } from '../pictures/transforms.js';
import { checkSizes } from './check-sizes.js';
import { degrade } from './degrade.js';
import { checkSuperResolution, type SuperResolutionOptions } from './super-resolution-options.js';

/** A picture of high resolution and, where there is a file of it, the same one of low resolution. */
export interface SuperResolutionFiles {
  readonly target: PictureFile;
  readonly source?: PictureFile;
}

interface Decoded {
  readonly target: Picture;
  readonly source?: Picture;
}

/**
 * Patches of pictures with the same patches at low resolution: read from files, or made by {@link degrade}.
 *
 * Entries: `source` `[N, patch / factor, patch / factor, channels]` and `target` `[N, patch, patch, channels]`, both in
 * [-1, 1].
 *
 * @throws DatasetError naming a picture smaller than the patch, or a pair whose sizes do not fit.
 * @throws ConfigError if an option is out of range.
 */
export async function superResolutionSet(
  name: string,
  files: readonly SuperResolutionFiles[],
  options: SuperResolutionOptions = {},
): Promise<Dataset> {
  checkSuperResolution(name, options);
  const { factor = 4, patch = 96 } = options;
  await checkSizes(name, files, { factor, least: Math.max(patch, factor) });
  return new SuperResolutionSet(name, files, options);
}

class SuperResolutionSet implements Dataset {
  readonly size: number;
  readonly spec: BatchSpec;
  private readonly reader: ExampleReader<Decoded>;
  private readonly factor: number;
  private readonly patch: number;

  constructor(
    readonly name: string,
    files: readonly SuperResolutionFiles[],
    private readonly options: SuperResolutionOptions,
  ) {
    const { factor = 4, patch = 96, channels = 3 } = options;
    const format = { channels, background: '#fff' };
    const cache = new PictureCache((file) => file.decode(format), new ByteBudget(options.cacheBytes));
    this.factor = factor;
    this.patch = patch;
    this.size = files.length;
    this.reader = new ExampleReader(
      {
        name,
        size: files.length,
        read: async (index) => {
          const { target, source } = files[index]!;
          const [high, low] = await Promise.all([cache.decode(target), source && cache.decode(source)]);
          return { target: high, source: low };
        },
      },
      options,
    );
    const square = (side: number) => [side || null, side || null, channels];
    this.spec = {
      source: { shape: square(patch / factor), dtype: 'float32', range: [-1, 1] },
      target: { shape: square(patch), dtype: 'float32', range: [-1, 1] },
    };
  }

  async gather(indices: Int32Array, random: Random): Promise<Batch> {
    checkIndices(this, indices);
    const examples = await this.reader.read(indices, random);
    const cuts = examples.map(({ value }, place) => this.cut(value, random.fork(place)));
    checkAlike(this.name, cuts);
    const target = toTensor(cuts.map((cut) => cut.target));
    const sources = cuts.flatMap(({ source }) => source ?? []);
    return { source: sources.length > 0 ? toTensor(sources) : degrade(target, this.factor), target };
  }

  /** The same part of both pictures, mirrored and turned alike. */
  private cut({ target, source }: Decoded, random: Random): Decoded {
    const { factor, patch } = this;
    // A place of the low-resolution picture; where that is yet to be made, any pixel of the other will do.
    const grid = source ? factor : 1;
    const sides = [target.height, target.width].map((side) => patch || side - (side % factor)) as [
      number,
      number,
    ];
    const [top, left] = [target.height, target.width].map(
      (side, i) => (patch ? random.integer(Math.floor((side - sides[i]!) / grid) + 1) : 0) * grid,
    ) as [number, number];
    const isMirrored = this.options.flip && random.int32() < 0;
    const quarters = this.options.turn ? random.integer(4) : 0;
    const transformed = (picture: Picture, scale: number) => {
      let moved = crop(picture, top / scale, left / scale, sides[0] / scale, sides[1] / scale);
      if (isMirrored) moved = mirror(moved);
      for (let i = 0; i < quarters; i++) moved = turn(moved);
      return moved;
    };
    return { target: transformed(target, 1), source: source && transformed(source, factor) };
  }
}

/** @throws DatasetError for whole pictures of several sizes, which make no tensor. */
function checkAlike(name: string, cuts: readonly Decoded[]): void {
  const { height, width } = cuts[0]!.target;
  const other = cuts.find(({ target }) => target.height !== height || target.width !== width);
  if (!other) return;
  throw new DatasetError(
    `${name}: expected whole pictures of one size in a batch, got ${height}x${width} and ` +
      `${other.target.height}x${other.target.width}. Read them one at a time, or pass a patch.`,
  );
}
