import type { TileLine } from './tile-line.js';

/** Numbers of one picture, row by row from the top, `channels` to a pixel. */
export interface PictureNumbers {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly data: ArrayLike<number>;
}

/** How a network reads numbers of a picture. */
export interface Reading {
  /** Channels of the network. */
  readonly channels: number;
  /** What a number is multiplied by, and what is added, to be in the range of the network. */
  readonly scale: number;
  readonly shift: number;
}

/** ITU-R BT.601, as `rgbToGrey` of @gan/metrics and Pillow's mode `L`. */
const greyWeights = [0.299, 0.587, 0.114] as const;

/**
 * One window of a picture as a network wants it, `[tile, tile, channels]`; what lies beyond the right and the lower edge is
 * reflected, without repeating the edge. Grey is repeated for networks of three channels, colours are mixed for those of one;
 * further channels (alpha) are left out.
 */
export function readWindow(
  picture: PictureNumbers,
  { channels, scale, shift }: Reading,
  rows: TileLine,
  columns: TileLine,
  [top, left]: readonly [top: number, left: number],
): Float32Array {
  const { height, width, channels: stride, data } = picture;
  const xs = Int32Array.from({ length: columns.tile }, (_, x) => reflected(left + x, width) * stride);
  const mixes = channels === 1 && stride >= 3;
  const step = stride >= channels ? 1 : 0;
  const window = new Float32Array(rows.tile * columns.tile * channels);
  let at = 0;
  for (let y = 0; y < rows.tile; y++) {
    const row = reflected(top + y, height) * width * stride;
    for (const x of xs) {
      const pixel = row + x;
      if (mixes) window[at++] = mixed(data, pixel) * scale + shift;
      else for (let c = 0; c < channels; c++) window[at++] = data[pixel + c * step]! * scale + shift;
    }
  }
  return window;
}

const mixed = (data: ArrayLike<number>, at: number) =>
  greyWeights[0] * data[at]! + greyWeights[1] * data[at + 1]! + greyWeights[2] * data[at + 2]!;

/** The place that a place beyond the edge mirrors: 0 1 2 1 0 1 2 ... */
function reflected(place: number, length: number): number {
  if (length === 1) return 0;
  const period = 2 * (length - 1);
  const within = place % period;
  return within < length ? within : period - within;
}
