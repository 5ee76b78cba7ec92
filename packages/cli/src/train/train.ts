import { UsageError } from '../errors.js';
import { printJson, type Io } from '../io.js';
import { checkDataset } from '../dataset.js';
import { readRecord } from '../run/record.js';
import { RunFolder, type RunMode } from '../run/run-folder.js';
import { Interruption } from './interruption.js';
import { planNewRun, planResumedRun } from './plan.js';
import { prepareRun } from './prepare-run.js';
import type { Request } from './request.js';
import { runTraining } from './run-training.js';
import type { TrainOptions } from './train-options.js';

/**
 * `gan train`: starts a run or goes on with one. Nothing is written before everything that can be wrong with the
 * request has been checked: names, options, data, backend, networks.
 *
 * @returns the code to end with.
 */
export async function train(options: TrainOptions, commandLine: readonly string[], io: Io): Promise<number> {
  const { folder, mode } = placeOf(options);
  const record = mode === 'resume' ? await readRecord(folder!) : undefined;
  const plan = record === undefined ? planNewRun(options) : planResumedRun(record, options);
  checkDataset(plan.dataset);
  const interruption = new Interruption(io);
  try {
    const request = { plan, record, options, commandLine, io, interruption };
    if (options.dryRun) return await showPlan(request, folder);
    return await inFolder(request, folder!, mode);
  } catch (error) {
    // Interrupted before there was anything to save, e.g. in a download.
    if (isAbort(error) && interruption.exitCode !== undefined) return interruption.exitCode;
    throw error;
  } finally {
    interruption.close();
  }
}

async function inFolder(request: Request, folder: string, mode: RunMode): Promise<number> {
  const run = await RunFolder.open(folder, mode);
  try {
    const prepared = await prepareRun(request, run);
    try {
      return await runTraining(request, run, prepared);
    } finally {
      await prepared.dispose();
    }
  } finally {
    await run.close();
  }
}

const isAbort = (error: unknown) => error instanceof Error && error.name === 'AbortError';

/** Which folder, and what for. */
function placeOf({ out, resume, force, dryRun }: TrainOptions): { folder?: string; mode: RunMode } {
  if (out !== undefined && resume !== undefined) {
    throw new UsageError(
      'train: expected --out or --resume, got both. A resumed run stays in its folder: leave --out away.',
    );
  }
  if (force && resume !== undefined) {
    throw new UsageError('train: expected no --force with --resume, got both. Leave --force away.');
  }
  if (resume !== undefined) return { folder: resume, mode: 'resume' };
  if (out === undefined && !dryRun) {
    throw new UsageError(
      'train: expected --out, got none. Name a folder for the run, or one to go on with by --resume.',
    );
  }
  return { folder: out, mode: force ? 'replace' : 'new' };
}

/** Shows what a run would do, and does nothing. */
async function showPlan(request: Request, folder: string | undefined): Promise<number> {
  const prepared = await prepareRun(request);
  try {
    const { format: _, commandLine: __, startedAt: ___, ...shown } = prepared.record;
    printJson(request.io, { run: folder ?? null, ...shown });
  } finally {
    await prepared.dispose();
  }
  return 0;
}
