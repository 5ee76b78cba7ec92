import * as tf from '@tensorflow/tfjs';

/** Binomial taps of the pyramid (Burt & Adelson 1983). */
const taps = [1, 4, 6, 4, 1].map((tap) => tap / 16);

/** Sides of the levels of an image, finest first: halved as long as the smaller one stays at `smallest` or above. */
export function pyramidSides(height: number, width: number, smallest: number): [number, number][] {
  const sides: [number, number][] = [[height, width]];
  for (let [h, w] = [half(height), half(width)]; Math.min(h, w) >= smallest; [h, w] = [half(h), half(w)]) {
    sides.push([h, w]);
  }
  return sides;
}

const half = (side: number) => Math.ceil(side / 2);

/**
 * One level of the Laplacian pyramid of images `[N, H, W, C]`: what a level of the Gaussian pyramid has beyond the next
 * coarser one; the coarsest is that of the Gaussian pyramid itself. Edges are mirrored.
 *
 * Burt & Adelson 1983, https://doi.org/10.1109/TCOM.1983.1095851, as used by Karras et al. 2018.
 */
export function laplacianLevel(images: tf.Tensor4D, level: number, levels: number): tf.Tensor4D {
  return tf.tidy(() => {
    let fine = images;
    for (let i = 0; i < level; i++) fine = down(fine);
    return level === levels - 1 ? fine.clone() : tf.sub(fine, up(down(fine), fine.shape));
  });
}

const down = (images: tf.Tensor4D) => everySecond(blur(images));

const everySecond = (images: tf.Tensor4D) =>
  tf.stridedSlice(images, [0, 0, 0, 0], images.shape, [1, 2, 2, 1]) as tf.Tensor4D;

/** Twice the size, cut to that of the finer level: zeros in between, blurred, times four. */
function up(images: tf.Tensor4D, [count, height, width, channels]: tf.Tensor4D['shape']): tf.Tensor4D {
  const [, h, w] = images.shape;
  const zeros = tf.zerosLike(images);
  const wide = tf.reshape(tf.stack([images, zeros], 3), [count, h, 2 * w, channels]);
  const tall = tf.reshape(tf.stack([wide, tf.zerosLike(wide)], 2), [count, 2 * h, 2 * w, channels]);
  const cut = tf.slice(tall, [0, 0, 0, 0], [count, height, width, channels]) as tf.Tensor4D;
  return tf.mul(blur(cut), 4);
}

function blur(images: tf.Tensor4D): tf.Tensor4D {
  const channels = images.shape[3];
  const kernel = (shape: [number, number]) =>
    tf.tile(tf.reshape(tf.tensor1d(taps), [...shape, 1, 1]), [1, 1, channels, 1]) as tf.Tensor4D;
  const padded = tf.mirrorPad(images, [[0, 0], [2, 2], [2, 2], [0, 0]], 'reflect') as tf.Tensor4D; // prettier-ignore
  return tf.depthwiseConv2d(
    tf.depthwiseConv2d(padded, kernel([5, 1]), 1, 'valid'),
    kernel([1, 5]),
    1,
    'valid',
  );
}
