import * as tf from '@tensorflow/tfjs';
import type { WindowAxis } from './window-taps.js';

export type Windows2d = [number, number];
export type Windows3d = [number, number, number];
type Padding = Parameters<typeof tf.backend_util.computePool2DInfo>[4];
type Rounding = Parameters<typeof tf.backend_util.computePool2DInfo>[5];

/** Attributes of pooling kernels. */
export interface PoolAttributes {
  readonly filterSize: number | number[];
  readonly strides: number | number[];
  readonly pad: Padding;
  readonly dimRoundingMode?: Rounding;
}

/** The forward pass of a pool. */
export type Pool = (x: tf.Tensor, attributes: PoolAttributes) => tf.Tensor;

/** Where the windows of a pool lie, and how large they are. */
export interface PoolGeometry {
  readonly windows: readonly WindowAxis[];
  readonly sizes: readonly number[];
}

/** The geometry of a pool over an input of this shape. */
export type GeometryOf = (shape: readonly number[], attributes: PoolAttributes) => PoolGeometry;

const axis = (
  index: number,
  length: number,
  size: number,
  stride: number,
  count: number,
  before: number,
) => ({
  size,
  window: {
    axis: index,
    padding: [before, Math.max(0, (count - 1) * stride + size - length - before)] as const,
    stride,
    count,
  },
});

/** Pools over images `[N, H, W, C]`. */
export function imageGeometry(
  shape: readonly number[],
  { filterSize, strides, pad, dimRoundingMode }: PoolAttributes,
): PoolGeometry {
  const info = tf.backend_util.computePool2DInfo(
    shape as [number, number, number, number],
    filterSize as Windows2d,
    strides as Windows2d,
    1,
    pad,
    dimRoundingMode,
  );
  const axes = [
    axis(1, info.inHeight, info.filterHeight, info.strideHeight, info.outHeight, info.padInfo.top),
    axis(2, info.inWidth, info.filterWidth, info.strideWidth, info.outWidth, info.padInfo.left),
  ];
  return { windows: axes.map(({ window }) => window), sizes: axes.map(({ size }) => size) };
}

/** Pools over volumes `[N, D, H, W, C]`. */
export function volumeGeometry(
  shape: readonly number[],
  { filterSize, strides, pad, dimRoundingMode }: PoolAttributes,
): PoolGeometry {
  const info = tf.backend_util.computePool3DInfo(
    shape as [number, number, number, number, number],
    filterSize as Windows3d,
    strides as Windows3d,
    1,
    pad as number | 'same' | 'valid',
    dimRoundingMode,
  );
  const axes = [
    axis(1, info.inDepth, info.filterDepth, info.strideDepth, info.outDepth, info.padInfo.front),
    axis(2, info.inHeight, info.filterHeight, info.strideHeight, info.outHeight, info.padInfo.top),
    axis(3, info.inWidth, info.filterWidth, info.strideWidth, info.outWidth, info.padInfo.left),
  ];
  return { windows: axes.map(({ window }) => window), sizes: axes.map(({ size }) => size) };
}
