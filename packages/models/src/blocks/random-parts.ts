import type { Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';

/** Of how many pictures no part is taken. */
const WHOLE = 0.4;

/**
 * Random parts of pictures `[N, H, W, C]`, enlarged to their size: two of five pictures are left whole, of the others a part that has
 * a share of both sides between `smallest` and 1, evenly, from an even place. Owned by the caller.
 *
 * A generator that is to change things wherever they are must see them large and small, in the middle and at the border; that whole
 * ones stay among them matters to instance normalisation, for which a part is another picture.
 */
export function randomParts(images: tf.Tensor4D, smallest: number, random: Random): tf.Tensor4D {
  const [count, height, width] = images.shape;
  const boxes = Array.from({ length: count }, () => {
    if (random.uniform() < WHOLE) return [0, 0, 1, 1];
    const size = smallest + (1 - smallest) * random.uniform();
    const [top, left] = [random.uniform() * (1 - size), random.uniform() * (1 - size)];
    return [top, left, top + size, left + size];
  });
  return tf.tidy(() => {
    const numbers = tf.range(0, count, 1, 'int32') as tf.Tensor1D;
    return tf.image.cropAndResize(images, tf.tensor2d(boxes), numbers, [height, width], 'bilinear');
  });
}
