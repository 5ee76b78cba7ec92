import * as tf from '@tensorflow/tfjs';
import { ConfigError, Random, type Batch, type LabelledDataset, type Seed } from '@gan/core';
import { checkIndices, normalise } from '../byte-images.js';
import { imageSpec } from '../specs.js';
import { digitNames } from './digit-names.js';
import { drawDigit } from './draw-digit.js';
import { side } from './rasterize.js';
import { completeStyle, type DigitStyle } from './style.js';

const imageBytes = side * side;

/** Images drawn into one block of the cache. */
const blockSize = 1024;

/** Settings of {@link digits}. */
export interface DigitsOptions {
  /** Number of examples. @default 60000 */
  readonly size?: number;
  /** @default 0 */
  readonly seed?: Seed;
  /** How much the handwriting varies; settings left out keep their defaults. */
  readonly style?: Partial<DigitStyle>;
  /** Most bytes kept of digits already drawn; 784 each, further ones are drawn again. @default 67108864, 64 MiB */
  readonly cacheBytes?: number;
}

/**
 * Handwritten-looking digits, drawn as they are asked for: 28x28, white on black, scaled and centred as in MNIST.
 *
 * Example i depends on the seed, the style and i alone, so any number of them can be had in any order, and
 * `digits({ seed: 'test' })` is an independent set to test on.
 * Entries: `images` `[N, 28, 28, 1]` in [-1, 1], `labels` `[N]` int32.
 *
 * @throws ConfigError if an option is out of range.
 */
export function digits(options: DigitsOptions = {}): LabelledDataset {
  const { size = 60_000, seed = 0, style, cacheBytes = 2 ** 26 } = options;
  if (!Number.isInteger(size) || size < 1) {
    throw new ConfigError(`digits: expected a size of 1 or more, got ${size}. Pass a whole number.`);
  }
  if (!(cacheBytes >= 0)) {
    throw new ConfigError(
      `digits: expected cacheBytes of 0 or more, got ${cacheBytes}. Pass a number of bytes.`,
    );
  }
  return new Digits(size, Random.fromSeed(seed).fork('digits'), completeStyle(style), cacheBytes);
}

class Digits implements LabelledDataset {
  readonly name = 'digits';
  readonly spec = imageSpec([side, side, 1], 10, digitNames);
  private readonly blocks = new Map<number, { readonly pixels: Uint8Array; readonly drawn: Uint8Array }>();
  private readonly maxBlocks: number;

  constructor(
    readonly size: number,
    private readonly random: Random,
    private readonly style: DigitStyle,
    cacheBytes: number,
  ) {
    this.maxBlocks = Math.floor(cacheBytes / (blockSize * imageBytes));
  }

  labelAt(index: number): number {
    return this.random.fork(index).integer(10);
  }

  gather(indices: Int32Array): Batch {
    checkIndices(this, indices);
    const pixels = new Uint8Array(indices.length * imageBytes);
    indices.forEach((index, i) => this.read(index, pixels.subarray(i * imageBytes, (i + 1) * imageBytes)));
    const places = indices.map((_, i) => i);
    const labels = indices.map((index) => this.labelAt(index));
    return {
      images: tf.tensor4d(normalise(pixels, places, imageBytes), [indices.length, side, side, 1]),
      labels: tf.tensor1d(labels, 'int32'),
    };
  }

  /** Copies example `index` to `target`, from the cache or freshly drawn. */
  private read(index: number, target: Uint8Array): void {
    const block = this.blockOf(index);
    if (!block) return this.draw(index, target);
    const place = index % blockSize;
    const cached = block.pixels.subarray(place * imageBytes, (place + 1) * imageBytes);
    if (!block.drawn[place]) this.draw(index, cached);
    block.drawn[place] = 1;
    target.set(cached);
  }

  private blockOf(index: number) {
    const key = Math.floor(index / blockSize);
    if (!this.blocks.has(key) && this.blocks.size < this.maxBlocks) {
      const examples = Math.min(blockSize, this.size - key * blockSize);
      this.blocks.set(key, {
        pixels: new Uint8Array(examples * imageBytes),
        drawn: new Uint8Array(examples),
      });
    }
    return this.blocks.get(key);
  }

  private draw(index: number, pixels: Uint8Array): void {
    const random = this.random.fork(index);
    // The first number is the label, so that it can be told without drawing.
    drawDigit(random.integer(10), this.style, random, pixels);
  }
}
