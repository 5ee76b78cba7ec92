import * as tf from '@tensorflow/tfjs';
import { applyLinear } from '@gan/core';
import type { Matrix3 } from './matrix.js';
import { reflectIndex } from './shift.js';

/** For every output pixel, the four input pixels it is made of and their shares. */
interface Footprint {
  /** `[4 * N * H * W]`, rows of the images as `[N * H * W, C]`. */
  readonly pixels: Int32Array;
  /** `[4 * N * H * W]`. */
  readonly shares: Float32Array;
}

/**
 * Images read at places given by one matrix each: output pixel `p`, counted from the middle of the image, is read
 * bilinearly at `M p`; beyond the edges the image is reflected.
 *
 * Linear in the images, hence differentiable any number of times. One new tensor of the same shape.
 *
 * @param matrices one for each image, from output to input pixels `(x, y, 1)`.
 */
export function affineSample(images: tf.Tensor4D, matrices: readonly Matrix3[]): tf.Tensor4D {
  const [count, height, width, channels] = images.shape;
  const total = count * height * width;
  const { pixels, shares } = footprint(matrices, height, width);
  // Made where they are used: a tape may outlive every tensor made here.
  const index = () => tf.tensor1d(pixels, 'int32');
  const weights = () => tf.tensor2d(shares, [4 * total, 1]);
  const read = (x: tf.Tensor) =>
    tf.tidy(() => {
      const corners = tf.mul(tf.gather(tf.reshape(x, [total, channels]), index()), weights());
      return tf.reshape(tf.sum(tf.reshape(corners, [4, total * channels]), 0), images.shape);
    });
  const spread = (dy: tf.Tensor) =>
    tf.tidy(() => {
      const corners = tf.mul(tf.tile(tf.reshape(dy, [total, channels]), [4, 1]), weights());
      const sums = tf.scatterND(tf.reshape(index(), [4 * total, 1]), corners, [total, channels]);
      return tf.reshape(sums, images.shape);
    });
  return applyLinear(images, read, spread) as tf.Tensor4D;
}

function footprint(matrices: readonly Matrix3[], height: number, width: number): Footprint {
  const total = matrices.length * height * width;
  const pixels = new Int32Array(4 * total);
  const shares = new Float32Array(4 * total);
  const middle = [(width - 1) / 2, (height - 1) / 2] as const;
  let at = 0;
  matrices.forEach(([a, b, c, d, e, f], image) => {
    const base = image * height * width;
    for (let row = 0; row < height; row++) {
      for (let column = 0; column < width; column++, at++) {
        const [px, py] = [column - middle[0], row - middle[1]];
        const x = a * px + b * py + c + middle[0];
        const y = d * px + e * py + f + middle[1];
        const [left, top] = [Math.floor(x), Math.floor(y)];
        for (let corner = 0; corner < 4; corner++) {
          const [right, below] = [corner & 1, corner >> 1];
          const column4 = reflectIndex(left + right, width);
          const row4 = reflectIndex(top + below, height);
          pixels[corner * total + at] = base + row4 * width + column4;
          shares[corner * total + at] = (right ? x - left : left + 1 - x) * (below ? y - top : top + 1 - y);
        }
      }
    }
  });
  return { pixels, shares };
}
