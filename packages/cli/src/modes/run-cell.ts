import { Random, sample, Trainer, type Gan, type Dataset, type JsonObject } from '@gan/core';
import { modeMetric, type ModeAssignment } from '@gan/metrics';
import { findModel } from '@gan/models';
import type * as tf from '@tensorflow/tfjs';
import { writeCell, type CellResult } from './cell-result.js';
import { Budget, Frames } from './frames.js';
import { trainingOf, type Cell, type LabPlan } from './lab-plan.js';

/** What cells are trained and judged with. */
export interface Bench {
  readonly dataset: Dataset;
  readonly modes: ModeAssignment;
  /** What computes, for the record. */
  readonly backend: string;
  dispose(): void;
}

export interface RunCellOptions {
  /** Folder of the laboratory. */
  readonly folder: string;
  readonly plan: LabPlan;
  readonly cell: Cell;
  readonly bench: Bench;
  /** Ends it unfinished: nothing is kept then. */
  readonly signal: AbortSignal;
  /** Told what share of the cell is done. */
  readonly onProgress: (share: number) => void;
}

/** Samples drawn at a time for judging. */
const judgedAtOnce = 256;

/** Trains one cell and keeps it. @returns undefined if it was interrupted. */
export async function runCell(options: RunCellOptions): Promise<CellResult | undefined> {
  const { plan, cell, bench, folder, signal, onProgress } = options;
  const { model, config, batchSize } = trainingOf(plan, cell.remedy);
  const random = Random.fromSeed(cell.seed).fork('weights');
  const gan = findModel(model).create({ config: config as JsonObject, random });
  const budget = new Budget(plan.steps, plan.minutes);
  const frames = new Frames(budget, cell.seed, onProgress);
  const trainer = new Trainer({
    gan,
    dataset: bench.dataset,
    batchSize,
    seed: cell.seed,
    callbacks: [frames],
  });
  try {
    await trainer.train({ steps: plan.steps, signal });
    if (budget.spent(trainer.step) < 1) return undefined;
    const { counts: _counts, total, ...coverage } = await judge(gan, cell.seed, plan.samples, bench);
    const result: CellResult = {
      format: 1,
      ...cell,
      ...{ model, config: gan.config, batchSize, backend: bench.backend },
      ...{ steps: trainer.step, seconds: budget.seconds, judged: total },
      ...coverage,
      reverseKl: finite(coverage.reverseKl),
      jensenShannon: finite(coverage.jensenShannon),
      frames: frames.frames,
    };
    await writeCell(folder, result);
    return result;
  } finally {
    await trainer.dispose();
    gan.dispose();
  }
}

const finite = (value: number) => (Number.isFinite(value) ? value : null);

function judge(gan: Gan, seed: number, count: number, { modes }: Bench) {
  async function* samples(): AsyncGenerator<tf.Tensor> {
    for (let drawn = 0; drawn < count; drawn += judgedAtOnce) {
      const size = Math.min(judgedAtOnce, count - drawn);
      yield sample(gan, { count: size, seed: `${seed}/judged/${drawn}`, batchSize: size });
    }
  }
  return modeMetric(modes).cover(samples());
}
