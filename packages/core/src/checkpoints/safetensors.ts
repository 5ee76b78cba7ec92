import { CheckpointError } from '../errors.js';
import type { TensorData } from '../types/state.js';

/** A tensor's place in a safetensors file. */
interface Placement {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly data_offsets: readonly [number, number];
}

const dtypes = { float32: 'F32', int32: 'I32' } as const;

/**
 * Tensors as the pieces of a safetensors file, to be written one after the other: header first, then each tensor's
 * bytes (little endian) without a copy. Names are sorted, so equal tensors give equal bytes.
 *
 * Format: https://github.com/huggingface/safetensors, an 8-byte length, a JSON header, raw data.
 */
export function encodeSafetensors(tensors: Readonly<Record<string, TensorData>>): Uint8Array[] {
  const header: Record<string, Placement> = {};
  const pieces: Uint8Array[] = [];
  let offset = 0;
  for (const name of Object.keys(tensors).sort()) {
    const { shape, dtype, values } = tensors[name]!;
    header[name] = { dtype: dtypes[dtype], shape, data_offsets: [offset, offset + values.byteLength] };
    pieces.push(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
    offset += values.byteLength;
  }
  const json = new TextEncoder().encode(JSON.stringify(header));
  // Padded with blanks so that the data begins at a multiple of 8, as the format recommends.
  const padded = new Uint8Array(Math.ceil(json.length / 8) * 8).fill(0x20);
  padded.set(json);
  const length = new Uint8Array(8);
  new DataView(length.buffer).setBigUint64(0, BigInt(padded.length), true);
  return [length, padded, ...pieces];
}

/**
 * Reads a safetensors file of float32 and int32 tensors.
 *
 * @param bytes the whole file.
 * @param source its name, for messages.
 * @returns copies of the tensors, by name.
 * @throws CheckpointError if the file is cut short or not of this format.
 */
export function decodeSafetensors(bytes: Uint8Array, source: string): Record<string, TensorData> {
  const { header, dataStart } = readHeader(bytes, source);
  const tensors: Record<string, TensorData> = {};
  for (const [name, placement] of Object.entries(header)) {
    if (name === '__metadata__') continue;
    tensors[name] = readPlaced(bytes, dataStart, name, placement, source);
  }
  return tensors;
}

function readHeader(bytes: Uint8Array, source: string) {
  if (bytes.length < 8) throw damaged(source, `${bytes.length} bytes`);
  const length = Number(new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0, true));
  if (length > bytes.length - 8)
    throw damaged(source, `a header of ${length} bytes in a file of ${bytes.length}`);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(8, 8 + length));
    return { header: JSON.parse(text) as Record<string, Placement>, dataStart: 8 + length };
  } catch (cause) {
    throw damaged(source, 'a header that is not JSON', cause);
  }
}

function readPlaced(
  bytes: Uint8Array,
  start: number,
  name: string,
  place: Placement,
  source: string,
): TensorData {
  const [from, to] = place.data_offsets;
  const size = place.shape.reduce((product, n) => product * n, 1);
  if (place.dtype !== 'F32' && place.dtype !== 'I32')
    throw damaged(source, `'${name}' of type ${place.dtype}`);
  if (to - from !== 4 * size || start + to > bytes.length) throw damaged(source, `'${name}' cut short`);
  // Copied, because a view on four-byte values needs an aligned start; not `slice`, which on a Node Buffer is a view.
  const buffer = Uint8Array.from(bytes.subarray(start + from, start + to)).buffer;
  const values = place.dtype === 'F32' ? new Float32Array(buffer) : new Int32Array(buffer);
  return { shape: place.shape, dtype: place.dtype === 'F32' ? 'float32' : 'int32', values };
}

const damaged = (source: string, found: string, cause?: unknown) =>
  new CheckpointError(
    `decodeSafetensors: expected a whole safetensors file of float32 and int32 tensors, got ${found} in ${source}. Use another copy of it.`,
    { cause },
  );
