import type { backend_util } from '@tensorflow/tfjs';
import type { TensorInfo } from '@tensorflow/tfjs';
import type { Heap } from '../heap.js';
import type { WasmExports } from '../wasm/exports.js';

type ConvolutionInfo = backend_util.Conv2DInfo;

/**
 * A 2-D convolution seen as a matrix product: the patch under each output pixel is a row of a column
 * matrix `[N * outHeight * outWidth, kernelHeight * kernelWidth * channels]`, worked off in blocks so
 * that only one block of it exists at a time.
 */
export interface Convolution {
  readonly info: ConvolutionInfo;
  /** Floats in a row of the column matrix. */
  readonly patchSize: number;
  /** Rows of the column matrix: output pixels in the whole batch. */
  readonly pixels: number;
  /** Whether the column matrix is the image itself, as for 1x1 kernels: then nothing is copied. */
  readonly direct: boolean;
  /** The blocks, in order. */
  readonly blocks: readonly PixelBlock[];
}

/** Consecutive output pixels, in whole lines (a line is one row of output pixels of one image). */
export interface PixelBlock {
  readonly firstLine: number;
  readonly lines: number;
  readonly firstPixel: number;
  readonly pixels: number;
}

// Small enough for the caches, so that copying costs little beside the product; large enough that the
// filter, which is packed anew for each block, costs little too.
const BLOCK_BYTES = 2 * 2 ** 20;

/** How the 2-D convolution described by tfjs' own attributes works on a channels-last image. */
export const convolutionOf = (info: ConvolutionInfo): Convolution => {
  const patchSize = info.filterHeight * info.filterWidth * info.inChannels;
  const lines = info.batchSize * info.outHeight;
  const direct = isDirect(info);
  const lineBytes = Math.max(1, 4 * info.outWidth * patchSize);
  const linesAtOnce = direct ? Math.max(1, lines) : Math.max(1, Math.floor(BLOCK_BYTES / lineBytes));
  const blocks: PixelBlock[] = [];
  for (let firstLine = 0; firstLine < lines; firstLine += linesAtOnce) {
    const count = Math.min(linesAtOnce, lines - firstLine);
    blocks.push({
      firstLine,
      lines: count,
      firstPixel: firstLine * info.outWidth,
      pixels: count * info.outWidth,
    });
  }
  return { info, patchSize, pixels: lines * info.outWidth, direct, blocks };
};

/**
 * Byte offset of the block's column matrix: within the image where that is possible, else in scratch
 * memory that the next block overwrites.
 */
export const gatherColumns = (
  heap: Heap,
  wasm: WasmExports,
  convolution: Convolution,
  image: TensorInfo,
  block: PixelBlock,
): number => {
  if (convolution.direct) return heap.byteOffset(image);
  const columns = columnScratch(heap, convolution);
  wasm.imageToColumns(
    heap.byteOffset(image),
    columns,
    block.firstLine,
    block.lines,
    ...geometry(convolution.info),
  );
  return columns;
};

/** Adds the block's column matrix in scratch memory to the image it stands for. */
export const scatterColumns = (
  heap: Heap,
  wasm: WasmExports,
  convolution: Convolution,
  image: TensorInfo,
  block: PixelBlock,
): void => {
  const columns = columnScratch(heap, convolution);
  wasm.columnsToImage(
    columns,
    heap.byteOffset(image),
    block.firstLine,
    block.lines,
    ...geometry(convolution.info),
  );
};

/** Byte offset of the scratch memory for the largest block's column matrix. */
export const columnScratch = (heap: Heap, convolution: Convolution): number =>
  heap.scratch('columns', 4 * (convolution.blocks[0]?.pixels ?? 0) * convolution.patchSize);

/** Whether patches neither overlap nor leave the image: 1x1 kernels, and kernels as large as the image. */
const isDirect = (info: ConvolutionInfo): boolean => {
  const { top, bottom, left, right } = info.padInfo;
  if (top !== 0 || bottom !== 0 || left !== 0 || right !== 0) return false;
  const pointwise =
    info.filterHeight === 1 && info.filterWidth === 1 && info.strideHeight === 1 && info.strideWidth === 1;
  const wholeImage =
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
