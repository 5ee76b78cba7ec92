import type { TensorInfo } from '@tensorflow/tfjs';
import type { ConvolutionInfo, ConvolutionProducts } from './convolve.js';
import type { ProductContext } from './kernel.js';
import { pixelBlocks, type PixelBlock } from './pixel-blocks.js';

/**
 * Convolutions as products with a column matrix `[N * outHeight * outWidth, kernelHeight * kernelWidth * C]`,
 * whose rows are the patches under the output pixels. Only one block of it exists at a time.
 */
export const columnProducts = (context: ProductContext, info: ConvolutionInfo): ConvolutionProducts => {
  const { heap, wasm, gemm } = context;
  const { outChannels } = info;
  const patchSize = info.filterHeight * info.filterWidth * info.inChannels;
  const direct = isDirect(info);
  const blocks = pixelBlocks(info, direct ? 0 : patchSize);
  const scratch = (): number => heap.scratch('columns', 4 * (blocks[0]?.pixels ?? 0) * patchSize);
  const gather = (image: TensorInfo, { firstLine, lines }: PixelBlock): number => {
    if (direct) return heap.byteOffset(image);
    const columns = scratch();
    wasm.imageToColumns(heap.byteOffset(image), columns, firstLine, lines, ...geometry(info));
    return columns;
  };
  const scatter = (image: TensorInfo, { firstLine, lines }: PixelBlock): void =>
    wasm.columnsToImage(scratch(), heap.byteOffset(image), firstLine, lines, ...geometry(info));
  const pixelsOf = (out: TensorInfo, { firstPixel }: PixelBlock) => ({
    offset: heap.byteOffset(out) + 4 * firstPixel * outChannels,
    stride: outChannels,
  });
  const whole = (filter: TensorInfo) => ({ offset: heap.byteOffset(filter), stride: outChannels });
  return {
    forward: (x, filter, out) => {
      for (const block of blocks) {
        const a = { offset: gather(x, block), stride: patchSize };
        const sizes = { rows: block.pixels, columns: outChannels, depth: patchSize };
        gemm.multiply({ ...sizes, a, b: whole(filter), c: pixelsOf(out, block) });
      }
    },
    inputGradient: (dy, filter, dx) => {
      if (!direct) heap.floats(dx).fill(0);
      const offset = direct ? heap.byteOffset(dx) : scratch();
      const b = { ...whole(filter), transposed: true };
      for (const block of blocks) {
        const sizes = { rows: block.pixels, columns: patchSize, depth: outChannels };
        gemm.multiply({ ...sizes, a: pixelsOf(dy, block), b, c: { offset, stride: patchSize } });
        if (!direct) scatter(dx, block);
      }
    },
    filterGradient: (x, dy, dw) => {
      // An empty batch has no blocks, and its sum is 0.
      if (blocks.length === 0) heap.floats(dw).fill(0);
      for (const block of blocks) {
        const a = { offset: gather(x, block), stride: patchSize, transposed: true };
        const sizes = { rows: patchSize, columns: outChannels, depth: block.pixels };
        gemm.multiply({ ...sizes, a, b: pixelsOf(dy, block), c: whole(dw), accumulate: block.firstLine > 0 });
      }
    },
  };
};

/** Whether the column matrix is the image itself: 1x1 kernels, and kernels as large as the image. */
const isDirect = (info: ConvolutionInfo): boolean => {
  const { top, bottom, left, right } = info.padInfo;
  if (top !== 0 || bottom !== 0 || left !== 0 || right !== 0) return false;
  const pointwise =
    info.filterHeight === 1 && info.filterWidth === 1 && info.strideHeight === 1 && info.strideWidth === 1;
  // A numeric pad gives both axes the outputs of the rows' kernel and stride (tfjs 4.22), so that a kernel as large as the
  // image may have a second output, which hangs over.
  const wholeImage =
    info.outHeight === 1 &&
    info.outWidth === 1 &&
    info.filterHeight === info.inHeight &&
    info.filterWidth === info.inWidth &&
    info.dilationHeight === 1 &&
    info.dilationWidth === 1;
  return pointwise || wholeImage;
};

type Geometry = [
  height: number,
  width: number,
  channels: number,
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

const geometry = (info: ConvolutionInfo): Geometry => [
  info.inHeight,
  info.inWidth,
  info.inChannels,
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
