import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { ConfigError } from '../errors.js';

/** Holds a folder for one process until it is released. */
export interface RunLock {
  release(): Promise<void>;
}

/** Locks that this process holds. */
const held = new Set<string>();

/**
 * Takes a folder for this process, so that no two write the same run. A lock whose process no longer lives on this
 * machine (it was killed, say) is taken over.
 *
 * @throws ConfigError naming the process that holds the folder.
 */
export async function lockRun(folder: string): Promise<RunLock> {
  const path = resolve(join(folder, '.lock'));
  for (let attempt = 0; attempt < 3; attempt++) {
    if (await tryCreate(path)) return { release: () => release(path) };
    const holder = await readHolder(path);
    if (holder !== undefined && isAlive(holder, path)) throw inUse(folder, path, holder);
    await clear(path);
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
    held.add(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function release(path: string): Promise<void> {
  held.delete(path);
  await rm(path, { force: true });
}

/** Moved aside first, so that of several that find a lock stale only one removes it. */
async function clear(path: string): Promise<void> {
  const aside = `${path}.${process.pid}`;
  await rename(path, aside).catch(() => undefined);
  await rm(aside, { force: true });
}

async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Holder;
  } catch {
    return undefined; // Half-written by a killed process, or released a moment ago.
  }
}

function isAlive({ pid, host }: Holder, path: string): boolean {
  if (host !== hostname()) return true; // Cannot be known from here; better to refuse than to overwrite.
  // Of a process before this one, with the same number: in a container that was started again, say.
  if (pid === process.pid) return held.has(path);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const inUse = (folder: string, path: string, { pid, host }: Holder) =>
  new ConfigError(
    `lockRun: expected ${folder} to be free, but process ${pid} on ${host} is using it. Wait for it, stop it, or choose another --out; if there is no such process any more, remove ${path}.`,
  );
