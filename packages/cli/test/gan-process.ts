import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const main = resolve(import.meta.dirname, '../dist/main.js');

/** How a process ended and what it wrote. */
export interface ProcessEnd {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A running `gan`, as it is built. */
export interface GanProcess {
  readonly child: ChildProcess;
  readonly end: Promise<ProcessEnd>;
}

/** Starts the built command. */
export const startGan = (...args: string[]): GanProcess => start(process.execPath, [main, ...args]);

/** Runs the built command to its end. */
export const runGan = (...args: string[]): Promise<ProcessEnd> => startGan(...args).end;

/** Runs the built command in a shell that has first done something, e.g. lowered a limit. */
export const runGanInShell = (before: string, ...args: string[]): Promise<ProcessEnd> =>
  start('bash', ['-c', `${before}; exec "$@"`, 'bash', process.execPath, main, ...args]).end;

const running = new Set<ChildProcess>();

/** Ends what a failed test has left running. */
export function killRunning(): void {
  for (const child of running) child.kill('SIGKILL');
}

function start(command: string, args: string[]): GanProcess {
  if (!existsSync(main))
    throw new Error(`These tests run ${main}: build the packages first (npm test does).`);
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (bytes: Buffer) => (stdout += bytes.toString()));
  child.stderr.on('data', (bytes: Buffer) => (stderr += bytes.toString()));
  const end = new Promise<ProcessEnd>((done, fail) => {
    child.on('error', fail);
    child.on('close', (code, signal) => {
      running.delete(child);
      done({ code, signal, stdout, stderr });
    });
  });
  return { child, end };
}

/** The steps a run has logged so far. */
export async function stepsLogged(run: string): Promise<number> {
  const text = await readFile(join(run, 'metrics.jsonl'), 'utf8').catch(() => '');
  return text.split('\n').length - 1;
}

/** Waits until a run has logged a step, or its process has ended. */
export async function untilStep(run: string, step: number, { child }: GanProcess): Promise<void> {
  while ((await stepsLogged(run)) < step && child.exitCode === null && child.signalCode === null)
    await sleep(2);
}

/** The bytes of a run's generator. */
export const weightsOf = (run: string): Promise<Buffer> => readFile(join(run, 'generator', 'weights.bin'));
