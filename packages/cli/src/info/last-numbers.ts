import { open } from 'node:fs/promises';

/** More than any line of `metrics.jsonl` is long. */
const tailBytes = 64 * 1024;

/** The numbers of the last step in `metrics.jsonl`; null where there is no file or no step. Reads only the file's end. */
export async function lastNumbers(path: string): Promise<Record<string, number> | null> {
  const file = await open(path, 'r').catch(() => undefined);
  if (file === undefined) return null;
  try {
    const { size } = await file.stat();
    const buffer = Buffer.alloc(Math.min(size, tailBytes));
    await file.read(buffer, 0, buffer.length, size - buffer.length);
    // What follows the last line feed is a line that is being written; the first may have lost its beginning.
    const lines = buffer
      .toString('utf8')
      .split('\n')
      .slice(buffer.length < size ? 1 : 0, -1);
    // Results of evaluations come after their step.
    const step = lines.map((line) => JSON.parse(line) as object).findLast((entry) => !('metric' in entry));
    return step === undefined ? null : (step as Record<string, number>);
  } finally {
    await file.close();
  }
}
