import * as tf from '@tensorflow/tfjs';
import {
  ConfigError,
  DatasetError,
  Random,
  type Batch,
  type BatchSpec,
  type LabelledDataset,
  type Seed,
} from '@gan/core';
import { checkIndices } from '../byte-images.js';
import { imageSpec } from '../specs.js';

/** Settings of {@link stacked}. */
export interface StackedOptions {
  /** Number of examples. @default 128000, as in VEEGAN and PacGAN */
  readonly size?: number;
  /** @default 0 */
  readonly seed?: Seed;
}

/**
 * Three random examples of a grey data set as the red, green and blue of one image: with digits, the 1000 modes of
 * Stacked MNIST. Example i depends on the seed and i alone; nothing is stored but the data set underneath.
 *
 * Source: Metz et al. 2017, https://arxiv.org/abs/1611.02163; counts from Srivastava et al. 2017.
 * Entries: `images` `[N, height, width, 3]` in [-1, 1]; `labels` `[N]` int32, `red * k^2 + green * k + blue` for k
 * classes underneath.
 *
 * @throws DatasetError if `base` does not hold grey images with labels.
 * @throws ConfigError if the size is out of range.
 */
export function stacked(
  base: LabelledDataset,
  { size = 128_000, seed = 0 }: StackedOptions = {},
): LabelledDataset {
  if (!Number.isInteger(size) || size < 1) {
    throw new ConfigError(`stacked: expected a size of 1 or more, got ${size}. Pass a whole number.`);
  }
  return new Stacked(base, size, Random.fromSeed(seed).fork('stacked'));
}

class Stacked implements LabelledDataset {
  readonly name: string;
  readonly spec: BatchSpec;
  private readonly classes: number;

  constructor(
    private readonly base: LabelledDataset,
    readonly size: number,
    private readonly random: Random,
  ) {
    const { images, labels } = base.spec;
    const [height, width, channels] = images?.shape ?? [];
    if (!images || !labels?.numClasses || channels !== 1) {
      throw new DatasetError(
        `stacked: expected grey images with class labels, got ${base.name} with images of ` +
          `[${images?.shape.join(', ') ?? ''}]. Use digits, mnist or fashion-mnist.`,
      );
    }
    this.name = `stacked-${base.name}`;
    this.classes = labels.numClasses;
    this.spec = imageSpec([height!, width!, 3], this.classes ** 3);
  }

  labelAt(index: number): number {
    return this.parts(index).reduce((label, part) => label * this.classes + this.base.labelAt(part), 0);
  }

  async gather(indices: Int32Array, random: Random): Promise<Batch> {
    checkIndices(this, indices);
    const parts = Array.from(indices, (index) => this.parts(index));
    const channels: tf.Tensor4D[] = [];
    try {
      for (let channel = 0; channel < 3; channel++) {
        const chosen = Int32Array.from(parts, (part) => part[channel]!);
        const { images, ...rest } = await this.base.gather(chosen, random.fork(channel));
        tf.dispose(rest);
        channels.push(images as tf.Tensor4D);
      }
      const labels = indices.map((index) => this.labelAt(index));
      return { images: tf.concat4d(channels, 3), labels: tf.tensor1d(labels, 'int32') };
    } finally {
      tf.dispose(channels);
    }
  }

  /** The three examples underneath that make up example `index`. */
  private parts(index: number): number[] {
    const random = this.random.fork(index);
    return Array.from({ length: 3 }, () => random.integer(this.base.size));
  }
}
