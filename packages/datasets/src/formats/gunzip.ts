import { DatasetError } from '@gan/core';

/** DEFLATE cannot pack more than this many bytes into one (RFC 1951, the limit of its longest match). */
const greatestRatio = 1032;

/** Whether bytes begin as a gzip file does (RFC 1952, section 2.3.1). */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes.length >= 2 && bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * Unpacks a gzip file with the platform's own decompressor (Node and browsers alike), checking its CRC. Bytes that
 * are not gzip are returned as they are, so callers need not care how a file was stored.
 *
 * @param file name for the error message.
 * @throws DatasetError if the file is cut short or damaged.
 */
export async function gunzip(bytes: Uint8Array<ArrayBuffer>, file: string): Promise<Uint8Array<ArrayBuffer>> {
  if (!isGzip(bytes)) return bytes;
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  try {
    return await readAll(unpacked, expectedSize(bytes));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DatasetError(
      `gunzip: expected a whole gzip file in ${file}, got ${bytes.length} bytes that are cut short or damaged ` +
        `(${reason}). Fetch the file again.`,
      { cause },
    );
  }
}

/** The unpacked size a gzip file states in its last four bytes, where it can be true; else 0. */
function expectedSize(bytes: Uint8Array): number {
  const size = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 4, 4).getUint32(0, true);
  return size <= bytes.length * greatestRatio ? size : 0;
}

/** Reads a stream into one array, allocated once where the expected size is right. */
async function readAll(
  stream: ReadableStream<Uint8Array>,
  expected: number,
): Promise<Uint8Array<ArrayBuffer>> {
  let all = new Uint8Array(expected);
  let length = 0;
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (length + part.value.length > all.length) {
      const larger = new Uint8Array(Math.max(2 * all.length, length + part.value.length));
      larger.set(all.subarray(0, length));
      all = larger;
    }
    all.set(part.value, length);
    length += part.value.length;
  }
  return length === all.length ? all : all.slice(0, length);
}
