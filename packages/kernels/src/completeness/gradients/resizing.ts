import * as tf from '@tensorflow/tfjs';
import {
  bilinearSource,
  nearestSource,
  sources,
  type ResizeAttributes,
  type SourceOf,
} from '../resize-sources.js';
import { gradient } from './gradient.js';

type ImageShape = [batch: number, height: number, width: number, channels: number];

/**
 * Resizing with half-pixel centres, which every stock gradient takes for none. Resizing is a matrix for the rows
 * and one for the columns, so its gradient is their transposes. Otherwise the backend's own kernel serves.
 */
const resizing = (kernelName: string, sourceOf: SourceOf): tf.GradConfig =>
  gradient<ResizeAttributes>(kernelName, { inputs: ['images'] }, (dy, [images], attributes) => ({
    images: () => {
      // Some shaders divide by the last index of the input where corners are aligned, which may be 0.
      const single = attributes.alignCorners && images!.shape.slice(1, 3).includes(1);
      if (attributes.halfPixelCenters !== true && !single) {
        const inputs = { images: images!, dy };
        return tf.engine().runKernel(`${kernelName}Grad`, inputs, { ...attributes }) as tf.Tensor;
      }
      const [batch, height, width, channels] = images!.shape as ImageShape;
      const [, outHeight, outWidth] = dy.shape as ImageShape;
      const rows = matrix(sources(height, outHeight, attributes, sourceOf), height);
      const columns = matrix(sources(width, outWidth, attributes, sourceOf), width);
      const lines = tf.matMul(rows, tf.reshape(dy, [batch, outHeight, outWidth * channels]), true);
      const pixels = tf.reshape(lines, [batch * height, outWidth, channels]);
      return tf.reshape(tf.matMul(columns, pixels, true), images!.shape);
    },
  }));

/** `[1, outSize, size]`: the share of every input row in every row of the result. */
const matrix = (made: ReturnType<typeof sources>, size: number): tf.Tensor3D => {
  const shares = new Float32Array(made.length * size);
  made.forEach(({ rows, shares: parts }, i) => {
    rows.forEach((row, k) => (shares[i * size + row]! += parts[k]!));
  });
  return tf.tensor3d(shares, [1, made.length, size]);
};

export const resizingGradients: readonly tf.GradConfig[] = [
  resizing('ResizeBilinear', bilinearSource),
  resizing('ResizeNearestNeighbor', nearestSource),
];
