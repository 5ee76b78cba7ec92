import { exitCodes } from '../errors.js';
import { note, print, printJson, type Io } from '../io.js';
import { table } from '../table.js';
import { Interruption } from '../train/interruption.js';
import { readCells, type CellResult } from './cell-result.js';
import { labPaths } from './lab-folder.js';
import { cellsOf, jobsOf, type Cell, type LabPlan } from './lab-plan.js';
import { labProgress, silentProgress } from './lab-progress.js';
import type { ModesOptions } from './modes-options.js';
import { runCells } from './run-cells.js';
import { notes, rankLines, tableRows } from './tables.js';
import { writeLabFiles } from './write-lab.js';

/** A laboratory whose folder is held. */
export interface Lab {
  readonly folder: string;
  readonly plan: LabPlan;
  readonly options: ModesOptions;
  readonly io: Io;
}

/** Trains what is not finished yet, and reports on what is. @returns the code to end with. */
export async function runLab(lab: Lab): Promise<number> {
  const { folder, plan, options, io } = lab;
  const all = cellsOf(plan);
  const cells = without(all, await readCells(folder, all));
  const jobs = jobsOf(options, cells.length);
  if (!options.quiet) {
    const done = all.length - cells.length;
    note(
      io,
      `${all.length} cells of ${plan.steps} steps in ${folder}, ${done} of them done, ${jobs} at a time.`,
    );
  }
  const interruption = new Interruption(io);
  const progress = options.quiet ? silentProgress : labProgress(io.stderr, cells.length);
  try {
    const onProgress = (cell: Cell, share: number) => progress.update(cell, share);
    await runCells({ folder, plan, cells, jobs, signal: interruption.signal, onProgress });
  } finally {
    progress.stop();
    interruption.close();
  }
  return report(lab, interruption.exitCode);
}

const without = (all: readonly Cell[], finished: readonly CellResult[]) =>
  all.filter(({ remedy, seed }) => !finished.some((cell) => cell.remedy === remedy && cell.seed === seed));

/** Tables and picture of what there is, also after an interruption. */
async function report(lab: Lab, interrupted?: number): Promise<number> {
  const { folder, plan, io } = lab;
  const all = cellsOf(plan);
  const cells = await readCells(folder, all);
  if (cells.length > 0) await printResults(lab, cells, cells.length === all.length);
  if (cells.length === all.length) return exitCodes.success;
  note(
    io,
    `Stopped with ${cells.length} of ${all.length} cells done. Go on with: gan modes --resume ${folder}`,
  );
  return interrupted ?? exitCodes.failure;
}

async function printResults(
  { folder, plan, options, io }: Lab,
  cells: readonly CellResult[],
  complete: boolean,
): Promise<void> {
  const summaries = await writeLabFiles(folder, cells);
  if (options.json) return printJson(io, { lab: folder, complete, plan, summaries });
  const { modes, backend } = cells[0]!;
  const paths = labPaths(folder);
  const lines = [
    ...table(tableRows(summaries, modes)),
    ...rankLines(summaries),
    ...notes(plan, backend),
    `Table: ${paths.table}`,
    `Picture: ${paths.png}`,
  ];
  for (const line of lines) print(io, line);
}
