import * as tf from '@tensorflow/tfjs';

/** How far two pictures `[1, H, W, C]` are from each other, a scalar that gradients flow through; 0 for equal ones. */
export type PictureDistance = (a: tf.Tensor4D, b: tf.Tensor4D) => tf.Tensor;

/** Sides below which a picture says no more than its mean. */
const smallest = 4;

/**
 * Mean squared difference of two pictures at all resolutions: at full size and at each half of the one before, down to
 * sides of 4. Beside details it sees where things are, so that gradients lead there from afar, which plain pixels lack.
 */
export const pyramidDistance: PictureDistance = (a, b) =>
  tf.tidy(() => {
    let difference = tf.sub(a, b) as tf.Tensor4D;
    let sum = tf.mean(tf.square(difference));
    while (Math.min(difference.shape[1], difference.shape[2]) >= 2 * smallest) {
      difference = tf.avgPool(difference, 2, 2, 'same');
      sum = tf.add(sum, tf.mean(tf.square(difference)));
    }
    return sum;
  });

/** Side above which pictures are made smaller before they are compared. */
const largest = 256;

/** Pictures of sides above 256 averaged down to about that, as the published projector does before it compares. */
export function comfortable(images: tf.Tensor4D): tf.Tensor4D {
  const factor = Math.floor(Math.max(images.shape[1], images.shape[2]) / largest);
  return factor < 2 ? images : tf.avgPool(images, factor, factor, 'valid');
}
