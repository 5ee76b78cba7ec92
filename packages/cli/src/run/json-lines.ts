import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** What became of the lines of a file. */
export interface LineCount {
  read: number;
  /** Lines that are no JSON or not what was expected; the last one of a file being written is often one. */
  damaged: number;
}

/**
 * Hands every line of a file of JSON lines to `take`, one at a time, so that the file may be larger than memory. A file that
 * is not there has no lines.
 *
 * @param take returns whether the line is one it knows.
 */
export async function readJsonLines(path: string, take: (value: unknown) => boolean): Promise<LineCount> {
  const count: LineCount = { read: 0, damaged: 0 };
  const input = createReadStream(path, 'utf8');
  try {
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      if (line.trim() === '') continue;
      if (takes(line, take)) count.read++;
      else count.damaged++;
    }
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  return count;
}

function takes(line: string, take: (value: unknown) => boolean): boolean {
  try {
    return take(JSON.parse(line));
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT';
