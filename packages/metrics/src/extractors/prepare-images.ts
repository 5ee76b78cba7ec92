import { requireImages, resizeImages, type ResizeFilter } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { greyToRgb, rgbToGrey } from '../images/channels.js';
import { toBytes, type ValueRange } from '../images/to-bytes.js';

/** What a network wants to see. */
export interface ImageInput {
  readonly size: readonly [height: number, width: number];
  readonly channels: 1 | 3;
  /** How images of another size get there. */
  readonly filter: ResizeFilter;
  /** Range of the samples. */
  readonly range: ValueRange;
  /** Whether samples are rounded to 8 bits first. */
  readonly quantise: boolean;
}

/**
 * Samples `[N, H, W, C]` as a network wants them, still in 0 to 255: rounded to 8 bits, grey or colour, resized in
 * float, clipped. A new tensor, owned by the caller.
 */
export function prepareImages(
  samples: tf.Tensor,
  { size, channels, filter, range, quantise }: ImageInput,
): tf.Tensor4D {
  return tf.tidy(() => {
    const images = requireImages(samples, 'prepareImages');
    const bytes = quantise
      ? toBytes(images, range)
      : tf.mul(tf.sub(images, range[0]), 255 / (range[1] - range[0]));
    const coloured = channels === 3 ? greyToRgb(bytes) : rgbToGrey(bytes);
    return tf.clipByValue(resizeImages(coloured, size, { filter }), 0, 255);
  });
}

/** The record of {@link prepareImages} in a metric's protocol. */
export const describeInput = ({ size, channels, filter, range, quantise }: ImageInput) => ({
  size: [...size],
  channels,
  resize: filter,
  range: [...range],
  quantised: quantise ? '8 bits, but for feature maps' : 'no',
});
