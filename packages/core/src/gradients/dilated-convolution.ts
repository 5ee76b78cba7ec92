import * as tf from '@tensorflow/tfjs';
import type { Attributes } from './rule.js';
import { runKernel } from './run-kernel.js';
import { padWindows, takeTap, tapOffsets, type WindowAxis } from './window-taps.js';

type Shape4D = [number, number, number, number];
type Conv2dInfo = ReturnType<typeof tf.backend_util.computeConv2DInfo>;
type Padding = Parameters<typeof tf.backend_util.computeConv2DInfo>[4];

const infoOf = (x: readonly number[], filter: readonly number[], attributes: Attributes): Conv2dInfo =>
  tf.backend_util.computeConv2DInfo(
    x as Shape4D,
    filter as Shape4D,
    attributes['strides'] as number,
    attributes['dilations'] as number,
    attributes['pad'] as Padding,
    attributes['dimRoundingMode'] as Parameters<typeof tf.backend_util.computeConv2DInfo>[5],
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
