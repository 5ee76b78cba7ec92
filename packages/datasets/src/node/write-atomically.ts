import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DatasetError } from '@gan/core';

/**
 * Writes a file whole or not at all: under another name first, then renamed. Whoever reads meanwhile, another
 * process included, sees the old file or the new one.
 *
 * @throws DatasetError if it cannot be written, e.g. on a full disk; nothing is left behind then.
 */
export async function writeAtomically(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${path}.${randomUUID()}.part`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(unfinished, bytes, { flush: true });
    await rename(unfinished, path);
  } catch (cause) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DatasetError(
      `writeAtomically: expected to keep ${bytes.length} bytes at ${path}, got "${reason}". ` +
        'Free some space, or choose another folder with GAN_CACHE_DIR.',
      { cause },
    );
  }
}
