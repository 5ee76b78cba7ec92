import type { Evaluation, StepLogs } from '@gan/core';
import { withError } from '../evaluate/with-error.js';

/** Losses and accuracies (or whatever a model logs) in a few words. */
export function shortNumbers({ metrics }: StepLogs): string {
  const { generatorLoss, discriminatorLoss, accuracyReal, accuracyFake } = metrics;
  const losses = `G ${format(generatorLoss)}  D ${format(discriminatorLoss)}`;
  if (accuracyReal === undefined || accuracyFake === undefined) return losses;
  return `${losses}  real ${percent(accuracyReal)} fake ${percent(accuracyFake)}`;
}

/** What metrics said, with their errors. */
export const evaluationText = ({ step, results }: Evaluation) =>
  [`step ${step}:`, ...results.map((result) => `${result.metric} ${withError(result)}`)].join('  ');

/** A time to go or gone, e.g. `2 h 5 min`. */
export function duration(seconds: number): string {
  if (!Number.isFinite(seconds)) return '?';
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}

/** Steps in a second, with as many digits as mean something. */
export const rate = (stepsPerSecond: number) =>
  stepsPerSecond >= 10 ? stepsPerSecond.toFixed(0) : stepsPerSecond.toPrecision(2);

/** The time a step takes now: the mean over the last ones. */
export function recentSeconds(history: readonly StepLogs[], steps = 20): number {
  const recent = history.slice(-steps);
  return recent.reduce((sum, { stepMilliseconds }) => sum + stepMilliseconds, 0) / recent.length / 1000;
}

const format = (value: number | undefined) => (value === undefined ? '-' : value.toFixed(3));
const percent = (value: number) => `${Math.round(value * 100)}%`;
