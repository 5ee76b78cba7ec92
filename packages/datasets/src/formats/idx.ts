import { DatasetError } from '@gan/core';

/** An array of unsigned bytes as an idx file holds it. */
export interface IdxArray {
  /** Sizes of the axes, e.g. `[60000, 28, 28]`. */
  readonly shape: readonly number[];
  /** The values, row by row: a view of the file's bytes, not a copy. */
  readonly values: Uint8Array;
}

/** The code of unsigned bytes in the third byte of the magic number. */
const unsignedByte = 0x08;

/**
 * Reads an idx file of unsigned bytes: a magic number `00 00 08 <axes>`, one big-endian 32-bit size per axis, values.
 *
 * Source: LeCun, Cortes & Burges, "The MNIST database", section "File formats".
 *
 * @param axes how many axes are expected: 3 for images, 1 for labels.
 * @param file name for error messages.
 * @throws DatasetError if the magic number is another one, or the file is shorter or longer than its header says.
 */
export function parseIdx(bytes: Uint8Array, axes: number, file: string): IdxArray {
  const headerBytes = 4 + 4 * axes;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  checkMagic(view, axes, file);
  if (bytes.length < headerBytes) throw wrongLength(file, headerBytes, bytes.length);
  const shape = Array.from({ length: axes }, (_, axis) => view.getUint32(4 + 4 * axis));
  const expected = shape.reduce((product, size) => product * size, 1) + headerBytes;
  if (bytes.length !== expected) throw wrongLength(file, expected, bytes.length, shape);
  return { shape, values: bytes.subarray(headerBytes) };
}

function checkMagic(view: DataView, axes: number, file: string): void {
  const expected = unsignedByte * 256 + axes;
  const actual = view.byteLength < 4 ? undefined : view.getUint32(0);
  if (actual === expected) return;
  const found = actual === undefined ? `${view.byteLength} bytes` : hex(actual);
  throw new DatasetError(
    `parseIdx: expected the magic number ${hex(expected)} (idx${axes}, unsigned bytes) in ${file}, got ${found}. ` +
      'Check that this is the right file, unpacked or gzip.',
  );
}

function wrongLength(
  file: string,
  expected: number,
  actual: number,
  shape?: readonly number[],
): DatasetError {
  const content = shape ? ` for ${shape.join(' x ')} values` : ' of header';
  return new DatasetError(
    `parseIdx: expected ${expected} bytes${content} in ${file}, got ${actual}. ` +
      `The file is ${actual < expected ? 'cut short' : 'longer than its header says'}: fetch it again.`,
  );
}

function hex(value: number): string {
  return `0x${value.toString(16).padStart(8, '0')}`;
}
