import { mkdir, readdir, readFile, rm, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { GanError } from '@gan/core';
import { lockRun, type RunLock } from '@gan/core/node';
import { parseJson } from '../parse-json.js';

/** How a folder is taken: for a run that is new, that replaces another, or that goes on. */
export type RunMode = 'new' | 'replace' | 'resume';

const contents = {
  record: 'config.json',
  metrics: 'metrics.jsonl',
  samples: 'samples',
  checkpoints: 'checkpoints',
  best: 'best',
  evaluations: 'evaluations.jsonl',
  judgements: 'judgements',
  generator: 'generator',
  cache: 'cache',
  curvesSvg: 'curves.svg',
  curvesPng: 'curves.png',
} as const;

const lockName = '.lock';

/** Where the parts of a run lie. */
export type RunPaths = Readonly<Record<keyof typeof contents, string>>;

/** The paths of a run's parts, whether they are there or not. */
export function runPaths(folder: string): RunPaths {
  const entries = Object.entries(contents).map(([part, name]) => [part, join(folder, name)]);
  return Object.fromEntries(entries) as unknown as RunPaths;
}

/** A run's folder, held for this process until it is closed. */
export class RunFolder {
  readonly paths: RunPaths;
  /** Whether there is something in it worth keeping. */
  private begun: boolean;

  private constructor(
    readonly folder: string,
    private readonly mode: RunMode,
    private readonly lock: RunLock,
    private readonly made: boolean,
  ) {
    this.paths = runPaths(folder);
    this.begun = mode === 'resume';
  }

  /**
   * Takes a folder. Nothing in it is touched before {@link begin}.
   *
   * @throws ConfigError if another process holds it.
   * @throws GanError if a new run would overwrite something, or there is no run to go on with.
   */
  static async open(folder: string, mode: RunMode): Promise<RunFolder> {
    await checkContents(folder, mode);
    const made = (await mkdir(folder, { recursive: true })) !== undefined;
    const lock = await lockRun(folder);
    const run = new RunFolder(folder, mode, lock, made);
    try {
      await checkContents(folder, mode); // Again, since another process may have been faster.
      return run;
    } catch (error) {
      await run.close();
      throw error;
    }
  }

  /** Makes room for a new run, once nothing can be wrong with it any more: removes the parts of the old one, no more. */
  async begin(): Promise<void> {
    if (this.mode === 'replace')
      for (const path of Object.values(this.paths)) await rm(path, { recursive: true, force: true });
    this.begun = true;
  }

  /** Lets go of the folder, and of an empty one that was made for nothing. */
  async close(): Promise<void> {
    await this.lock.release();
    // Fails where something is in it, which is then left alone.
    if (this.made && !this.begun) await rmdir(this.folder).catch(() => undefined);
  }
}

async function checkContents(folder: string, mode: RunMode): Promise<void> {
  const names = (await readNames(folder)).filter((name) => name !== lockName);
  if (mode === 'resume' && !names.includes(contents.record)) throw noRun(folder);
  // Its parts have everyday names, samples and cache say: only those of a run are removed.
  if (mode === 'replace' && names.length > 0 && !(await holdsRecord(folder))) {
    throw new GanError(
      `train: expected a run to replace in ${folder}, got ${names.length} entries (${names[0]}) and no ${contents.record} of one. ` +
        'Choose another --out, or empty it.',
    );
  }
  if (mode === 'new' && names.length > 0) {
    throw new GanError(
      `train: expected ${folder} to be empty, got ${names.length} entries (${names[0]}). ` +
        'Choose another --out, go on with --resume, or replace the run in it with --force.',
    );
  }
}

/** Whether the record of a run lies in a folder, as far as its first words tell. */
async function holdsRecord(folder: string): Promise<boolean> {
  const text = await readFile(join(folder, contents.record), 'utf8').catch(() => '');
  const { model, commandLine } = Object(parseJson(text)) as { model?: unknown; commandLine?: unknown };
  return typeof model === 'string' && Array.isArray(commandLine);
}

async function readNames(folder: string): Promise<string[]> {
  const found = await stat(folder).catch(() => undefined);
  if (found === undefined) return [];
  if (found.isDirectory()) return readdir(folder);
  throw new GanError(`train: expected a folder at ${folder}, got a file. Choose another path.`);
}

/** What is said where a run was expected. */
export const noRun = (folder: string) =>
  new GanError(
    `run: expected the folder of a run at ${folder}, got no ${contents.record} there. Check the path, or start a run with \`gan train --out\`.`,
  );
