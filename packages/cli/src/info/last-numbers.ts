import { open } from 'node:fs/promises';

/** More than any line of `metrics.jsonl` is long. */
const tailBytes = 64 * 1024;

/** The last whole line of a file of JSON lines; null where there is no file or no line. Reads only the file's end. */
export async function lastNumbers(path: string): Promise<Record<string, number> | null> {
  const file = await open(path, 'r').catch(() => undefined);
  if (file === undefined) return null;
  try {
    const { size } = await file.stat();
    const buffer = Buffer.alloc(Math.min(size, tailBytes));
    await file.read(buffer, 0, buffer.length, size - buffer.length);
    // What follows the last line feed is a line that is being written.
    const line = buffer.toString('utf8').split('\n').at(-2);
    return line ? (JSON.parse(line) as Record<string, number>) : null;
  } finally {
    await file.close();
  }
}
