import type { Pixels } from './pixels.js';

/** One channel of a picture, each side `factor` times as long, by linear interpolation between the middles of pixels. */
export function enlargePlane(
  { width, height, channels, data }: Pixels,
  channel: number,
  factor: number,
): Uint8Array | Uint16Array {
  const plane = new (data instanceof Uint16Array ? Uint16Array : Uint8Array)(width * height * factor ** 2);
  const columns = neighbours(width, factor);
  const at = (row: number, column: number) => data[(row * width + column) * channels + channel]!;
  let to = 0;
  for (const vertical of neighbours(height, factor)) {
    for (const { lower, upper, share } of columns) {
      const above = at(vertical.lower, lower) * (1 - share) + at(vertical.lower, upper) * share;
      const below = at(vertical.upper, lower) * (1 - share) + at(vertical.upper, upper) * share;
      plane[to++] = Math.round(above * (1 - vertical.share) + below * vertical.share);
    }
  }
  return plane;
}

/** For each place of the longer side, the two places of the shorter one that it lies between, and how far from the first. */
const neighbours = (length: number, factor: number) =>
  Array.from({ length: length * factor }, (_, i) => {
    const place = Math.min(length - 1, Math.max(0, (i + 0.5) / factor - 0.5));
    const lower = Math.floor(place);
    return { lower, upper: Math.min(length - 1, lower + 1), share: place - lower };
  });
