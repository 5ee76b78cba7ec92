import type { TensorInfo } from '@tensorflow/tfjs';
import type { ConvolutionInfo, ConvolutionProducts } from './convolve.js';
import type { ProductContext } from './kernel.js';

/**
 * Taps of one row of the kernel that meet the image at one output position: neighbouring pixels of the
 * image, and as many neighbouring rows of the filter seen as `[kernelHeight * kernelWidth * C, D]`.
 */
interface TapRun {
  /** Output position within an image. */
  readonly output: number;
  /** First input pixel within an image. */
  readonly pixel: number;
  /** First tap within the kernel. */
  readonly tap: number;
  readonly taps: number;
  /** Whether it is the first of its output position. */
  readonly first: boolean;
}

/**
 * Convolutions of small images in large batches: for each output position and kernel row one product over
 * the whole batch, whose rows lie an image apart in memory. Nothing is copied, and taps outside the image
 * are left out, which for a 5x5 kernel on 7x7 images are a third of all.
 */
export const positionProducts = (
  { heap, gemm }: ProductContext,
  info: ConvolutionInfo,
): ConvolutionProducts => {
  const { batchSize, inChannels, outChannels } = info;
  const imageSize = info.inHeight * info.inWidth * inChannels;
  const outSize = info.outHeight * info.outWidth * outChannels;
  const runs = tapRuns(info);
  const windowOf = (image: TensorInfo, { pixel }: TapRun) => ({
    offset: heap.byteOffset(image) + 4 * pixel * inChannels,
    stride: imageSize,
  });
  const filterRows = (filter: TensorInfo, { tap }: TapRun) => ({
    offset: heap.byteOffset(filter) + 4 * tap * inChannels * outChannels,
    stride: outChannels,
  });
  const outputOf = (out: TensorInfo, { output }: TapRun) => ({
    offset: heap.byteOffset(out) + 4 * output * outChannels,
    stride: outSize,
  });
  return {
    forward: (x, filter, out) => {
      for (const run of runs) {
        gemm.multiply({
          rows: batchSize,
          columns: outChannels,
          depth: run.taps * inChannels,
          a: windowOf(x, run),
          b: filterRows(filter, run),
          c: outputOf(out, run),
          accumulate: !run.first,
        });
      }
    },
    inputGradient: (dy, filter, dx) => {
      heap.floats(dx).fill(0);
      for (const run of runs) {
        gemm.multiply({
          rows: batchSize,
          columns: run.taps * inChannels,
          depth: outChannels,
          a: outputOf(dy, run),
          b: { ...filterRows(filter, run), transposed: true },
          c: windowOf(dx, run),
          accumulate: true,
        });
      }
    },
    filterGradient: (x, dy, dw) => {
      heap.floats(dw).fill(0);
      for (const run of runs) {
        gemm.multiply({
          rows: run.taps * inChannels,
          columns: outChannels,
          depth: batchSize,
          a: { ...windowOf(x, run), transposed: true },
          b: outputOf(dy, run),
          c: filterRows(dw, run),
          accumulate: true,
        });
      }
    },
  };
};

/**
 * Whether that beats column matrices. Products with few rows cost more for each term, about `8 / batch`
 * by measurement; leaving taps out must save more than that.
 */
export const positionsPay = (info: ConvolutionInfo): boolean => {
  const { batchSize, filterHeight, filterWidth, inChannels, outChannels } = info;
  if (info.dilationWidth !== 1 || Math.min(filterWidth * inChannels, outChannels) < 16) return false;
  const { rows, columns } = tapsByAxis(info);
  const used = rows.flat().length * columns.flat().length;
  const all = filterHeight * info.outHeight * filterWidth * info.outWidth;
  return used * 1.05 < all * (batchSize / (batchSize + 8));
};

/** A tap of the kernel along one axis and the coordinate of the input that it meets. */
interface AxisTap {
  readonly tap: number;
  readonly at: number;
}

/** All runs, by output position and kernel row. A position outside the image has one run without taps. */
const tapRuns = (info: ConvolutionInfo): TapRun[] => {
  const { rows, columns } = tapsByAxis(info);
  return rows.flatMap((row, y) =>
    columns.flatMap((column, x): TapRun[] => {
      const output = y * info.outWidth + x;
      const [left] = column;
      if (left === undefined || row.length === 0) return [{ output, pixel: 0, tap: 0, taps: 0, first: true }];
      return row.map(({ tap, at }, i) => ({
        output,
        pixel: at * info.inWidth + left.at,
        tap: tap * info.filterWidth + left.tap,
        taps: column.length,
        first: i === 0,
      }));
    }),
  );
};

const tapsByAxis = (info: ConvolutionInfo): { rows: AxisTap[][]; columns: AxisTap[][] } => ({
  rows: axisTaps(info.outHeight, info.inHeight, info.filterHeight, (output, tap) => {
    return output * info.strideHeight + tap * info.dilationHeight - info.padInfo.top;
  }),
  columns: axisTaps(info.outWidth, info.inWidth, info.filterWidth, (output, tap) => {
    return output * info.strideWidth + tap - info.padInfo.left;
  }),
});

/** For each output coordinate along an axis, the taps that fall within the input. */
const axisTaps = (
  outputs: number,
  inputs: number,
  kernel: number,
  place: (output: number, tap: number) => number,
): AxisTap[][] =>
  Array.from({ length: outputs }, (_, output) =>
    Array.from({ length: kernel }, (_, tap) => ({ tap, at: place(output, tap) })).filter(
      ({ at }) => at >= 0 && at < inputs,
    ),
  );
