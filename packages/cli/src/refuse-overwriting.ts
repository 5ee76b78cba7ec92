import { stat } from 'node:fs/promises';
import { GanError } from '@gan/core';

/** @throws GanError if there is something at `out` already, unless it is a file that may be overwritten. */
export async function refuseOverwriting(
  command: string,
  { out, force }: { readonly out: string; readonly force: boolean },
): Promise<void> {
  const found = await stat(out).catch(() => undefined);
  if (found === undefined || (force && found.isFile())) return;
  throw new GanError(
    `${command}: expected nothing at ${out}, got ${found.isFile() ? 'a file' : 'a folder'}. Choose another name${found.isFile() ? ', or overwrite it with --force' : ''}.`,
  );
}
