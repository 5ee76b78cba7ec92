import * as tf from '@tensorflow/tfjs';
import type { Random } from '@gan/core';
import { requireFinite } from '../options.js';
import type { ExampleTransform } from '../regularizers/consistency.js';
import { requireImages } from './require-images.js';
import { perImage, readRowsAndColumns, reflected } from './shift.js';

/** Options of {@link flipAndShift}. */
export interface FlipAndShiftOptions {
  /** Largest shift along each axis, in pixels. @default 4 */
  readonly maxShift?: number;
  /** Whether half of the images are mirrored left to right; leave it off for digits and text. @default true */
  readonly flip?: boolean;
}

/**
 * Random mirroring and shifting of images by whole pixels, with reflection at the edges: the change that consistency
 * regularisation asks a discriminator not to mind.
 *
 * Source: Zhang et al. 2020 (CR-GAN), https://arxiv.org/abs/1910.12027, section 3.2, shifts of up to 4 pixels.
 *
 * @throws ConfigError if the shift is negative.
 * @throws ShapeError (when called) unless examples are `[N, H, W, C]`.
 */
export function flipAndShift({ maxShift = 4, flip = true }: FlipAndShiftOptions = {}): ExampleTransform {
  requireFinite('flipAndShift', 'maxShift', maxShift, 0);
  const reach = Math.floor(maxShift);
  return (examples, random) => {
    const images = requireImages('flipAndShift', examples);
    const offsets = () => perImage(images, () => random.integer(2 * reach + 1) - reach);
    const rows = offsets().map((offset) => reflected(offset, false));
    const columns = offsets().map((offset) => reflected(offset, flip && coin(random)));
    return tf.tidy(() => readRowsAndColumns(images, rows, columns));
  };
}

const coin = (random: Random) => random.integer(2) === 1;
