import * as tf from '@tensorflow/tfjs';
import { applyLinear } from '../apply-linear.js';
import { resizeMatrix, type ResizeMethod } from '../resize-matrix.js';
import type { Attributes, GradientRule } from '../rule.js';
import { runKernel } from '../run-kernel.js';

interface ResizeAttributes {
  readonly size: [number, number];
  readonly alignCorners: boolean;
  readonly halfPixelCenters: boolean;
}

/** Multiplies axis 1 of `[N, L, R]` by `matrix` `[M, L]`. */
const alongRows = (x: tf.Tensor3D, matrix: tf.Tensor2D) => {
  const batch = tf.expandDims(matrix, 0) as tf.Tensor3D;
  return tf.matMul(batch, x) as tf.Tensor3D;
};

/** The transpose of a resize, exactly: both axes by the transposes of their interpolation matrices. */
function spreadBack(
  dy: tf.Tensor,
  shape: readonly number[],
  method: ResizeMethod,
  attributes: ResizeAttributes,
) {
  const [count, height, width, channels] = shape as [number, number, number, number];
  const [tall, wide] = attributes.size;
  const rows = resizeMatrix(method, tall, height, attributes).transpose() as tf.Tensor2D;
  const columns = resizeMatrix(method, wide, width, attributes).transpose() as tf.Tensor2D;
  const shorter = alongRows(tf.reshape(dy, [count, tall, wide * channels]), rows);
  return tf.reshape(alongRows(tf.reshape(shorter, [count * height, wide, channels]), columns), [...shape]);
}

/** Nearest up-sampling by whole factors, the usual case: the transpose is a sum over blocks. */
function sumBlocks(dy: tf.Tensor, vertical: number, horizontal: number): tf.Tensor {
  const factors: [number, number] = [vertical, horizontal];
  return tf.mul(tf.avgPool(dy as tf.Tensor4D, factors, factors, 'valid'), vertical * horizontal);
}

function nearestTranspose(dy: tf.Tensor, shape: readonly number[], attributes: ResizeAttributes): tf.Tensor {
  const [vertical, horizontal] = attributes.size.map((size, i) => size / shape[i + 1]!) as [number, number];
  const whole = Number.isInteger(vertical) && Number.isInteger(horizontal) && !attributes.alignCorners;
  return whole ? sumBlocks(dy, vertical, horizontal) : spreadBack(dy, shape, 'nearest', attributes);
}

function bilinearTranspose(dy: tf.Tensor, images: tf.Tensor, attributes: Attributes): tf.Tensor {
  return kernelFails(images, attributes)
    ? spreadBack(dy, images.shape, 'bilinear', attributes as unknown as ResizeAttributes)
    : runKernel('ResizeBilinearGrad', { dy, images }, attributes);
}

/** No kernel knows half-pixel centres, and the cpu kernel swaps height and width. */
function kernelFails(images: tf.Tensor, attributes: Attributes): boolean {
  const oblong = images.shape[1] !== images.shape[2];
  return (
    (attributes as unknown as ResizeAttributes).halfPixelCenters || (oblong && tf.getBackend() === 'cpu')
  );
}

/** Resizing is linear: enlarging and its transpose are each other's gradients. */
export const resizingRules: readonly GradientRule[] = [
  {
    kernelName: 'ResizeNearestNeighbor',
    inputs: ['images'],
    gradient(dy, [images], attributes) {
      const resize = attributes as unknown as ResizeAttributes;
      const { size, alignCorners, halfPixelCenters } = resize;
      return {
        images: () =>
          applyLinear(
            dy,
            (d) => nearestTranspose(d, images!.shape, resize),
            (g) => tf.image.resizeNearestNeighbor(g as tf.Tensor4D, size, alignCorners, halfPixelCenters),
          ),
      };
    },
    // The cpu kernel mixes up the images of a batch, and no kernel knows half-pixel centres.
    stockFails: (_images, attributes) =>
      tf.getBackend() === 'cpu' || (attributes as unknown as ResizeAttributes).halfPixelCenters,
  },
  {
    kernelName: 'ResizeBilinear',
    inputs: ['images'],
    gradient(dy, [images], attributes) {
      const { size, alignCorners, halfPixelCenters } = attributes as unknown as ResizeAttributes;
      return {
        images: () =>
          applyLinear(
            dy,
            (d) => bilinearTranspose(d, images!, attributes),
            (g) => tf.image.resizeBilinear(g as tf.Tensor4D, size, alignCorners, halfPixelCenters),
          ),
      };
    },
    stockFails: ([images], attributes) => kernelFails(images!, attributes),
  },
];
