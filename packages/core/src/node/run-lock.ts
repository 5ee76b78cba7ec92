import { readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { ConfigError } from '../errors.js';

/** Holds a folder for one process until it is released. */
export interface RunLock {
  release(): Promise<void>;
}

/**
 * Takes a folder for this process, so that no two write the same run. A lock whose process no longer lives on this
 * machine (it was killed, say) is taken over.
 *
 * @throws ConfigError naming the process that holds the folder.
 */
export async function lockRun(folder: string): Promise<RunLock> {
  const path = join(folder, '.lock');
  for (let attempt = 0; attempt < 3; attempt++) {
    if (await tryCreate(path)) return { release: () => rm(path, { force: true }) };
    const holder = await readHolder(path);
    if (holder !== undefined && isAlive(holder)) throw inUse(folder, holder);
    await rm(path, { force: true });
  }
  throw new ConfigError(
    `lockRun: expected to lock ${folder}, but other processes keep taking it. Try again when they are done.`,
  );
}

interface Holder {
  readonly pid: number;
  readonly host: string;
}

async function tryCreate(path: string): Promise<boolean> {
  try {
    await writeFile(path, JSON.stringify({ pid: process.pid, host: hostname() } satisfies Holder), {
      flag: 'wx',
    });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Holder;
  } catch {
    return undefined; // Half-written by a killed process, or released a moment ago.
  }
}

function isAlive({ pid, host }: Holder): boolean {
  if (host !== hostname()) return true; // Cannot be known from here; better to refuse than to overwrite.
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const inUse = (folder: string, { pid, host }: Holder) =>
  new ConfigError(
    `lockRun: expected ${folder} to be free, but process ${pid} on ${host} is using it. Wait for it, stop it, or choose another --out.`,
  );
