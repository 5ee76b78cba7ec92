import { DatasetError, type JsonObject, type JsonValue } from '@gan/core';
import type { SideStatistics } from './side-statistics.js';

type NumberArray = Float64Array | Float32Array | Int32Array | Uint8Array;

const types = { F64: Float64Array, F32: Float32Array, I32: Int32Array, U8: Uint8Array } as const;
type NumberType = keyof typeof types;

interface Placement {
  readonly dtype: NumberType;
  readonly shape: readonly number[];
  readonly data_offsets: readonly [number, number];
}

/** What the header says besides where arrays are. */
interface Description extends Omit<SideStatistics, 'data'> {
  /** Entries of statistics that are no arrays. */
  readonly values: Readonly<Record<string, JsonObject>>;
}

/**
 * Gathered statistics as the pieces of a file, to be written one after the other.
 *
 * The layout is that of safetensors (https://github.com/huggingface/safetensors: an 8-byte length, a JSON header, raw
 * little-endian data), so that Python reads it too: arrays as `<statistic>/<entry>`, doubles as doubles, and the rest as
 * JSON text under `__metadata__.statistics`.
 */
export function encodeStatistics({ data, ...rest }: SideStatistics): Uint8Array[] {
  const entries = Object.entries(data).flatMap(([statistic, summary]) =>
    Object.entries(summary as Record<string, NumberArray | JsonValue>).map(
      ([entry, value]) => ({ statistic, entry, value }) as const,
    ),
  );
  const values: Record<string, Record<string, JsonValue>> = {};
  for (const statistic of Object.keys(data)) values[statistic] = {};
  const placements: Record<string, Placement> = {};
  const pieces: Uint8Array[] = [];
  let offset = 0;
  for (const { statistic, entry, value } of entries) {
    if (!ArrayBuffer.isView(value)) {
      values[statistic]![entry] = value;
      continue;
    }
    const { byteLength, length } = value;
    placements[`${statistic}/${entry}`] = {
      dtype: typeOf(value),
      shape: [length],
      data_offsets: [offset, offset + byteLength],
    };
    pieces.push(new Uint8Array(value.buffer, value.byteOffset, byteLength));
    offset += byteLength;
  }
  const description: Description = { ...rest, values };
  return [
    ...encodeHeader({ ...placements, __metadata__: { statistics: JSON.stringify(description) } }),
    ...pieces,
  ];
}

function encodeHeader(header: object): Uint8Array[] {
  const json = new TextEncoder().encode(JSON.stringify(header));
  const length = new Uint8Array(8);
  new DataView(length.buffer).setBigUint64(0, BigInt(json.length), true);
  return [length, json];
}

const typeOf = (values: NumberArray) =>
  (Object.keys(types) as NumberType[]).find((name) => values instanceof types[name])!;

/**
 * Reads what {@link encodeStatistics} wrote.
 *
 * @param bytes the whole file.
 * @param source its name, for messages.
 * @throws DatasetError if the file is cut short or holds something else.
 */
export function decodeStatistics(bytes: Uint8Array, source: string): SideStatistics {
  const { header, start } = readHeader(bytes, source);
  const { __metadata__: metadata, ...placements } = header;
  const { values, ...rest } = readDescription(metadata, source);
  const data: Record<string, Record<string, unknown>> = {};
  for (const [statistic, entries] of Object.entries(values)) data[statistic] = { ...entries };
  for (const [name, placement] of Object.entries(placements)) {
    const at = name.lastIndexOf('/');
    const summary = data[name.slice(0, at)];
    if (summary === undefined) throw damaged(source, `an array '${name}' of no statistic`);
    summary[name.slice(at + 1)] = readArray(bytes, start, placement as Placement, `'${name}' of ${source}`);
  }
  return { ...rest, data };
}

function readHeader(bytes: Uint8Array, source: string) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = bytes.length < 8 ? Infinity : Number(view.getBigUint64(0, true));
  if (length > bytes.length - 8) throw damaged(source, `${bytes.length} bytes`);
  return { header: parseObject(bytes.subarray(8, 8 + length), source), start: 8 + length };
}

function parseObject(bytes: Uint8Array, source: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))) as Record<
      string,
      unknown
    >;
  } catch (cause) {
    throw damaged(source, 'a header that is not JSON', cause);
  }
}

function readDescription(metadata: unknown, source: string): Description {
  const text = (Object(metadata) as { statistics?: unknown }).statistics;
  if (typeof text !== 'string') throw damaged(source, 'no statistics in the header');
  const description = parseObject(new TextEncoder().encode(text), source) as unknown as Description;
  const whole = Number.isInteger(description.count) && Object(description.source) === description.source;
  if (whole && Object(description.values) === description.values) return description;
  throw damaged(source, 'an incomplete header');
}

function readArray(bytes: Uint8Array, start: number, placement: Placement, source: string): NumberArray {
  const type = types[placement?.dtype];
  const [from, to] = placement?.data_offsets ?? [];
  if (type === undefined || !Number.isInteger(from) || !Number.isInteger(to))
    throw damaged(source, 'no placement');
  if (from < 0 || start + to > bytes.length || (to - from) % type.BYTES_PER_ELEMENT !== 0) {
    throw damaged(source, `${bytes.length - start} bytes of data`);
  }
  // Copied, because views on doubles need an aligned start.
  return new type(Uint8Array.from(bytes.subarray(start + from, start + to)).buffer);
}

const damaged = (source: string, found: string, cause?: unknown) =>
  new DatasetError(
    `decodeStatistics: expected statistics written by encodeStatistics, got ${found} in ${source}. Gather them anew.`,
    { cause },
  );
