import { readFile } from 'node:fs/promises';
import { DatasetError } from '@gan/core';

/** Whether an error of `node:fs` says that there is nothing at the path. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

/**
 * The content of a file, or `undefined` where there is none.
 *
 * @throws DatasetError if there is one that cannot be read.
 */
export async function readBytes(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return await readFile(path);
  } catch (cause) {
    if (isMissing(cause)) return undefined;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DatasetError(
      `readBytes: expected a readable file at ${path}, got "${reason}". Check its permissions.`,
      {
        cause,
      },
    );
  }
}
