import type { ConvolutionInfo } from './convolve.js';

/** Consecutive output pixels, in whole lines (a line is one row of output pixels of one image). */
export interface PixelBlock {
  readonly firstLine: number;
  readonly lines: number;
  readonly firstPixel: number;
  readonly pixels: number;
}

// Small enough for the caches, so that copying costs little beside the product. Of wide patches these are few pixels, beside which
// packing the filter, anew for each block, costs more than the caches save. Measured from 0.5 to 40 MiB.
const LEAST_BYTES = 2 * 2 ** 20;
const LEAST_PIXELS = 1024;
const MOST_BYTES = 16 * 2 ** 20;

/**
 * Splits a batch's output pixels into blocks for which `floatsPerPixel` floats each stay within the caches;
 * into one block where that is 0.
 */
export const pixelBlocks = (info: ConvolutionInfo, floatsPerPixel: number): PixelBlock[] => {
  const { batchSize, outHeight, outWidth } = info;
  const lines = batchSize * outHeight;
  const wanted = Math.max(LEAST_BYTES, LEAST_PIXELS * 4 * floatsPerPixel);
  const linesAtOnce = Math.max(1, Math.floor(Math.min(MOST_BYTES, wanted) / (4 * outWidth * floatsPerPixel)));
  const blocks: PixelBlock[] = [];
  for (let firstLine = 0; firstLine < lines; firstLine += linesAtOnce) {
    const count = Math.min(linesAtOnce, lines - firstLine);
    blocks.push({
      firstLine,
      lines: count,
      firstPixel: firstLine * outWidth,
      pixels: count * outWidth,
    });
  }
  return blocks;
};
