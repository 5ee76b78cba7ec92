import { ConfigError, type Batch, type BatchSpec, type Dataset, type Random } from '@gan/core';
import { checkIndices } from '../byte-images.js';
import { checkCut, drawCut, loadSize, type CutOptions } from '../pictures/cut.js';
import { ExampleReader } from '../pictures/example-reader.js';
import { ByteBudget, PictureCache } from '../pictures/picture-cache.js';
import type { Picture, PictureFile } from '../pictures/picture.js';
import { checkReading, type ReadingOptions } from '../pictures/reading-options.js';
import { toTensor } from '../pictures/to-tensor.js';

/** How pictures of two domains are read. */
export interface UnalignedOptions extends CutOptions, ReadingOptions {
  /** 3 for red, green and blue; 1 for grey. @default 3 */
  readonly channels?: 1 | 3;
  /** Colour behind transparent pixels. @default white */
  readonly background?: string;
}

/** The pictures of two domains, in no relation to each other. */
export interface UnalignedFiles {
  readonly domainA: readonly PictureFile[];
  readonly domainB: readonly PictureFile[];
}

/**
 * Pictures of two domains: every one of the larger domain once an epoch, with a partner from the other drawn at random.
 * Each is cut and mirrored on its own.
 *
 * Entries: `domainA` and `domainB`, both `[N, height, width, channels]` in [-1, 1].
 *
 * @throws ConfigError if an option is out of range.
 */
export function unalignedSet(name: string, files: UnalignedFiles, options: UnalignedOptions): Dataset {
  checkUnaligned(name, options);
  return new UnalignedSet(name, files, options);
}

/** @throws ConfigError if an option is out of range. */
export function checkUnaligned(caller: string, options: UnalignedOptions): void {
  checkCut(caller, options);
  checkReading(caller, options);
  const { channels = 3 } = options;
  if (channels === 1 || channels === 3) return;
  throw new ConfigError(
    `${caller}: expected 1 or 3 channels, got ${String(channels)}. Choose grey or colour.`,
  );
}

class UnalignedSet implements Dataset {
  readonly size: number;
  readonly spec: BatchSpec;
  private readonly domains: readonly Domain[];

  constructor(
    readonly name: string,
    files: UnalignedFiles,
    private readonly options: UnalignedOptions,
  ) {
    const { height, width = height, channels = 3, background = '#fff' } = options;
    const format = { channels, background, size: loadSize(options) };
    const cache = new PictureCache((file) => file.decode(format), new ByteBudget(options.cacheBytes));
    this.size = Math.max(files.domainA.length, files.domainB.length);
    const larger = files.domainA.length >= files.domainB.length ? 'domainA' : 'domainB';
    this.domains = (['domainA', 'domainB'] as const).map((domain) => ({
      name: domain,
      isLarger: domain === larger,
      size: files[domain].length,
      reader: new ExampleReader(
        {
          name: `${name}, ${domain}`,
          size: files[domain].length,
          read: (index) => cache.decode(files[domain][index]!),
        },
        options,
      ),
    }));
    const spec = { shape: [height, width, channels], dtype: 'float32', range: [-1, 1] } as const;
    this.spec = { domainA: spec, domainB: spec };
  }

  async gather(indices: Int32Array, random: Random): Promise<Batch> {
    checkIndices(this, indices);
    const pictures = await Promise.all(
      this.domains.map((domain) => this.read(domain, indices, random.fork(domain.name))),
    );
    return { domainA: toTensor(pictures[0]!), domainB: toTensor(pictures[1]!) };
  }

  private async read(
    { size, isLarger, reader }: Domain,
    indices: Int32Array,
    random: Random,
  ): Promise<Picture[]> {
    const partner = random.fork('partner');
    const chosen = isLarger ? indices : indices.map(() => partner.integer(size));
    const examples = await reader.read(chosen, random);
    return examples.map(({ value }, place) => drawCut(this.options, random.fork(place))(value));
  }
}

interface Domain {
  readonly name: 'domainA' | 'domainB';
  /** Whether it is gone through in order; the first one where both are as large. */
  readonly isLarger: boolean;
  readonly size: number;
  readonly reader: ExampleReader<Picture>;
}
