import type { TensorInfo } from '@tensorflow/tfjs';
import type { ConvolutionInfo, ConvolutionProducts } from './convolve.js';
import type { ProductContext } from './kernel.js';

/**
 * Convolutions to few channels, as those that end a generator in colours or a critic in a score: with stride 1 they are the gradient, by
 * its input, of a convolution the other way, with the kernel turned by half a turn. Patches are then gathered from the narrow side, and
 * products are as wide as the wide one.
 *
 * @param productsOf the way to compute the convolution the other way.
 */
export const turnedProducts = (
  context: ProductContext,
  info: ConvolutionInfo,
  productsOf: (info: ConvolutionInfo) => ConvolutionProducts,
): ConvolutionProducts => {
  const { heap } = context;
  const back = productsOf(otherWay(info));
  const withTurned = (filter: TensorInfo, use: (turned: TensorInfo) => void): void => {
    const { filterHeight, filterWidth, inChannels, outChannels } = info;
    const turned = heap.output([filterHeight, filterWidth, outChannels, inChannels]);
    turn(heap.floats(filter), heap.floats(turned), filterHeight * filterWidth, inChannels, outChannels);
    use(turned);
    heap.dispose(turned);
  };
  return {
    forward: (x, filter, out) => withTurned(filter, (turned) => back.inputGradient(x, turned, out)),
    inputGradient: (dy, filter, dx) => withTurned(filter, (turned) => back.forward(dy, turned, dx)),
    filterGradient: (x, dy, dw) => {
      const { filterHeight, filterWidth, inChannels, outChannels } = info;
      const turned = heap.output([filterHeight, filterWidth, outChannels, inChannels]);
      back.filterGradient(dy, x, turned);
      turn(heap.floats(turned), heap.floats(dw), filterHeight * filterWidth, outChannels, inChannels);
      heap.dispose(turned);
    },
  };
};

/** `[taps, rows, columns]` to `[taps, columns, rows]`, the last tap first. */
const turn = (from: Float32Array, to: Float32Array, taps: number, rows: number, columns: number): void => {
  let at = 0;
  for (let tap = taps - 1; tap >= 0; tap--) {
    const first = tap * rows * columns;
    for (let column = 0; column < columns; column++) {
      for (let row = 0; row < rows; row++) to[at++] = from[first + row * columns + column] as number;
    }
  }
};

/** Channels to give at most and to take at least, and pixels without which it is not worth turning the kernel. Measured. */
const [FEW, MANY, PIXELS] = [16, 24, 256];

/**
 * Whether a convolution has few channels to give and many to take, and can be turned: with stride 1, and no padding beyond the kernel's
 * reach. Turned, its products have a row for each pixel of the input; a kernel that leaves far fewer pixels is better off as it is.
 */
export const turningPays = (info: ConvolutionInfo): boolean => {
  const { inChannels, outChannels, strideHeight, strideWidth, padInfo } = info;
  const [down, across] = reach(info);
  const [taken, given] = [info.inHeight * info.inWidth, info.outHeight * info.outWidth];
  return (
    outChannels <= FEW &&
    inChannels >= Math.max(MANY, 4 * outChannels) &&
    info.batchSize * given >= PIXELS &&
    2 * given >= taken &&
    down + across > 0 &&
    strideHeight === 1 &&
    strideWidth === 1 &&
    Math.max(padInfo.top, padInfo.bottom) <= down &&
    Math.max(padInfo.left, padInfo.right) <= across
  );
};

/** How far the last tap of the kernel lies from the first, along both axes. */
const reach = (info: ConvolutionInfo): [number, number] => [
  (info.filterHeight - 1) * info.dilationHeight,
  (info.filterWidth - 1) * info.dilationWidth,
];

const otherWay = (info: ConvolutionInfo): ConvolutionInfo => {
  const [down, across] = reach(info);
  const { top, bottom, left, right } = info.padInfo;
  return {
    ...info,
    inHeight: info.outHeight,
    inWidth: info.outWidth,
    inChannels: info.outChannels,
    outHeight: info.inHeight,
    outWidth: info.inWidth,
    outChannels: info.inChannels,
    inShape: info.outShape,
    outShape: info.inShape,
    filterShape: [info.filterHeight, info.filterWidth, info.outChannels, info.inChannels],
    padInfo: {
      type: 'EXPLICIT',
      top: down - top,
      bottom: down - bottom,
      left: across - left,
      right: across - right,
    },
  };
};
