import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { GanError } from '@gan/core';
import { cellName } from './cell-result.js';
import type { Cell } from './lab-plan.js';

/** What a process that trains a cell tells the one that started it. */
export interface CellMessage {
  readonly share: number;
}

/** Threads of every BLAS there may be: each process has one core. */
const oneThread = { OPENBLAS_NUM_THREADS: '1', OMP_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };

/** The command itself, beside the files it is built into. */
const main = () => fileURLToPath(new URL('./main.js', import.meta.url));

/**
 * Trains a cell in a process of its own, which keeps the result.
 *
 * @throws GanError with what the process said, if it failed.
 */
export function runCellProcess(
  folder: string,
  cell: Cell,
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (share: number) => void },
): Promise<void> {
  const args = ['modes', '--resume', folder, '--cell', cellName(cell)];
  const child = fork(main(), args, {
    env: { ...process.env, ...oneThread },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  return settled(child, cell, { signal, onProgress });
}

function settled(
  child: ChildProcess,
  cell: Cell,
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (share: number) => void },
): Promise<void> {
  let said = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-4000)));
  child.on('message', (message) => onProgress((message as CellMessage).share));
  const stop = () => void child.kill('SIGTERM');
  signal.addEventListener('abort', stop, { once: true });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, killedBy) => {
      signal.removeEventListener('abort', stop);
      if (code === 0 || signal.aborted) return resolve();
      const last = said.trim().split('\n').at(-1) || `the process ended with ${killedBy ?? code}`;
      reject(
        new GanError(
          `modes: expected ${cellName(cell)} to be trained, got: ${last.replace(/^gan: /, '').replace(/\.$/, '')}. Go on with \`gan modes --resume\` once it is mended.`,
        ),
      );
    });
  });
}
