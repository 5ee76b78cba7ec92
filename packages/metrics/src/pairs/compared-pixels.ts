import { requireImages, ConfigError, ShapeError } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { z } from 'zod';

/** What of two pictures is compared. */
export const comparedPixels = z.object({
  channels: z
    .enum(['y', 'rgb'])
    .default('y')
    .describe("'y', the luma of ITU-R BT.601 as super-resolution is measured, or 'rgb', every channel"),
  border: z
    .int()
    .min(0)
    .default(0)
    .describe('Pixels left out at every side; super-resolution leaves out as many as it magnifies'),
});

export type ComparedPixels = z.input<typeof comparedPixels>;

/** Luma of black, and what red, green and blue add to it, of 255: those of MATLAB's `rgb2ycbcr` and of ITU-R BT.601. */
const [black, weights] = [16, [65.481, 128.553, 24.966]];

/**
 * The compared part of images `[N, H, W, 1 or 3]` in [-1, 1], on the scale of bytes, 0 to 255: all channels, or the luma
 * `16 + 65.481 R + 128.553 G + 24.966 B` of colours in [0, 1], not rounded (`rgb2ycbcr(im2double(image))` of MATLAB); the
 * border is cut off. Grey images are their own luma. A new tensor, owned by the caller.
 *
 * @throws ShapeError for other shapes; ConfigError if the border leaves nothing.
 */
export function pixelsToCompare(images: tf.Tensor, options: ComparedPixels, caller: string): tf.Tensor4D {
  const pixels = requireImages(images, caller);
  const { channels, border } = comparedPixels.parse(options);
  const [count, height, width, depth] = pixels.shape;
  if (depth !== 1 && depth !== 3) {
    throw new ShapeError(
      `${caller}: expected images of 1 or 3 channels, got [${pixels.shape.join(', ')}]. Drop transparency first.`,
    );
  }
  const [rows, columns] = [height - 2 * border, width - 2 * border];
  if (rows < 1 || columns < 1) {
    throw new ConfigError(
      `${caller}: expected images larger than a border of ${border} pixels, got ${height}x${width}. Leave out less.`,
    );
  }
  return tf.tidy(() => {
    const inner = tf.slice(pixels, [0, border, border, 0], [count, rows, columns, depth]);
    const unit = tf.div(tf.add(inner, 1), 2);
    if (channels === 'rgb' || depth === 1) return tf.mul(unit, 255);
    return tf.add(tf.sum(tf.mul(unit, weights), 3, true), black);
  }) as tf.Tensor4D;
}

/** Means over each image, one axis after the other: sums of few numbers lose less. */
export const meanOfEach = (values: tf.Tensor): tf.Tensor1D =>
  tf.tidy(() => tf.mean(tf.mean(tf.mean(values, 3), 2), 1)) as tf.Tensor1D;
