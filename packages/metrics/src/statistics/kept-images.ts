import { ConfigError, type Accumulator, type Observation, type Random, type Statistic } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { toBytes } from '../images/to-bytes.js';

/** Images of one side as bytes, and their classes where these were asked for. */
export type KeptImages = {
  readonly count: number;
  /** `[height, width, channels]` */
  readonly shape: readonly number[];
  /** `[count, height, width, channels]`, 0 to 255 */
  readonly values: Uint8Array;
  /** `[count]`, where asked for */
  readonly labels?: Int32Array;
};

/**
 * A fair sample of at most `limit` images, one byte a value, for metrics that compare pixels or train on them. Every image
 * of the stream is as likely to be kept as every other (reservoir sampling, Vitter 1985, algorithm R).
 */
export const keptImages = (limit: number, { labels = false } = {}): Statistic<KeptImages> => ({
  name: `images:${limit}${labels ? ':labelled' : ''}`,
  reads: labels ? ['labels'] : [],
  start: (random) => new Reservoir(limit, labels, random),
});

class Reservoir implements Accumulator<KeptImages> {
  private readonly images: Uint8Array[] = [];
  private readonly labels: number[] = [];
  private shape: readonly number[] = [];
  private seen = 0;

  constructor(
    private readonly limit: number,
    private readonly labelled: boolean,
    private readonly random: Random,
  ) {}

  async add({ count, samples, labels }: Observation): Promise<void> {
    this.checkShape(samples);
    const bytes = tf.tidy(() => toBytes(samples));
    const values = await bytes.data();
    bytes.dispose();
    const size = values.length / count;
    for (let i = 0; i < count; i++) {
      const place = this.placeOfNext();
      if (place === undefined) continue;
      this.images[place] = Uint8Array.from(values.subarray(i * size, (i + 1) * size));
      if (labels) this.labels[place] = labels[i]!;
    }
  }

  private placeOfNext(): number | undefined {
    const place = this.seen < this.limit ? this.seen : this.random.integer(this.seen + 1);
    this.seen++;
    return place < this.limit ? place : undefined;
  }

  private checkShape({ shape }: tf.Tensor): void {
    const [, ...image] = shape;
    if (this.seen === 0) this.shape = image;
    if (image.length === 3 && image.join() === this.shape.join()) return;
    throw new ConfigError(
      `keptImages: expected images [N, H, W, C] of one size, got [${shape.join(', ')}]` +
        `${this.seen === 0 ? '' : ` after [${this.shape.join(', ')}]`}. Resize them first.`,
    );
  }

  finish(): KeptImages {
    const { images, shape } = this;
    const values = new Uint8Array(images.length * tf.util.sizeFromShape([...shape]));
    images.forEach((image, i) => values.set(image, i * image.length));
    return {
      count: images.length,
      shape,
      values,
      ...(this.labelled && { labels: Int32Array.from(this.labels) }),
    };
  }
}

/** Some of the images as a new tensor `[indices.length, H, W, C]` in [-1, 1], owned by the caller. */
export function imageTensor({ shape, values }: KeptImages, indices: ArrayLike<number>): tf.Tensor4D {
  const size = tf.util.sizeFromShape([...shape]);
  const pixels = new Float32Array(indices.length * size);
  for (let i = 0; i < indices.length; i++) {
    const from = indices[i]! * size;
    for (let j = 0; j < size; j++) pixels[i * size + j] = values[from + j]! / 127.5 - 1;
  }
  return tf.tensor4d(pixels, [indices.length, ...(shape as [number, number, number])]);
}

/** The numbers from `from` up to, not including, `to`. */
export const range = (from: number, to: number) => Int32Array.from({ length: to - from }, (_, i) => from + i);
