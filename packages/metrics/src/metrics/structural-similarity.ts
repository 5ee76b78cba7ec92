import * as tf from '@tensorflow/tfjs';

/** Weights of the five scales, finest first (Wang, Simoncelli & Bovik 2003, section 3.2). */
const scaleWeights = [0.0448, 0.2856, 0.3001, 0.2363, 0.1333];
/** Side of the window, in pixels. */
export const window = 11;
const sigma = 1.5;
/** Stabilising constants (K L)^2, for values in [-1, 1]. */
const [c1, c2] = [(0.01 * 2) ** 2, (0.03 * 2) ** 2];

/**
 * Multi-scale structural similarity of pairs of images in [-1, 1], `[N, H, W, C]` twice, to `[N]`: contrast and structure
 * at five scales, luminance at the coarsest, each the mean over an image, multiplied with published exponents.
 *
 * Wang, Simoncelli & Bovik 2003, https://doi.org/10.1109/ACSSC.2003.1292216, equation 7; windows of 11 pixels and
 * deviation 1.5. Where a scale is smaller than the window, the window shrinks to it, deviation in proportion, as in the
 * evaluation code of Karras et al. 2018; that makes it defined for images of 28 pixels. Negative means count as zero.
 */
export function msSsim(a: tf.Tensor4D, b: tf.Tensor4D): tf.Tensor1D {
  return tf.tidy(() => {
    const factors: tf.Tensor[] = [];
    let [x, y] = [a, b];
    for (const [scale, weight] of scaleWeights.entries()) {
      const { luminance, structure } = ssimTerms(x, y);
      const terms = scale === scaleWeights.length - 1 ? tf.mul(luminance, structure) : structure;
      factors.push(tf.pow(tf.relu(tf.mean(terms, [1, 2, 3])), weight));
      [x, y] = [halve(x), halve(y)];
    }
    return factors.reduce((product, factor) => tf.mul(product, factor)) as tf.Tensor1D;
  });
}

/** Means of squares of two by two pixels, or of what there is of them at the edge. */
const halve = (images: tf.Tensor4D) => tf.avgPool(images, 2, 2, 'same');

/** Luminance, of which black has none, and structure at every place where a window fits, of images in [-1, 1]. */
export function ssimTerms(
  x: tf.Tensor4D,
  y: tf.Tensor4D,
): { luminance: tf.Tensor4D; structure: tf.Tensor4D } {
  const blur = blurFor(x);
  const [centredX, centredY] = [blur(x), blur(y)];
  // Of images around zero, where single precision loses the least.
  const variances = tf.sub(
    tf.add(blur(tf.square(x)), blur(tf.square(y))),
    tf.add(tf.square(centredX), tf.square(centredY)),
  );
  const covariance = tf.sub(blur(tf.mul(x, y)), tf.mul(centredX, centredY));
  const [meanX, meanY] = [tf.add(centredX, 1), tf.add(centredY, 1)];
  const [xx, yy, xy] = [tf.square(meanX), tf.square(meanY), tf.mul(meanX, meanY)];
  const ratio = (numerator: tf.Tensor, denominator: tf.Tensor, constant: number) =>
    tf.div(tf.add(tf.mul(numerator, 2), constant), tf.add(denominator, constant)) as tf.Tensor4D;
  return { luminance: ratio(xy, tf.add(xx, yy), c1), structure: ratio(covariance, variances, c2) };
}

/** Convolution with a Gaussian window, over places where all of it fits. */
function blurFor({ shape: [, height, width, channels] }: tf.Tensor4D) {
  const size = Math.min(window, height, width);
  const taps = gaussianTaps(size, (sigma * size) / window);
  const kernel = (shape: [number, number]) =>
    tf.tile(tf.reshape(tf.tensor1d(taps), [...shape, 1, 1]), [1, 1, channels, 1]) as tf.Tensor4D;
  const [rows, columns] = [kernel([size, 1]), kernel([1, size])];
  return (images: tf.Tensor4D) =>
    tf.depthwiseConv2d(tf.depthwiseConv2d(images, rows, 1, 'valid'), columns, 1, 'valid');
}

function gaussianTaps(size: number, deviation: number): number[] {
  const taps = Array.from({ length: size }, (_, i) =>
    Math.exp(-(((i - (size - 1) / 2) / deviation) ** 2) / 2),
  );
  const sum = taps.reduce((total, tap) => total + tap, 0);
  return taps.map((tap) => tap / sum);
}
