import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readManifest, root } from './repository.js';

/** Runs pnpm, in the version the repository names, in a folder. */
export function pnpm(folder: string, ...args: string[]): string {
  const { packageManager } = readManifest(root);
  return execFileSync('npx', ['-y', packageManager!, ...args], {
    cwd: folder,
    encoding: 'utf8',
    // `npx` is a command file on Windows.
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 2 ** 26,
  });
}

/** Packs every published package as a registry would get it; paths of the tarballs by package name. */
export function packAll(destination: string): Map<string, string> {
  pnpm(root, '--recursive', '--filter', './packages/*', 'pack', '--pack-destination', destination);
  return new Map(
    readdirSync(destination)
      .filter((name) => name.endsWith('.tgz'))
      .map((name) => [`@gan/${/^gan-(.+)-\d/.exec(name)![1]!}`, join(destination, name)]),
  );
}
