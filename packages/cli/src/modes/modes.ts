import { checkDataset } from '../dataset.js';
import { exitCodes, UsageError } from '../errors.js';
import { note, print, printJson, type Io } from '../io.js';
import { table } from '../table.js';
import { Interruption } from '../train/interruption.js';
import { readCells } from './cell-result.js';
import { beginLab, labPaths, readLab, resumeLab } from './lab-folder.js';
import { cellsOf, jobsOf, planLab, settingOf, trainingOf, type Cell, type LabPlan } from './lab-plan.js';
import { labProgress, silentProgress } from './lab-progress.js';
import { listRemedies } from './list-remedies.js';
import type { ModesOptions } from './modes-options.js';
import { runCells, runNamedCell } from './run-cells.js';
import { notes, rankLines, tableRows } from './tables.js';
import { writeLabFiles } from './write-lab.js';

/** What was asked for, as one value. */
interface Request {
  readonly options: ModesOptions;
  readonly commandLine: readonly string[];
  readonly io: Io;
}

/** `gan modes`: trains remedies against mode collapse and compares them. @returns the code to end with. */
export async function modes(options: ModesOptions, commandLine: readonly string[], io: Io): Promise<number> {
  const request = { options, commandLine, io };
  if (options.listRemedies) return listRemedies(options, io);
  if (options.cell !== undefined) return oneCell(request, options.cell);
  if (options.dryRun) return showPlan(planLab(options), request);
  if (options.resume !== undefined) return resume(request, options.resume);
  const plan = planLab(options);
  checkDataset({ name: plan.dataset, options: plan.dataDir === undefined ? {} : { dataDir: plan.dataDir } });
  if (options.out === undefined) {
    throw new UsageError(
      'modes: expected --out, got none. Name a folder for the new laboratory, or go on with one by --resume.',
    );
  }
  const lock = await beginLab(options.out, plan, { commandLine, force: options.force });
  return inLab(request, { folder: options.out, plan }).finally(() => lock.release());
}

async function resume(request: Request, folder: string): Promise<number> {
  const { options, commandLine } = request;
  const fixed = [
    'dataset',
    'setting',
    'remedies',
    'seeds',
    'steps',
    'minutes',
    'batchSize',
    'samples',
    'backend',
    'out',
  ] as const;
  const changed = fixed.find((name) => options[name] !== undefined);
  if (changed !== undefined || options.quick || options.force) {
    throw new UsageError(
      `modes: expected --resume without what the laboratory was started with, got ${changed ?? (options.quick ? 'quick' : 'force')} too. Leave it out, or start another with --out.`,
    );
  }
  const lock = await resumeLab(folder, commandLine);
  try {
    const { plan } = await readLab(folder);
    return await inLab(request, { folder, plan });
  } finally {
    await lock.release();
  }
}

interface Lab {
  readonly folder: string;
  readonly plan: LabPlan;
}

async function inLab(request: Request, { folder, plan }: Lab): Promise<number> {
  const { options, io } = request;
  const all = cellsOf(plan);
  const finished = await readCells(folder, all);
  const isDone = ({ remedy, seed }: Cell) =>
    finished.some((cell) => cell.remedy === remedy && cell.seed === seed);
  const cells = all.filter((cell) => !isDone(cell));
  const jobs = jobsOf(options, cells.length);
  if (!options.quiet) {
    note(
      io,
      `${all.length} cells of ${plan.steps} steps in ${folder}, ${finished.length} of them done, ${jobs} at a time.`,
    );
  }
  const interruption = new Interruption(io);
  const progress = options.quiet ? silentProgress : labProgress(io.stderr, cells.length);
  try {
    const { signal } = interruption;
    await runCells({
      folder,
      plan,
      cells,
      jobs,
      signal,
      onProgress: (cell, share) => progress.update(cell, share),
    });
  } finally {
    progress.stop();
    interruption.close();
  }
  return report(request, { folder, plan }, interruption.exitCode);
}

/** Tables and picture of what there is, also after an interruption. */
async function report(
  { options, io }: Request,
  { folder, plan }: Lab,
  interrupted?: number,
): Promise<number> {
  const all = cellsOf(plan);
  const cells = await readCells(folder, all);
  if (cells.length > 0) {
    const summaries = await writeLabFiles(folder, cells);
    const { modes: count, backend } = cells[0]!;
    if (options.json) printJson(io, { lab: folder, complete: cells.length === all.length, plan, summaries });
    else {
      for (const line of table(tableRows(summaries, count))) print(io, line);
      for (const line of [...rankLines(summaries), ...notes(plan, backend)]) print(io, line);
      print(io, `Table: ${labPaths(folder).table}`);
      print(io, `Picture: ${labPaths(folder).png}`);
    }
  }
  if (cells.length === all.length) return exitCodes.success;
  note(
    io,
    `Stopped with ${cells.length} of ${all.length} cells done. Go on with: gan modes --resume ${folder}`,
  );
  return interrupted ?? exitCodes.failure;
}

/** In a process that a laboratory started. */
async function oneCell({ options, io }: Request, name: string): Promise<number> {
  const { plan } = await readLab(options.resume ?? '');
  const interruption = new Interruption(io);
  try {
    await runNamedCell(
      { folder: options.resume!, plan, cells: cellsOf(plan), signal: interruption.signal },
      name,
    );
    return interruption.exitCode ?? exitCodes.success;
  } finally {
    interruption.close();
  }
}

function showPlan(plan: LabPlan, { options, io }: Request): number {
  const trainings = plan.remedies.map((remedy) => ({ remedy, ...trainingOf(plan, remedy) }));
  if (options.json) {
    printJson(io, { plan, trainings });
    return exitCodes.success;
  }
  print(io, `${plan.dataset}, setting '${plan.setting}': ${settingOf(plan).description}`);
  print(io, `${plan.seeds} seeds of ${plan.steps} steps for each remedy:`);
  const rows = trainings.map(({ remedy, model, batchSize, config }) => [
    remedy,
    model,
    `batches of ${batchSize}`,
    JSON.stringify(config),
  ]);
  for (const line of table(rows)) print(io, line);
  return exitCodes.success;
}
