import * as tf from '@tensorflow/tfjs';
import { applyLinear } from '../apply-linear.js';
import {
  type GeometryOf,
  imageGeometry,
  type Pool,
  type PoolAttributes,
  type PoolGeometry,
  volumeGeometry,
  type Windows2d,
  type Windows3d,
} from '../pool-geometry.js';
import type { Attributes, GradientRule } from '../rule.js';
import { runKernel } from '../run-kernel.js';
import { padWindows, putTap, takeTap, tapOffsets } from '../window-taps.js';

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

export const averagePoolingRules: readonly GradientRule[] = [
  averagePool('AvgPool', imageGeometry, (x, { filterSize, strides, pad, dimRoundingMode }) =>
    tf.avgPool(x as tf.Tensor4D, filterSize as Windows2d, strides as Windows2d, pad, dimRoundingMode),
  ),
  averagePool('AvgPool3D', volumeGeometry, (x, { filterSize, strides, pad, dimRoundingMode }) =>
    tf.avgPool3d(
      x as tf.Tensor5D,
      filterSize as Windows3d,
      strides as Windows3d,
      pad as number | 'same' | 'valid',
      dimRoundingMode,
    ),
  ),
];
