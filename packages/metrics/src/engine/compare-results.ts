import { ConfigError, type JsonObject, type MetricResult } from '@gan/core';
import { firstDifference } from './first-difference.js';

/** Parts of a protocol that two records of comparable values may differ in. */
const free = ['seed', 'versions'] as const;

/**
 * Why the values of two records cannot be compared; empty if they can. Metric, settings, counts, extractor and its
 * input, codec and reference must agree; seeds and versions may differ. Counts matter because most metrics are biased
 * by an amount that depends on them.
 */
export function incomparable(a: MetricResult, b: MetricResult): string[] {
  if (a.metric !== b.metric) return [`metric: ${a.metric} against ${b.metric}`];
  const reasons = differences('counts', a.counts, b.counts);
  return [...reasons, ...differences('', fixed(a.protocol), fixed(b.protocol))];
}

/** Whether the values of two records may be compared; {@link incomparable} says why not. */
export const comparable = (a: MetricResult, b: MetricResult): boolean => incomparable(a, b).length === 0;

const fixed = (protocol: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(protocol).filter(([key]) => !free.some((name) => name === key)));

/** One line for each key in which two records differ. */
function differences(prefix: string, a: JsonObject, b: JsonObject): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].sort().flatMap((key) => {
    const difference = firstDifference(a[key], b[key], prefix === '' ? key : `${prefix}.${key}`);
    return difference === undefined ? [] : [`${difference.path}: ${difference.a} against ${difference.b}`];
  });
}

/** What the comparison of two values says. */
export interface Comparison {
  readonly metric: string;
  /** Second value less the first. */
  readonly difference: number;
  /** Standard deviation of the difference, where the records have errors: the root of the sum of their squares. */
  readonly error?: number;
  /** Which record is better; neither, where they are equal, closer than twice the error, or better is not defined. */
  readonly better: 'first' | 'second' | 'neither';
}

/**
 * Compares two records.
 *
 * @throws ConfigError with every reason why they cannot be compared.
 */
export function compareResults(first: MetricResult, second: MetricResult): Comparison {
  const reasons = incomparable(first, second);
  if (reasons.length > 0) {
    throw new ConfigError(
      `compareResults: expected values measured alike, got ${reasons.join('; ')}. Measure both in the same way.`,
    );
  }
  const difference = second.value - first.value;
  const errors = [first.error, second.error].filter((error) => error !== undefined);
  const error = errors.length > 0 ? Math.hypot(...errors) : undefined;
  const clear = Math.abs(difference) > 2 * (error ?? 0) && first.higherIsBetter !== undefined;
  const secondWins = difference > 0 === first.higherIsBetter;
  return {
    metric: first.metric,
    difference,
    ...(error !== undefined && { error }),
    better: !clear ? 'neither' : secondWins ? 'second' : 'first',
  };
}
