import { CheckpointError } from '../errors.js';
import type { TensorData } from '../types/state.js';
import { bytesPer, readNumbers, type NumberType } from '../weights/number-types.js';

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
 * Reads a safetensors file. F64, F16 and BF16 become float32 (F64 is rounded, the others are exact); I64, I16, I8, U8 and
 * BOOL become int32.
 *
 * @param bytes the whole file.
 * @param source its name, for messages.
 * @returns copies of the tensors, by name.
 * @throws CheckpointError if the file is cut short, not of this format, or holds other types or integers beyond 32 bits.
 */
export function decodeSafetensors(bytes: Uint8Array, source: string): Record<string, TensorData> {
  const { header, dataStart } = readHeader(bytes, source);
  const entries = Object.entries(header).filter(([name]) => name !== '__metadata__');
  return Object.fromEntries(
    entries.map(([name, place]) => [name, readPlaced(bytes, dataStart, name, place, source)]),
  );
}

function readHeader(bytes: Uint8Array, source: string) {
  if (bytes.length < 8) throw damaged(source, `${bytes.length} bytes`);
  const length = Number(new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0, true));
  if (length > bytes.length - 8)
    throw damaged(source, `a header of ${length} bytes in a file of ${bytes.length}`);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(8, 8 + length));
    const header: unknown = JSON.parse(text);
    return { header: Object(header) as Record<string, Placement>, dataStart: 8 + length };
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
  if (!isPlacement(place)) throw damaged(source, `'${name}' without its place`);
  const { dtype, shape, data_offsets } = place;
  const [from, to] = data_offsets;
  const size = shape.reduce((product, n) => product * n, 1);
  if (!isKnown(dtype)) throw damaged(source, `'${name}' of type ${dtype}`);
  if (to - from !== bytesPer[dtype] * size || start + to > bytes.length)
    throw damaged(source, `'${name}' cut short`);
  const numbers = readNumbers(bytes.subarray(start + from, start + to), dtype);
  if (numbers === undefined) throw damaged(source, `'${name}' with integers beyond 32 bits`);
  return { shape, ...numbers };
}

const isKnown = (dtype: string): dtype is NumberType => Object.hasOwn(bytesPer, dtype);

/** Whether an entry of a header from elsewhere is what the format says. */
function isPlacement(place: unknown): place is Placement {
  const { dtype, shape, data_offsets } = (place ?? {}) as Partial<Record<keyof Placement, unknown>>;
  return typeof dtype === 'string' && isCounts(shape) && isCounts(data_offsets) && data_offsets.length === 2;
}

const isCounts = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((n) => Number.isSafeInteger(n) && n >= 0);

const damaged = (source: string, found: string, cause?: unknown) =>
  new CheckpointError(
    `decodeSafetensors: expected a whole safetensors file of numbers, got ${found} in ${source}. Use another copy of it.`,
    { cause },
  );
