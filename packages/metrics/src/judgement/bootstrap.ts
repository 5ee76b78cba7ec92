import { ConfigError, type Random } from '@gan/core';
import { meanAndDeviation } from '../mean-and-deviation.js';

/** Settings of {@link bootstrapInterval}. */
export interface BootstrapOptions {
  /** Where the resampling comes from; advances. */
  readonly random: Random;
  /** How many times to resample. @default 10000, as Zhou et al. 2019, section 3 */
  readonly iterations?: number;
  /** Share of resampled values within the interval. @default 0.95 */
  readonly confidence?: number;
}

/** How far a value may be off, from resampling. */
export interface BootstrapInterval {
  readonly low: number;
  readonly high: number;
  readonly confidence: number;
  /** Of the resampled values. */
  readonly standardDeviation: number;
}

/**
 * The percentile bootstrap (Efron 1979): draws as many units as there are, with replacement, computes the statistic, and
 * again; the interval holds the middle share of what comes out. Units are what varies independently: judges, say.
 *
 * Resampled values that are not numbers (nothing was drawn that the statistic could use) are left out.
 *
 * @param statistic of a non-empty list of units.
 * @throws ConfigError for no units, no iterations, or a confidence outside (0, 1).
 */
export function bootstrapInterval<Unit>(
  units: readonly Unit[],
  statistic: (units: readonly Unit[]) => number,
  { random, iterations = 10_000, confidence = 0.95 }: BootstrapOptions,
): BootstrapInterval {
  if (units.length === 0) throw refuse('one unit or more', 'none', 'Collect answers first');
  if (!Number.isInteger(iterations) || iterations < 1)
    throw refuse('iterations of 1 or more', iterations, 'Pass e.g. 10000');
  if (!(confidence > 0 && confidence < 1))
    throw refuse('a confidence within (0, 1)', confidence, 'Pass e.g. 0.95');
  const values: number[] = [];
  for (let i = 0; i < iterations; i++) {
    const value = statistic(units.map(() => units[random.integer(units.length)]!));
    if (!Number.isNaN(value)) values.push(value);
  }
  values.sort((a, b) => a - b);
  return {
    low: quantile(values, (1 - confidence) / 2),
    high: quantile(values, (1 + confidence) / 2),
    confidence,
    standardDeviation: meanAndDeviation(values).deviation,
  };
}

/** Linear between the two nearest values. */
function quantile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const [low = NaN, high = low] = [sorted[below], sorted[below + 1]];
  return low + (place - below) * (high - low);
}

const refuse = (expected: string, actual: unknown, advice: string) =>
  new ConfigError(`bootstrapInterval: expected ${expected}, got ${String(actual)}. ${advice}.`);
