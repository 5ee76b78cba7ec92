import type * as tf from '@tensorflow/tfjs';
import { ShapeError } from '@gan/core';

/** Images `[N, H, W, C]`. @throws ShapeError unless the rank is 4. */
export function requireImages(owner: string, examples: tf.Tensor): tf.Tensor4D {
  if (examples.rank === 4) return examples as tf.Tensor4D;
  throw new ShapeError(
    `${owner}: expected images [N, H, W, C], got [${examples.shape}]. Augment images only, or use instanceNoise.`,
  );
}
