import * as tf from '@tensorflow/tfjs';
import { DatasetError, type Batch, type BatchSpec, type LabelledDataset } from '@gan/core';
import { imageSpec } from './specs.js';

/** What {@link ByteImages} is made of. */
export interface ByteImagesSource {
  readonly name: string;
  /** `[height, width, channels]` of one image. */
  readonly shape: readonly [number, number, number];
  /** All images as bytes 0 to 255, row by row, channels last. Kept, not copied. */
  readonly pixels: Uint8Array;
  /** One class per image. Kept, not copied. */
  readonly labels: Uint8Array;
  /** Names of the classes, in order. */
  readonly classNames: readonly string[];
}

/** Pixel values 0 to 255 as numbers from -1 to 1. */
const normalised = Float32Array.from({ length: 256 }, (_, value) => value / 127.5 - 1);

/**
 * Labelled images kept as bytes, one per pixel and channel, and turned into numbers in [-1, 1] only when a batch is
 * gathered: 60,000 digits of 28x28 stay at 47 MB rather than 188.
 *
 * Entries: `images` `[N, height, width, channels]` in [-1, 1], `labels` `[N]` int32.
 */
export class ByteImages implements LabelledDataset {
  readonly name: string;
  readonly size: number;
  readonly spec: BatchSpec;

  /** @throws DatasetError if the counts of images and labels differ or a label names no class. */
  constructor(private readonly source: ByteImagesSource) {
    const { name, labels, shape, classNames } = source;
    checkSource(source);
    this.name = name;
    this.size = labels.length;
    this.spec = imageSpec(shape, classNames.length, classNames);
  }

  labelAt(index: number): number {
    return this.source.labels[index]!;
  }

  gather(indices: Int32Array): Batch {
    const { shape, pixels } = this.source;
    const length = tf.util.sizeFromShape([...shape]);
    checkIndices(this, indices);
    return {
      images: tf.tensor4d(normalise(pixels, indices, length), [indices.length, ...shape]),
      labels: tf.tensor1d(
        indices.map((index) => this.labelAt(index)),
        'int32',
      ),
    };
  }
}

/** The chosen images, `length` bytes each, one after the other as numbers in [-1, 1]. */
export function normalise(pixels: Uint8Array, indices: Int32Array, length: number): Float32Array {
  const values = new Float32Array(indices.length * length);
  let next = 0;
  for (const index of indices) {
    const end = (index + 1) * length;
    for (let i = index * length; i < end; i++) values[next++] = normalised[pixels[i]!]!;
  }
  return values;
}

/** @throws DatasetError if an index is not one of the data set's. */
export function checkIndices(dataset: { name: string; size: number }, indices: Int32Array): void {
  const bad = indices.find((index) => index < 0 || index >= dataset.size);
  if (bad === undefined) return;
  throw new DatasetError(
    `gather: expected indices from 0 to ${dataset.size - 1} of ${dataset.name}, got ${bad}. Check the sampler.`,
  );
}

function checkSource({ name, shape, pixels, labels, classNames }: ByteImagesSource): void {
  const images = pixels.length / (shape[0] * shape[1] * shape[2]);
  if (images !== labels.length) {
    throw new DatasetError(
      `${name}: expected as many labels as images, got ${labels.length} labels and ${images} images. ` +
        'Take both files from the same release and split.',
    );
  }
  const bad = labels.findIndex((label) => label >= classNames.length);
  if (bad < 0) return;
  throw new DatasetError(
    `${name}: expected labels from 0 to ${classNames.length - 1}, got ${labels[bad]} at image ${bad}. ` +
      'Check that the label file belongs to this data set.',
  );
}
