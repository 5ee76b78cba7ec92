import * as tf from '@tensorflow/tfjs';

/** Smallest and largest value of a pixel. */
export type ValueRange = readonly [low: number, high: number];

/**
 * Pixels as the whole numbers 0 to 255 an 8-bit file would hold, still float32: `round(255 (x - low) / (high - low))`,
 * clipped. Images that went through a file and images straight from a generator are then treated alike; bytes mapped to
 * `range` come back exactly.
 *
 * @param range of the pixels. @default [-1, 1]
 * @returns a new tensor of the same shape, owned by the caller. Not differentiable: rounding has no slope.
 */
export function toBytes<T extends tf.Tensor>(images: T, [low, high]: ValueRange = [-1, 1]): T {
  return tf.tidy(() =>
    images
      .sub(low)
      .mul(255 / (high - low))
      .clipByValue(0, 255)
      .round(),
  ) as T;
}
