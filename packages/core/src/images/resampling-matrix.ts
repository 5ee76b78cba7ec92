import { ConfigError } from '../errors.js';
import { resizeFilters, type ResizeFilter } from './resize-filters.js';

/**
 * How `size` pixels in a row become `target`: row `i` of the matrix `[target, size]`, row-major, holds the weights of
 * output pixel `i` and sums to one.
 *
 * The filters of Pillow widen by the factor when shrinking (antialiasing) and leave out what lies beyond the border.
 * Weights are those of Pillow's `ImagingPrecompute` in double precision, then rounded to float32.
 */
export function resamplingMatrix(size: number, target: number, filter: ResizeFilter): Float32Array {
  for (const pixels of [size, target]) {
    if (Number.isInteger(pixels) && pixels > 0) continue;
    throw new ConfigError(
      `resamplingMatrix: expected whole numbers of pixels above 0, got ${size} and ${target}. Check the sizes.`,
    );
  }
  const matrix = new Float32Array(target * size);
  const weigh = filter === 'bilinear-pytorch' || filter === 'bilinear-tensorflow1' ? twoNeighbours : windowed;
  for (let i = 0; i < target; i++) weigh(matrix.subarray(i * size, (i + 1) * size), i, size / target, filter);
  return matrix;
}

/** Weights of a filter around the centre of output pixel `i`. */
function windowed(row: Float32Array, i: number, scale: number, filter: ResizeFilter): void {
  const { support, weight } = resizeFilters[filter as keyof typeof resizeFilters];
  const stretch = Math.max(scale, 1);
  const centre = (i + 0.5) * scale;
  const from = Math.max(0, Math.trunc(centre - support * stretch + 0.5));
  const to = Math.min(row.length, Math.trunc(centre + support * stretch + 0.5));
  const weights = Array.from({ length: to - from }, (_, k) => weight((k + from - centre + 0.5) / stretch));
  const sum = weights.reduce((total, w) => total + w, 0);
  weights.forEach((w, k) => (row[from + k] = w / sum));
}

/**
 * Linear interpolation between the two nearest pixels, however much is skipped between them. Places are found in single
 * precision, as both libraries do: far from the origin that moves them by more than rounding of pixels would.
 */
function twoNeighbours(row: Float32Array, i: number, scale: number, filter: ResizeFilter): void {
  const { fround } = Math;
  const centred = fround(fround(scale) * (i + 0.5) - 0.5);
  const position = filter === 'bilinear-pytorch' ? Math.max(0, centred) : fround(fround(scale) * i);
  const lower = Math.min(Math.floor(position), row.length - 1);
  const upper = Math.min(lower + 1, row.length - 1);
  row[lower]! += 1 - (position - lower);
  row[upper]! += position - lower;
}
