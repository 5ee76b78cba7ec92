import { gzipSync } from 'node:zlib';

/** The bytes of an idx file made by hand: magic number, sizes, values. */
export function idxBytes(shape: readonly number[], values: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(4 + 4 * shape.length + values.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x0800 + shape.length);
  shape.forEach((size, axis) => view.setUint32(4 + 4 * axis, size));
  bytes.set(values, 4 + 4 * shape.length);
  return bytes;
}

/** Two images of 2x3 pixels with the labels 7 and 2. */
export const tinyImages = idxBytes([2, 2, 3], [0, 51, 102, 153, 204, 255, 255, 0, 255, 0, 255, 0]);
export const tinyLabels = idxBytes([2], [7, 2]);

/** Packed as on a mirror. */
export const gzip = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => Uint8Array.from(gzipSync(bytes));
