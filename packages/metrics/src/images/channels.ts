import { requireImages, ShapeError } from '@gan/core';
import * as tf from '@tensorflow/tfjs';

/**
 * Images with three channels: grey ones `[N, H, W, 1]` repeated, colour ones as they are. Returns a new tensor, owned by
 * the caller.
 *
 * @throws ShapeError for other numbers of channels.
 */
export function greyToRgb(images: tf.Tensor): tf.Tensor4D {
  const pixels = requireImages(images, 'greyToRgb');
  requireGreyOrRgb(pixels, 'greyToRgb');
  return pixels.shape[3] === 3 ? pixels.clone() : tf.tile(pixels, [1, 1, 1, 3]);
}

/**
 * Images with one channel: `0.299 R + 0.587 G + 0.114 B` (ITU-R BT.601, Pillow's mode `L`) of colour ones, grey ones as
 * they are. Returns a new tensor, owned by the caller.
 *
 * @throws ShapeError for other numbers of channels.
 */
export function rgbToGrey(images: tf.Tensor): tf.Tensor4D {
  const pixels = requireImages(images, 'rgbToGrey');
  requireGreyOrRgb(pixels, 'rgbToGrey');
  if (pixels.shape[3] === 1) return pixels.clone();
  return tf.tidy(() => tf.sum(tf.mul(pixels, [0.299, 0.587, 0.114]), 3, true));
}

function requireGreyOrRgb({ shape }: tf.Tensor4D, caller: string): void {
  if (shape[3] === 1 || shape[3] === 3) return;
  throw new ShapeError(
    `${caller}: expected images of 1 or 3 channels, got [${shape.join(', ')}]. Drop transparency, or take stacked images channel by channel.`,
  );
}
