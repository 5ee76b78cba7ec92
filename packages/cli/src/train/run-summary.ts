import { flattenLogs } from '@gan/core/node';
import { equilibriumValue } from '../pictures/curves.js';
import { meansOf } from '../pictures/summarise.js';
import { duration } from '../progress/progress-text.js';
import { quotePath } from '../run/quote-path.js';
import { processorSeconds } from '../run/spent.js';
import type { RunFolder } from '../run/run-folder.js';
import { finalSheet } from './finish-run.js';
import type { PreparedRun } from './prepare-run.js';
import { canDraw } from './sample-sheets.js';

/** Steps over which the numbers of the end are averaged: a single batch says little. */
const lastSteps = 100;

/** What `gan train --json` prints. */
export interface RunSummary {
  readonly run: string;
  readonly model: string;
  readonly preset: string;
  readonly dataset: string;
  readonly seed: number | string;
  readonly step: number;
  readonly steps: number;
  readonly imagesSeen: number;
  /** False after an interruption. */
  readonly complete: boolean;
  /** Why it ended before its last step, where that was no interruption. */
  readonly stoppedEarly: string | null;
  readonly backend: string;
  /** Time spent in steps, over all sittings. */
  readonly trainingSeconds: number;
  /** Processor time of these steps. */
  readonly processorSeconds: number;
  /** Means over the last hundred steps. */
  readonly metrics: Readonly<Record<string, number>>;
  /** How far `value` is from that of the equilibrium, -log 4; null where the model has no such value. */
  readonly valueAboveEquilibrium: number | null;
  readonly files: {
    readonly generator: string;
    readonly checkpoints: string;
    readonly metrics: string;
    /** Null while the run is not complete, or where samples are no pictures. */
    readonly picture: string | null;
    readonly curves: string | null;
  };
}

export function summariseRun(
  { folder, paths }: RunFolder,
  { trainer, record }: PreparedRun,
  { isComplete }: { readonly isComplete: boolean },
): RunSummary {
  const metrics = meansOf(trainer.history.slice(-lastSteps).map(flattenLogs));
  const { model, preset, dataset, seed, steps, backend } = record;
  const milliseconds = trainer.history.reduce((sum, { stepMilliseconds }) => sum + stepMilliseconds, 0);
  return {
    run: folder,
    model,
    preset,
    dataset: dataset.name,
    seed,
    step: trainer.step,
    steps,
    imagesSeen: trainer.imagesSeen,
    complete: isComplete,
    stoppedEarly: isComplete && trainer.step < steps ? (trainer.stopReason ?? null) : null,
    backend: backend.summary,
    trainingSeconds: milliseconds / 1000,
    processorSeconds: processorSeconds(trainer.history),
    metrics,
    valueAboveEquilibrium: metrics.value === undefined ? null : metrics.value - equilibriumValue,
    files: {
      generator: paths.generator,
      checkpoints: paths.checkpoints,
      metrics: paths.metrics,
      picture: isComplete && canDraw(trainer) ? finalSheet(paths.samples) : null,
      curves: isComplete ? paths.curvesPng : null,
    },
  };
}

/** A summary for people. */
export function describeSummary(summary: RunSummary): string[] {
  const { step, steps, complete, metrics, files, run, trainingSeconds } = summary;
  if (!complete) {
    return [
      `Stopped after step ${step} of ${steps}; everything is saved. Go on with: gan train --resume ${quotePath(run)}`,
    ];
  }
  const numbers = Object.entries(metrics).map(([name, value]) => `${name} ${value.toFixed(4)}`);
  return [
    ...(summary.stoppedEarly === null
      ? []
      : [`Stopped early, at step ${step} of ${steps}: ${summary.stoppedEarly}.`]),
    `Done: ${step} steps, ${summary.imagesSeen} images, ${duration(trainingSeconds)} of training, ${duration(summary.processorSeconds)} of processor time.`,
    ...(numbers.length > 0
      ? [`Means of the last ${Math.min(step, lastSteps)} steps: ${numbers.join(', ')}.`]
      : []),
    ...(summary.valueAboveEquilibrium === null
      ? []
      : [
          `V is ${summary.valueAboveEquilibrium.toFixed(4)} above -log 4 (${equilibriumValue.toFixed(4)}), its value where D can only guess.`,
        ]),
    `Generator: ${files.generator}`,
    ...(files.curves === null ? [] : [`Curves: ${files.curves}`]),
    ...(files.picture === null ? [] : [`Picture: ${files.picture}`]),
  ];
}
