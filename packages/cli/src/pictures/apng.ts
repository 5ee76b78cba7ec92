import { GanError } from '@gan/core';

/** A chunk of a PNG file. */
interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * PNG pictures of one size and kind as the frames of an animated PNG, shown without end. Where animation is not understood
 * the first frame is shown.
 *
 * Only the container is made here, from pictures that are encoded already: an `acTL` chunk, and for each frame an `fcTL` and
 * the frame's compressed data as they are. Source: PNG (Third Edition), W3C 2025, https://www.w3.org/TR/png-3/, section
 * 11.3.6.
 *
 * @param frames whole PNG files.
 * @param milliseconds how long a frame is shown.
 * @throws GanError if there are no frames.
 */
export function joinFrames(frames: readonly Uint8Array[], milliseconds: number): Uint8Array {
  if (frames.length === 0) {
    throw new GanError('joinFrames: expected at least one frame, got none. Draw some first.');
  }
  let sequence = 0;
  const [header, ...others] = readChunks(frames[0]!);
  // Palettes, colour spaces and the like; all frames have the same.
  const common = others.filter(({ type }) => type !== 'IDAT' && type !== 'IEND');
  const { width, height } = sizeOf(header!);
  const pictures = frames.flatMap((frame, i) => {
    const data = readChunks(frame).filter(({ type }) => type === 'IDAT');
    const control = frameControl(sequence++, width, height, milliseconds);
    return [control, ...data.map((chunk) => (i === 0 ? chunk : numbered(sequence++, chunk)))];
  });
  const animation = { type: 'acTL', data: bigEndian([4, frames.length], [4, 0]) };
  const end = { type: 'IEND', data: new Uint8Array() };
  return join([header!, animation, ...common, ...pictures, end]);
}

/** Size and place of a frame, which covers the whole picture and is replaced by the next. */
const frameControl = (sequence: number, width: number, height: number, milliseconds: number): Chunk => ({
  type: 'fcTL',
  data: bigEndian(
    ...([[4, sequence], [4, width], [4, height], [4, 0], [4, 0]] as const), // prettier-ignore
    ...([[2, milliseconds], [2, 1000], [1, 0], [1, 0]] as const), // prettier-ignore
  ),
});

/** Picture data of a later frame. */
function numbered(sequence: number, { data }: Chunk): Chunk {
  const longer = new Uint8Array(4 + data.length);
  longer.set(bigEndian([4, sequence]));
  longer.set(data, 4);
  return { type: 'fdAT', data: longer };
}

function readChunks(png: Uint8Array): Chunk[] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: Chunk[] = [];
  for (let at = signature.length; at < png.length;) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    chunks.push({ type, data: png.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

function sizeOf({ data }: Chunk): { readonly width: number; readonly height: number } {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  return { width: view.getUint32(0), height: view.getUint32(4) };
}

function join(chunks: readonly Chunk[]): Uint8Array {
  const pieces = chunks.flatMap(({ type, data }) => {
    const named = new Uint8Array(4 + data.length);
    named.set([...type].map((letter) => letter.charCodeAt(0)));
    named.set(data, 4);
    return [bigEndian([4, data.length]), named, bigEndian([4, checksum(named)])];
  });
  return Uint8Array.from(Buffer.concat([Uint8Array.from(signature), ...pieces]));
}

/** Numbers of so many bytes, one after the other. */
function bigEndian(...numbers: readonly (readonly [bytes: 1 | 2 | 4, value: number])[]): Uint8Array {
  const result = new Uint8Array(numbers.reduce((sum, [bytes]) => sum + bytes, 0));
  let end = 0;
  for (const [bytes, value] of numbers) {
    end += bytes;
    for (let i = 0; i < bytes; i++) result[end - 1 - i] = (value >>> (8 * i)) & 255;
  }
  return result;
}

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

/** CRC-32, as PNG has it. `zlib.crc32` came with Node 20.15, and this package runs from 20.0 on. */
function checksum(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = table[(c ^ byte) & 255]! ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}
