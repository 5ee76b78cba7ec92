import { readdir, stat } from 'node:fs/promises';
import { GanError } from '@gan/core';

/**
 * @param otherwise what else can be done about a file.
 * @throws GanError if there is something at `out` already, unless it is a file that may be overwritten.
 */
export async function refuseOverwriting(
  command: string,
  { out, force }: { readonly out: string; readonly force: boolean },
  otherwise = '',
): Promise<void> {
  const found = await stat(out).catch(() => undefined);
  if (found === undefined || (force && found.isFile())) return;
  throw new GanError(
    `${command}: expected nothing at ${out}, got ${found.isFile() ? 'a file' : 'a folder'}. Choose another name${found.isFile() ? `, or overwrite it with --force${otherwise}` : ''}.`,
  );
}

/**
 * @param parts names of the files and folders that the command writes into the folder.
 * @throws GanError if there is something in the folder `out`, unless all of it is parts that may be overwritten.
 */
export async function refuseFullFolder(
  command: string,
  { out, force, parts }: { readonly out: string; readonly force: boolean; readonly parts: readonly string[] },
): Promise<void> {
  const names = await readdir(out).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new GanError(
      `${command}: expected a folder at ${out}, got: ${error.message}. Choose another --out.`,
    );
  });
  const foreign = names.find((name) => !parts.includes(name));
  if (names.length === 0 || (force && foreign === undefined)) return;
  throw new GanError(
    `${command}: expected ${out} to be empty, got ${names.length} entries (${foreign ?? names[0]}). ` +
      `Choose another --out, or ${foreign === undefined ? 'overwrite it with --force' : 'empty it'}.`,
  );
}
