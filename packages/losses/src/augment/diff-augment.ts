import * as tf from '@tensorflow/tfjs';
import { type Augmentation, ConfigError, type Random } from '@gan/core';
import { requireImages } from './require-images.js';
import { perImage, readRowsAndColumns, shiftedBy } from './shift.js';

/** A step of {@link diffAugment}'s policy. */
export type DiffAugmentOperation = 'color' | 'translation' | 'cutout';

/** Options of {@link diffAugment}. */
export interface DiffAugmentOptions {
  /** What is done, in this order. @default ['color', 'translation', 'cutout'] */
  readonly policy?: readonly DiffAugmentOperation[];
}

type Change = (images: tf.Tensor4D, random: Random) => tf.Tensor4D;

/** `[N, 1, 1, 1]` numbers from U[low, high), one for each image. */
const perImageUniform = (images: tf.Tensor4D, random: Random, low: number, high: number) =>
  random.uniformTensor([images.shape[0], 1, 1, 1], low, high);

/** Scales what differs from `center`. */
const stretch = (images: tf.Tensor4D, center: tf.Tensor, factor: tf.Tensor) =>
  tf.add(tf.mul(tf.sub(images, center), factor), center) as tf.Tensor4D;

const color: Change = (images, random) => {
  const brighter = tf.add(images, perImageUniform(images, random, -0.5, 0.5)) as tf.Tensor4D;
  const grey = tf.mean(brighter, 3, true);
  const saturated = stretch(brighter, grey, perImageUniform(images, random, 0, 2));
  return stretch(saturated, tf.mean(saturated, [1, 2, 3], true), perImageUniform(images, random, 0.5, 1.5));
};

const translation: Change = (images, random) => {
  const [, height, width] = images.shape;
  const offsets = (length: number) => {
    const reach = Math.round(length / 8);
    return perImage(images, () => shiftedBy(random.integer(2 * reach + 1) - reach));
  };
  return readRowsAndColumns(images, offsets(height), offsets(width));
};

const cutout: Change = (images, random) => {
  const [count, height, width] = images.shape;
  const mask = new Float32Array(count * height * width).fill(1);
  for (let image = 0; image < count; image++) {
    const [top, bottom] = span(height, random);
    const [left, right] = span(width, random);
    for (let row = top; row < bottom; row++) {
      mask.fill(0, (image * height + row) * width + left, (image * height + row) * width + right);
    }
  }
  return tf.mul(images, tf.tensor4d(mask, [count, height, width, 1]));
};

/** Half an axis around a random centre, cut at the ends. */
function span(length: number, random: Random): [number, number] {
  const size = Math.round(length / 2);
  const start = random.integer(length + 1 - (size % 2)) - Math.floor(size / 2);
  return [Math.max(0, start), Math.min(length, start + size)];
}

const changes: Readonly<Record<DiffAugmentOperation, Change>> = { color, translation, cutout };

/**
 * DiffAugment: every image that the discriminator sees, real or generated, is changed at random by
 * - `color`: brightness `x + U(-0.5, 0.5)`, saturation by `U(0, 2)`, contrast by `U(0.5, 1.5)`;
 * - `translation`: by up to an eighth of the size along each axis, filled with zeros;
 * - `cutout`: a square of half the size set to zero.
 *
 * Source: Zhao et al. 2020, https://arxiv.org/abs/2006.10738, section 3 and appendix A.
 *
 * @throws ConfigError if the policy names an operation that does not exist.
 * @throws ShapeError (when applied) unless examples are `[N, H, W, C]`.
 */
export function diffAugment(options: DiffAugmentOptions = {}): Augmentation {
  const { policy = ['color', 'translation', 'cutout'] } = options;
  const steps = policy.map((operation) => {
    const change = changes[operation];
    if (change !== undefined) return change;
    throw new ConfigError(
      `diffAugment: expected a policy of color, translation and cutout, got '${String(operation)}'. Correct the name.`,
    );
  });
  return {
    name: 'diffAugment',
    apply: (examples, { random }) =>
      tf.tidy(() => {
        const images = requireImages('diffAugment', examples);
        return steps.reduce((changed, step) => step(changed, random), images.clone());
      }),
  };
}
