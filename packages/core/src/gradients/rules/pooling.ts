import * as tf from '@tensorflow/tfjs';
import { applyLinear } from '../apply-linear.js';
import type { Attributes, GradientRule } from '../rule.js';
import { runKernel } from '../run-kernel.js';
import { constant } from '../tape.js';
import { padWindows, putTap, takeTap, tapOffsets, type WindowAxis } from '../window-taps.js';

type Windows2d = [number, number];
type Windows3d = [number, number, number];
type Padding = Parameters<typeof tf.backend_util.computePool2DInfo>[4];
type Rounding = Parameters<typeof tf.backend_util.computePool2DInfo>[5];

interface PoolAttributes {
  readonly filterSize: number | number[];
  readonly strides: number | number[];
  readonly pad: Padding;
  readonly dimRoundingMode?: Rounding;
}

type Pool = (x: tf.Tensor, attributes: PoolAttributes) => tf.Tensor;

/** Where the windows of a pool lie, and how large they are. */
interface PoolGeometry {
  readonly windows: readonly WindowAxis[];
  readonly sizes: readonly number[];
}

/** The geometry of a pool over an input of this shape. */
type GeometryOf = (shape: readonly number[], attributes: PoolAttributes) => PoolGeometry;

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

function geometry2d(
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

function geometry3d(
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

/** One over the number of entries that each window covers, padding not counted. */
function inverseCounts(x: tf.Tensor, { windows, sizes }: PoolGeometry): tf.Tensor {
  const padded = padWindows(tf.onesLike(x), windows);
  const counts = tapOffsets(sizes).map((offsets) => takeTap(padded, windows, offsets));
  return tf.reciprocal(tf.addN(counts));
}

/** The transpose of an average pool, right also where windows hang over the edge. */
function spreadAverages(dy: tf.Tensor, x: tf.Tensor, geometry: PoolGeometry): tf.Tensor {
  const shares = tf.mul(dy, inverseCounts(x, geometry));
  return tf.addN(tapOffsets(geometry.sizes).map((at) => putTap(shares, geometry.windows, at, x.shape)));
}

const isPadded = ({ windows }: PoolGeometry) =>
  windows.some(({ padding }) => padding[0] > 0 || padding[1] > 0);

/** An average pool is linear: its gradient and the pool itself are each other's transpose. */
function averagePool(kernelName: string, geometryOf: GeometryOf, pool: Pool): GradientRule {
  const geometry = (x: tf.Tensor, attributes: Attributes) =>
    geometryOf(x.shape, attributes as unknown as PoolAttributes);
  return {
    kernelName,
    inputs: ['x'],
    gradient(dy, [x], attributes) {
      const spread = (d: tf.Tensor) =>
        isPadded(geometry(x!, attributes))
          ? spreadAverages(d, x!, geometry(x!, attributes))
          : runKernel(`${kernelName}Grad`, { dy: d, input: x! }, attributes);
      return { x: () => applyLinear(dy, spread, (g) => pool(g, attributes as unknown as PoolAttributes)) };
    },
    // The stock kernels divide by the size of the window also where it hangs over the edge.
    stockFails: ([x], attributes) => isPadded(geometry(x!, attributes)),
  };
}

/** For every place of the window, 1 at the positions where it holds the (first) maximum. */
function winners(x: tf.Tensor, { windows, sizes }: PoolGeometry): tf.Tensor[] {
  const padded = padWindows(x, windows, -3e38);
  const taps = tapOffsets(sizes).map((offsets) => takeTap(padded, windows, offsets));
  const maximum = taps.reduce((a, b) => tf.maximum(a, b));
  let free: tf.Tensor = tf.onesLike(maximum);
  return taps.map((tap) => {
    const won = tf.mul(free, tf.equal(tap, maximum).cast('float32'));
    free = tf.sub(free, won);
    return won;
  });
}

/**
 * A max pool picks entries; once it is fixed which, picking is linear and putting back is its transpose.
 * Both are written with slices and masks, one per place of the window, because no backend has a kernel
 * for the derivative of its max pool's gradient.
 */
function maxPool(kernelName: string, geometryOf: GeometryOf): GradientRule {
  return {
    kernelName,
    inputs: ['x'],
    gradient: (dy, [x], attributes: Attributes) => ({
      x: () => {
        const geometry = geometryOf(x!.shape, attributes as unknown as PoolAttributes);
        const masks = constant(() => tf.concat(winners(x!, geometry), 0));
        return tapOffsets(geometry.sizes)
          .map((offsets, i) => {
            const batch = dy.shape[0]!;
            const mask = constant(() => tf.slice(masks, i * batch, batch));
            return putTap(tf.mul(dy, mask), geometry.windows, offsets, x!.shape);
          })
          .reduce((a, b) => tf.add(a, b));
      },
    }),
  };
}

export const poolingRules: readonly GradientRule[] = [
  averagePool('AvgPool', geometry2d, (x, { filterSize, strides, pad, dimRoundingMode }) =>
    tf.avgPool(x as tf.Tensor4D, filterSize as Windows2d, strides as Windows2d, pad, dimRoundingMode),
  ),
  averagePool('AvgPool3D', geometry3d, (x, { filterSize, strides, pad, dimRoundingMode }) =>
    tf.avgPool3d(
      x as tf.Tensor5D,
      filterSize as Windows3d,
      strides as Windows3d,
      pad as number | 'same' | 'valid',
      dimRoundingMode,
    ),
  ),
  maxPool('MaxPool', geometry2d),
  maxPool('MaxPool3D', geometry3d),
];
