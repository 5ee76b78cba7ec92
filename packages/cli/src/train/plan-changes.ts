import { UsageError } from '../errors.js';
import { chooseMetrics } from '../evaluate/metric-choice.js';
import { directionOf } from '../evaluate/mode-names.js';
import type { RunRecord } from '../run/record.js';
import type { TrainOptions } from './train-options.js';

/** Values of the watched number without improvement after which a run ends. */
const defaultPatience = 5;
/** Samples of each side in an evaluation along the way: enough for embedded features, and a matter of seconds. */
const defaultEvaluationSamples = 2000;

/** Any of its options asks for evaluations. They may change when a run goes on, since they change nothing it computes. */
export function evaluationOf(
  options: TrainOptions,
  { before, steps }: { readonly before: RunRecord['evaluation']; readonly steps: number },
): RunRecord['evaluation'] {
  const { evaluate, evaluateEvery, evaluateSamples, evaluateExtractor, evaluateWeights } = options;
  const given = [evaluate, evaluateEvery, evaluateSamples, evaluateExtractor, evaluateWeights];
  const weights = evaluateWeights ?? before?.weights;
  if (before === null && given.every((option) => option === undefined)) return null;
  const metrics = evaluate ?? before?.metrics ?? ['fid'];
  chooseMetrics(metrics);
  return {
    every: evaluateEvery ?? before?.every ?? tenthOf(steps),
    metrics,
    samples: evaluateSamples ?? before?.samples ?? defaultEvaluationSamples,
    extractor: evaluateExtractor ?? before?.extractor ?? 'auto',
    ...(weights !== undefined && { weights }),
  };
}

/** May change when a run goes on, which it hardly would otherwise after it stopped early. */
export function earlyStoppingOf(
  { earlyStopping: metric, patience, minDelta, higherIsBetter }: TrainOptions,
  before: RunRecord['earlyStopping'],
  evaluation: RunRecord['evaluation'],
): RunRecord['earlyStopping'] {
  const details = Object.entries({ patience, 'min-delta': minDelta, 'higher-is-better': higherIsBetter });
  const given = details.find(([, value]) => value !== undefined);
  if (metric === undefined && before === null && given !== undefined) {
    throw new UsageError(
      `train: expected --early-stopping with --${given[0]}, got none. Name the number to watch, e.g. generatorLoss.`,
    );
  }
  if (metric === undefined && before === null) return null;
  if (metric !== undefined) checkWatched(metric, evaluation);
  const isHigherBetter = higherIsBetter ?? directionOf(metric ?? before!.metric);
  const mode = isHigherBetter === undefined ? (before?.mode ?? 'min') : isHigherBetter ? 'max' : 'min';
  return {
    metric: metric ?? before!.metric,
    patience: patience ?? before?.patience ?? defaultPatience,
    minDelta: minDelta ?? before?.minDelta ?? 0,
    mode,
  };
}

/** @throws UsageError for a metric that nobody takes. */
function checkWatched(metric: string, evaluation: RunRecord['evaluation']): void {
  if (directionOf(metric) === undefined || evaluation?.metrics.includes(metric)) return;
  throw new UsageError(
    `train: expected --evaluate with --early-stopping ${metric}, got ${evaluation === null ? 'none' : `--evaluate ${evaluation.metrics.join(',')}`}. Have it evaluated, too.`,
  );
}

/** May change when a run goes on: after trouble, say. */
export function guardOf(
  { guard, guardRetries }: TrainOptions,
  before: RunRecord['guard'],
): RunRecord['guard'] {
  const mode = guard ?? before.mode;
  if (guardRetries !== undefined && mode !== 'rollback') {
    throw new UsageError(
      `train: expected --guard rollback with --guard-retries, got --guard ${mode}. Only a run that goes back to a checkpoint is tried again.`,
    );
  }
  return { mode, retries: guardRetries ?? before.retries };
}

/** Steps between what a run does ten times. */
export const tenthOf = (steps: number) => Math.max(1, Math.round(steps / 10));
