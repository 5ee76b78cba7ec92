import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const { packageManager } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/**
 * Runs pnpm in the version this repository names, fetched by npx if need be, so that git and Node are all a fresh
 * machine has to have. Ends the process with pnpm's exit code if that is not 0.
 */
export function pnpm(...args) {
  // `shell` on Windows, where npx is a command file that cannot be started directly.
  const shell = process.platform === 'win32';
  const { status, error } = spawnSync('npx', ['-y', packageManager, ...args], { stdio: 'inherit', shell });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

/** Installs what the lock file names and builds every package. */
export function installAndBuild() {
  pnpm('install', '--frozen-lockfile', '--prefer-offline');
  pnpm('run', 'build', '--output-logs=errors-only');
}
