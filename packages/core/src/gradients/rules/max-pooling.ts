import * as tf from '@tensorflow/tfjs';
import { applyLinear } from '../apply-linear.js';
import {
  type GeometryOf,
  imageGeometry,
  type PoolAttributes,
  volumeGeometry,
  type Windows2d,
} from '../pool-geometry.js';
import type { Attributes, GradientRule } from '../rule.js';
import { runKernel } from '../run-kernel.js';
import { padWindows, takeTap, tapOffsets } from '../window-taps.js';

/** For each output of a pool, the flat index of the (first) maximum in its input, int32. */
type Winners = (x: tf.Tensor, attributes: Attributes) => tf.Tensor;

/** Finds them one place of the window after the other, for pools that have no kernel that tells. */
const winnersByTaps =
  (geometryOf: GeometryOf): Winners =>
  (x, attributes) => {
    const { windows, sizes } = geometryOf(x.shape, attributes as unknown as PoolAttributes);
    const places = padWindows(tf.reshape(tf.range(0, x.size), x.shape), windows);
    const values = padWindows(x, windows, -3e38);
    let best: { readonly value: tf.Tensor; readonly place: tf.Tensor } | undefined;
    for (const offsets of tapOffsets(sizes)) {
      // Flat, since the webgl backend has no choice between tensors of rank 5.
      const [value, place] = [values, places].map((x) => tf.reshape(takeTap(x, windows, offsets), [-1])) as [
        tf.Tensor,
        tf.Tensor,
      ];
      const better = best && tf.greater(value, best.value);
      best = better
        ? { value: tf.maximum(value, best!.value), place: tf.where(better, place, best!.place) }
        : { value, place };
    }
    return tf.cast(best!.place, 'int32');
  };

const imageWinners: Winners = (x, attributes) => {
  const { filterSize, strides, pad, dimRoundingMode } = attributes as unknown as PoolAttributes;
  if (dimRoundingMode !== undefined) return winnersByTaps(imageGeometry)(x, attributes);
  const windows = [filterSize, strides] as [Windows2d, Windows2d];
  const { indexes } = tf.maxPoolWithArgmax(x as tf.Tensor4D, ...windows, pad as number, true);
  // On webgl they come as float32.
  return tf.cast(indexes!, 'int32');
};

/** On a GPU adding at given indices is slow, while its own gradient kernel is fast and right. */
const onGpu = () => ['webgl', 'webgpu'].includes(tf.getBackend());

/**
 * A max pool picks entries; once it is fixed which, picking is linear and putting back is its transpose.
 * No backend has a kernel for the derivative of its max pool's gradient, which is picking again.
 */
function maxPool(kernelName: string, winnersOf: Winners): GradientRule {
  return {
    kernelName,
    inputs: ['x'],
    gradient(dy, [x], attributes) {
      const pick = (g: tf.Tensor) =>
        tf.tidy(() => {
          const winners = tf.reshape(winnersOf(x!, attributes), [-1]);
          return tf.reshape(tf.gather(tf.reshape(g, [-1]), winners), dy.shape);
        });
      const put = (d: tf.Tensor) =>
        tf.tidy(() => {
          if (onGpu()) {
            const output = runKernel(kernelName, { x: x! }, attributes);
            return runKernel(`${kernelName}Grad`, { dy: d, input: x!, output }, attributes);
          }
          const winners = tf.reshape(winnersOf(x!, attributes), [-1, 1]);
          return tf.reshape(tf.scatterND(winners, tf.reshape(d, [-1]), [x!.size]), x!.shape);
        });
      return { x: () => applyLinear(dy, put, pick) };
    },
  };
}

export const maxPoolingRules: readonly GradientRule[] = [
  maxPool('MaxPool', imageWinners),
  maxPool('MaxPool3D', winnersByTaps(volumeGeometry)),
];
