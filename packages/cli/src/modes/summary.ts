import type { CellResult } from './cell-result.js';
import type { LabPlan } from './lab-plan.js';
import { publishedTable, type Figure, type PublishedFigures } from './published.js';

/** What the seeds of one remedy gave together. */
export interface RemedySummary {
  readonly remedy: string;
  readonly seeds: number;
  readonly modes: Figure;
  /** Fewest modes over the seeds. */
  readonly fewestModes: number;
  /** Share in [0, 1]. */
  readonly highQuality: Figure;
  readonly lowestHighQuality: number;
  /** Null where a seed hit no mode at all. */
  readonly reverseKl: Figure | null;
  readonly jensenShannon: Figure | null;
  /** Generator updates, on average. */
  readonly steps: number;
  /** Time in steps of one seed, on average. */
  readonly seconds: number;
  readonly millisecondsPerStep: number;
  readonly published?: PublishedFigures;
}

/** Sums up finished cells, remedy by remedy in the plan's order; remedies without one are left out. */
export function summarise(plan: LabPlan, cells: readonly CellResult[]): RemedySummary[] {
  const { figures } = publishedTable(plan.dataset, plan.setting);
  return plan.remedies.flatMap((remedy) => {
    const own = cells.filter((cell) => cell.remedy === remedy);
    return own.length === 0 ? [] : [{ ...summariseRemedy(remedy, own), published: figures[remedy] }];
  });
}

function summariseRemedy(remedy: string, cells: readonly CellResult[]): RemedySummary {
  const of = (value: (cell: CellResult) => number) => figure(cells.map(value));
  const ofAll = (value: (cell: CellResult) => number | null) => {
    const values = cells.map(value);
    return values.every((each) => each !== null) ? figure(values) : null;
  };
  const [steps, seconds] = [of((cell) => cell.steps).mean, of((cell) => cell.seconds).mean];
  return {
    remedy,
    seeds: cells.length,
    modes: of(({ found }) => found),
    fewestModes: Math.min(...cells.map(({ found }) => found)),
    highQuality: of((cell) => cell.highQuality),
    lowestHighQuality: Math.min(...cells.map((cell) => cell.highQuality)),
    reverseKl: ofAll((cell) => cell.reverseKl),
    jensenShannon: ofAll((cell) => cell.jensenShannon),
    ...{ steps, seconds, millisecondsPerStep: (1000 * seconds) / steps },
  };
}

/** Mean and its standard error, which a single value does not have: 0. */
export function figure(values: readonly number[]): Figure {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  if (values.length < 2) return { mean, error: 0 };
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { mean, error: Math.sqrt(variance / values.length) };
}

/** Names from the most modes to the fewest, those of equal modes by their reverse KL. */
export const ranking = (
  rows: readonly { name: string; modes: Figure; reverseKl: Figure | null }[],
): string[] =>
  [...rows]
    .sort(
      (a, b) =>
        b.modes.mean - a.modes.mean || (a.reverseKl?.mean ?? Infinity) - (b.reverseKl?.mean ?? Infinity),
    )
    .map(({ name }) => name);
