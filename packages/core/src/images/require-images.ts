import { ShapeError } from '../errors.js';
import type * as tf from '@tensorflow/tfjs';

/** @throws ShapeError unless `images` are `[N, H, W, C]`. */
export function requireImages(images: tf.Tensor, caller: string): tf.Tensor4D {
  if (images.rank === 4) return images as tf.Tensor4D;
  throw new ShapeError(
    `${caller}: expected images [N, H, W, C], got [${images.shape.join(', ')}]. Add the missing axes with reshape.`,
  );
}
