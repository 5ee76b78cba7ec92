import { checkDataset } from '../dataset.js';
import { exitCodes, UsageError } from '../errors.js';
import type { Io } from '../io.js';
import { Interruption } from '../train/interruption.js';
import { beginLab, readLab, resumeLab } from './lab-folder.js';
import { cellsOf, planLab } from './lab-plan.js';
import { listRemedies } from './list-remedies.js';
import type { ModesOptions } from './modes-options.js';
import { runNamedCell } from './run-cells.js';
import { runLab } from './run-lab.js';
import { showPlan } from './show-plan.js';

/** `gan modes`: trains remedies against mode collapse and compares them. @returns the code to end with. */
export async function modes(options: ModesOptions, commandLine: readonly string[], io: Io): Promise<number> {
  if (options.listRemedies) return listRemedies(options, io);
  if (options.cell !== undefined) return oneCell(options, options.cell, io);
  if (options.resume !== undefined) return resume(options, commandLine, io);
  const plan = planLab(options);
  const { dataset, dataDir } = plan;
  checkDataset({ name: dataset, options: dataDir === undefined ? {} : { dataDir } });
  if (options.dryRun) return showPlan(plan, options, io);
  const folder = options.out;
  if (folder === undefined) {
    throw new UsageError(
      'modes: expected --out, got none. Name a folder for the new laboratory, or go on with one by --resume.',
    );
  }
  const lock = await beginLab(folder, plan, { commandLine, force: options.force });
  return runLab({ folder, plan, options, io }).finally(() => lock.release());
}

/** What was decided when a laboratory began, and stays. */
const decided = [
  ...([
    'dataset',
    'dataDir',
    'setting',
    'remedies',
    'seeds',
    'quick',
    'steps',
    'minutes',
    'batchSize',
  ] as const),
  ...(['samples', 'backend', 'blas', 'out', 'force', 'dryRun'] as const),
] as const;

async function resume(options: ModesOptions, commandLine: readonly string[], io: Io): Promise<number> {
  const folder = options.resume!;
  const given = decided.find((name) => options[name] !== undefined && options[name] !== false);
  if (given !== undefined) {
    throw new UsageError(
      `modes: expected --resume without what was decided when the laboratory began, got ${given} too. Leave it out, or start another with --out.`,
    );
  }
  const lock = await resumeLab(folder, commandLine);
  try {
    const { plan } = await readLab(folder);
    return await runLab({ folder, plan, options, io });
  } finally {
    await lock.release();
  }
}

/** In a process that a laboratory started, whose folder that one holds. */
async function oneCell({ resume: folder }: ModesOptions, name: string, io: Io): Promise<number> {
  if (folder === undefined) {
    throw new UsageError('modes: expected --resume beside --cell, got none. Leave --cell to the laboratory.');
  }
  const { plan } = await readLab(folder);
  const interruption = new Interruption(io);
  try {
    await runNamedCell({ folder, plan, cells: cellsOf(plan), signal: interruption.signal }, name);
    return interruption.exitCode ?? exitCodes.success;
  } finally {
    interruption.close();
  }
}
