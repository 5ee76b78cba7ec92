import { DatasetError } from '@gan/core';

/** An array as a `.npy` file holds it. */
export interface NpyArray {
  readonly shape: readonly number[];
  /** The values, row by row, copied out of the file. */
  readonly values: Uint8Array | Int32Array | Float32Array | Float64Array;
}

/** Types of elements that are read, by NumPy's names for them; 64-bit integers come as 32-bit ones. */
const readers: Readonly<
  Record<string, { size: number; read: (bytes: ArrayBuffer, file: string) => NpyArray['values'] }>
> = {
  '|u1': { size: 1, read: (bytes) => new Uint8Array(bytes) },
  '<i4': { size: 4, read: (bytes) => new Int32Array(bytes) },
  '<i8': { size: 8, read: (bytes, file) => narrowed(new BigInt64Array(bytes), file) },
  '<f4': { size: 4, read: (bytes) => new Float32Array(bytes) },
  '<f8': { size: 8, read: (bytes) => new Float64Array(bytes) },
};

const magic = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];

/**
 * Reads a NumPy `.npy` file, format versions 1 to 3, C order, little-endian numbers.
 *
 * Source: NumPy Enhancement Proposal 1, "A simple file format for NumPy arrays".
 *
 * @param file name for error messages.
 * @throws DatasetError if it is no such file, of another type or order, or shorter or longer than its header says.
 */
export function parseNpy(bytes: Uint8Array<ArrayBuffer>, file: string): NpyArray {
  const { text, end } = readHeader(bytes, file);
  const type = /'descr':\s*'([^']*)'/.exec(text)?.[1] ?? 'no type';
  const reader = readers[type];
  if (!reader || !/'fortran_order':\s*False/.test(text)) {
    throw damaged(
      file,
      `C order and a type among ${Object.keys(readers).join(', ')}`,
      text.trim(),
      'Save it again',
    );
  }
  const sizes = /'shape':\s*\(([^)]*)\)/.exec(text)?.[1] ?? '';
  const shape = sizes
    .split(',')
    .filter((size) => size.trim() !== '')
    .map(Number);
  const expected = end + reader.size * shape.reduce((product, size) => product * size, 1);
  if (bytes.length !== expected)
    throw damaged(file, `${expected} bytes`, `${bytes.length}`, 'Fetch it again');
  const content = bytes.buffer.slice(bytes.byteOffset + end, bytes.byteOffset + bytes.length);
  return { shape, values: reader.read(content, file) };
}

/** The header's text, a Python dictionary, and where it ends. */
function readHeader(bytes: Uint8Array, file: string): { text: string; end: number } {
  if (bytes.length < 12 || magic.some((byte, i) => bytes[i] !== byte)) {
    throw damaged(file, 'a file that begins with \\x93NUMPY', 'another', 'Check that it is a .npy file');
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [start, length] = bytes[6] === 1 ? [10, view.getUint16(8, true)] : [12, view.getUint32(8, true)];
  const end = start + length;
  if (end > bytes.length) throw damaged(file, `${end} bytes of header`, `${bytes.length}`, 'Fetch it again');
  return { text: new TextDecoder().decode(bytes.subarray(start, end)), end };
}

function narrowed(values: BigInt64Array, file: string): Int32Array {
  const bad = values.find((value) => BigInt.asIntN(32, value) !== value);
  if (bad !== undefined)
    throw damaged(file, 'numbers that fit into 32 bits', String(bad), 'Save it as int32');
  return Int32Array.from(values, Number);
}

function damaged(file: string, expected: string, actual: string, advice: string): DatasetError {
  return new DatasetError(`parseNpy: expected ${expected} in ${file}, got ${actual}. ${advice}.`);
}
