import { DatasetError } from '@gan/core';
import type { Picture } from '../pictures/picture.js';

/** Whether bytes begin as a binary PGM (grey) or PPM (colour) file does. */
export const isNetpbm = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && (bytes[1] === 0x35 || bytes[1] === 0x36) && bytes.length > 2 && isSpace(bytes[2]!);

/**
 * Reads a binary PGM (`P5`) or PPM (`P6`) file: the first picture of it, values scaled from the file's greatest to 255.
 *
 * Format: https://netpbm.sourceforge.net/doc/pgm.html.
 *
 * @param file name for the error message.
 * @throws DatasetError if the file is cut short or its header is damaged.
 */
export function parseNetpbm(bytes: Uint8Array, file: string): Picture {
  const channels = bytes[1] === 0x35 ? 1 : 3;
  const { numbers, end } = readHeader(bytes, file);
  const [width, height, greatest] = numbers;
  const length = width * height * channels;
  const wide = greatest > 255;
  const start = end + 1;
  if (bytes.length < start + length * (wide ? 2 : 1)) {
    throw damaged(file, `${width}x${height} pixels`, `${bytes.length - start} bytes after the header`);
  }
  const pixels = new Uint8Array(length);
  for (let i = 0; i < length; i++) {
    const at = start + (wide ? 2 * i : i);
    const value = wide ? bytes[at]! * 256 + bytes[at + 1]! : bytes[at]!;
    pixels[i] = greatest === 255 ? value : Math.round((value * 255) / greatest);
  }
  return { height, width, channels, pixels };
}

/** Width, height and greatest value, in words of ASCII with comments between them. */
function readHeader(bytes: Uint8Array, file: string) {
  const numbers: number[] = [];
  let at = 2;
  while (numbers.length < 3) {
    while (isSpace(bytes[at] ?? 0) || bytes[at] === 0x23) {
      if (bytes[at] === 0x23) while (at < bytes.length && bytes[at] !== 0x0a) at++;
      at++;
    }
    const from = at;
    while (bytes[at]! >= 0x30 && bytes[at]! <= 0x39) at++;
    const number = Number(String.fromCharCode(...bytes.subarray(from, Math.min(at, from + 6))));
    if (at === from || number < 1 || number > 65535) {
      throw damaged(
        file,
        'width, height and greatest value up to 65535',
        `'${number}' as number ${numbers.length}`,
      );
    }
    numbers.push(number);
  }
  return { numbers: numbers as [number, number, number], end: at };
}

const isSpace = (byte: number) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);

const damaged = (file: string, expected: string, got: string) =>
  new DatasetError(
    `parseNetpbm: expected ${expected} in ${file}, got ${got}. Fetch the file again, or remove it.`,
  );
