import * as tf from '@tensorflow/tfjs';
import type { Attributes } from './rule.js';
import { runKernel } from './run-kernel.js';
import { padWindows, putTap, takeTap, tapOffsets, type WindowAxis } from './window-taps.js';

type Shape4D = [number, number, number, number];
type Conv2dInfo = ReturnType<typeof tf.backend_util.computeConv2DInfo>;
type Padding = Parameters<typeof tf.backend_util.computeConv2DInfo>[4];

const infoOf = (
  x: readonly number[],
  filter: readonly number[],
  attributes: Attributes,
  depthwise = false,
): Conv2dInfo =>
  tf.backend_util.computeConv2DInfo(
    x as Shape4D,
    filter as Shape4D,
    attributes['strides'] as number,
    attributes['dilations'] as number,
    attributes['pad'] as Padding,
    attributes['dimRoundingMode'] as Parameters<typeof tf.backend_util.computeConv2DInfo>[5],
    depthwise,
  );

/** Both spatial axes of a window that moves by single steps, as dilated windows do. */
const windowsOf = ({ padInfo, outHeight, outWidth }: Conv2dInfo): readonly WindowAxis[] => [
  { axis: 1, padding: [padInfo.top, padInfo.bottom], stride: 1, count: outHeight },
  { axis: 2, padding: [padInfo.left, padInfo.right], stride: 1, count: outWidth },
];

/** `dx`: the convolution of `dy`, padded to the full, with the filter turned round. */
function inputGradient(dy: tf.Tensor, filter: tf.Tensor, info: Conv2dInfo): tf.Tensor {
  const { effectiveFilterHeight, effectiveFilterWidth, padInfo, inHeight, inWidth } = info;
  const top = effectiveFilterHeight - 1 - padInfo.top;
  const left = effectiveFilterWidth - 1 - padInfo.left;
  const full: [number, number][] = [
    [0, 0],
    [top, inHeight + effectiveFilterHeight - 1 - top - info.outHeight],
    [left, inWidth + effectiveFilterWidth - 1 - left - info.outWidth],
    [0, 0],
  ];
  const turned = tf.transpose(tf.reverse(filter, [0, 1]), [0, 1, 3, 2]);
  const dilations = [info.dilationHeight, info.dilationWidth];
  const attributes = { strides: [1, 1], pad: 'valid', dataFormat: 'NHWC', dilations };
  return runKernel('Conv2D', { x: tf.pad(dy, full), filter: turned }, attributes);
}

/** `dw`: for each place of the filter, the product of what it saw with `dy`. */
function filterGradient(x: tf.Tensor, dy: tf.Tensor, info: Conv2dInfo): tf.Tensor {
  const windows = windowsOf(info);
  const padded = padWindows(x, windows);
  const output = tf.reshape(dy, [-1, info.outChannels]);
  const taps = tapOffsets([info.filterHeight, info.filterWidth]).map(([row, column]) => {
    const tap = takeTap(padded, windows, [row! * info.dilationHeight, column! * info.dilationWidth]);
    return tf.matMul(tf.reshape(tap, [-1, info.inChannels]), output, true, false);
  });
  return tf.reshape(tf.stack(taps), info.filterShape);
}

/** Both gradients of a dilated convolution, which stock refuses to differentiate. */
export function dilatedGradients(dy: tf.Tensor, x: tf.Tensor, filter: tf.Tensor, attributes: Attributes) {
  const info = infoOf(x.shape, filter.shape, attributes);
  return { x: () => inputGradient(dy, filter, info), filter: () => filterGradient(x, dy, info) };
}

/** Offsets of every place of the filter in the padded input. */
const dilatedOffsets = ({ filterHeight, filterWidth, dilationHeight, dilationWidth }: Conv2dInfo) =>
  tapOffsets([filterHeight, filterWidth]).map(([row, column]) => [
    row! * dilationHeight,
    column! * dilationWidth,
  ]);

/**
 * Both gradients of a dilated depthwise convolution, place by place of the filter: each adds the input it sees times its
 * weight for every channel and multiplier, `[N, h, w, C, M]`.
 */
export function dilatedDepthwiseGradients(
  dy: tf.Tensor,
  x: tf.Tensor,
  filter: tf.Tensor,
  attributes: Attributes,
) {
  const info = infoOf(x.shape, filter.shape, attributes, true);
  const [channels, multiplier] = filter.shape.slice(2) as [number, number];
  const windows = windowsOf(info);
  const offsets = dilatedOffsets(info);
  const slopes = tf.reshape(dy, [-1, channels, multiplier]);
  return {
    x: () => {
      const weights = tf.unstack(tf.reshape(filter, [-1, channels, multiplier]));
      const taps = offsets.map((offset, i) => {
        const tap = tf.reshape(tf.sum(tf.mul(slopes, weights[i]!), 2), [...dy.shape.slice(0, 3), channels]);
        return putTap(tap, windows, offset, x.shape);
      });
      return tf.addN(taps);
    },
    filter: () => {
      const padded = padWindows(x, windows);
      const taps = offsets.map((offset) => {
        const tap = tf.reshape(takeTap(padded, windows, offset), [-1, channels, 1]);
        return tf.sum(tf.mul(tap, slopes), 0);
      });
      return tf.reshape(tf.stack(taps), filter.shape);
    },
  };
}
