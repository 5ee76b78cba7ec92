import { cellName } from './cell-result.js';
import { runCellProcess } from './cell-process.js';
import type { Cell, LabPlan } from './lab-plan.js';
import { openBench } from './open-bench.js';
import { runCell } from './run-cell.js';

export interface RunCellsOptions {
  readonly folder: string;
  readonly plan: LabPlan;
  /** Those still to be trained. */
  readonly cells: readonly Cell[];
  /** How many at once; one is trained in this process, more in processes of their own. */
  readonly jobs: number;
  readonly signal: AbortSignal;
  readonly onProgress: (cell: Cell, share: number) => void;
}

/** Trains cells until there are none left or it is interrupted. @throws GanError if one of them failed, once all running ones have ended. */
export async function runCells(options: RunCellsOptions): Promise<void> {
  if (options.cells.length === 0) return;
  if (options.jobs === 1) return runHere(options);
  const { folder, cells, jobs, signal, onProgress } = options;
  await inParallel(cells, jobs, signal, (cell) =>
    runCellProcess(folder, cell, { signal, onProgress: (share) => onProgress(cell, share) }),
  );
}

async function runHere({ folder, plan, cells, signal, onProgress }: RunCellsOptions): Promise<void> {
  const bench = await openBench(plan, signal);
  try {
    for (const cell of cells) {
      if (signal.aborted) return;
      await runCell({ folder, plan, cell, bench, signal, onProgress: (share) => onProgress(cell, share) });
    }
  } finally {
    bench.dispose();
  }
}

/** What a process started by {@link runCellProcess} does. */
export async function runNamedCell(
  { folder, plan, cells, signal }: Omit<RunCellsOptions, 'jobs' | 'onProgress'>,
  name: string,
): Promise<void> {
  const wanted = cells.filter((cell) => cellName(cell) === name);
  let told = 0;
  const onProgress = (_cell: Cell, share: number) => {
    if (performance.now() - told < 250 && share < 1) return;
    told = performance.now();
    process.send?.({ share });
  };
  await runHere({ folder, plan, cells: wanted, jobs: 1, signal, onProgress });
}

/** Works through a list, `width` at a time. The first failure is thrown when all that had begun have ended. */
async function inParallel<T>(
  items: readonly T[],
  width: number,
  signal: AbortSignal,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = [...items];
  const failures: unknown[] = [];
  const worker = async () => {
    while (queue.length > 0 && failures.length === 0 && !signal.aborted) {
      await work(queue.shift()!).catch((error: unknown) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  if (failures.length > 0) throw failures[0];
}
