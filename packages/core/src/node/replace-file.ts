import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { GanError } from '../errors.js';

/**
 * Writes a file whole or not at all: under another name first, flushed to disk, then renamed. Whoever reads
 * meanwhile, or after a crash, sees the old content or the new. Folders on the way are made.
 *
 * @throws GanError naming the file and what kept it from being written (a full disk, say); the old content stays.
 */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const unfinished = `${path}.${randomUUID()}.part`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFlushed(unfinished, content);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw cannotWrite('replaceFile', path, error);
  }
}

/** What is said when a file of a run cannot be written. */
export function cannotWrite(caller: string, path: string, cause: unknown): GanError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new GanError(
    `${caller}: expected to write ${path}, got: ${reason}. What was kept before is untouched; free some space or check the permissions, then resume.`,
    { cause },
  );
}

async function writeFlushed(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}
