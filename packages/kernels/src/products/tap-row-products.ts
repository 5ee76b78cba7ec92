import type { ConvolutionInfo, ConvolutionProducts } from './convolve.js';
import type { ProductContext } from './kernel.js';
import { pixelBlocks } from './pixel-blocks.js';

/**
 * Convolutions of images with one channel: like column products, with the column matrix transposed. Its rows,
 * one for each tap of the kernel, are then long runs of pixels instead of single floats.
 */
export const tapRowProducts = (
  { heap, wasm, gemm }: ProductContext,
  info: ConvolutionInfo,
): ConvolutionProducts => {
  const { outChannels } = info;
  const taps = info.filterHeight * info.filterWidth;
  const blocks = pixelBlocks(info, taps);
  const scratch = (): number => heap.scratch('columns', 4 * (blocks[0]?.pixels ?? 0) * taps);
  const geometry = geometryOf(info);
  return {
    forward: (x, filter, out) => {
      for (const { firstLine, lines, firstPixel, pixels } of blocks) {
        const rows = scratch();
        wasm.imageToTapRows(heap.byteOffset(x), rows, firstLine, lines, ...geometry);
        gemm.multiply({
          rows: pixels,
          columns: outChannels,
          depth: taps,
          a: { offset: rows, stride: pixels, transposed: true },
          b: { offset: heap.byteOffset(filter), stride: outChannels },
          c: { offset: heap.byteOffset(out) + 4 * firstPixel * outChannels, stride: outChannels },
        });
      }
    },
    inputGradient: (dy, filter, dx) => {
      heap.floats(dx).fill(0);
      for (const { firstLine, lines, firstPixel, pixels } of blocks) {
        const rows = scratch();
        gemm.multiply({
          rows: taps,
          columns: pixels,
          depth: outChannels,
          a: { offset: heap.byteOffset(filter), stride: outChannels },
          b: {
            offset: heap.byteOffset(dy) + 4 * firstPixel * outChannels,
            stride: outChannels,
            transposed: true,
          },
          c: { offset: rows, stride: pixels },
        });
        wasm.tapRowsToImage(rows, heap.byteOffset(dx), firstLine, lines, ...geometry);
      }
    },
    filterGradient: (x, dy, dw) => {
      // An empty batch has no blocks, and its sum is 0.
      if (blocks.length === 0) heap.floats(dw).fill(0);
      for (const { firstLine, lines, firstPixel, pixels } of blocks) {
        const rows = scratch();
        wasm.imageToTapRows(heap.byteOffset(x), rows, firstLine, lines, ...geometry);
        gemm.multiply({
          rows: taps,
          columns: outChannels,
          depth: pixels,
          a: { offset: rows, stride: pixels },
          b: { offset: heap.byteOffset(dy) + 4 * firstPixel * outChannels, stride: outChannels },
          c: { offset: heap.byteOffset(dw), stride: outChannels },
          accumulate: firstLine > 0,
        });
      }
    },
  };
};

type Geometry = [
  height: number,
  width: number,
  outHeight: number,
  outWidth: number,
  kernelHeight: number,
  kernelWidth: number,
  strideHeight: number,
  strideWidth: number,
  padTop: number,
  padLeft: number,
  dilationHeight: number,
  dilationWidth: number,
];

const geometryOf = (info: ConvolutionInfo): Geometry => [
  info.inHeight,
  info.inWidth,
  info.outHeight,
  info.outWidth,
  info.filterHeight,
  info.filterWidth,
  info.strideHeight,
  info.strideWidth,
  info.padInfo.top,
  info.padInfo.left,
  info.dilationHeight,
  info.dilationWidth,
];
