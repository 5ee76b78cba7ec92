import { ConfigError, type Metric, type Reading, type Statistic } from '@gan/core';
import type { CompleteOptions, Side } from './evaluate.js';
import { firstDifference } from './first-difference.js';
import { sourceOf, type SideStatistics } from './side-statistics.js';

const bothSides: readonly Side[] = ['real', 'fake'];

/** @throws ConfigError if a metric needs what the options do not give; before any work. */
export function checkInputs(options: CompleteOptions, sides: readonly Side[] = bothSides): void {
  const { metrics, expected = {} } = options;
  const names = metrics.map(({ name }) => name);
  if (names.length === 0 || new Set(names).size < names.length) {
    throw new ConfigError(
      `evaluate: expected metrics, each once, got ${names.join(', ') || 'none'}. Use e.g. metricsByName(['fid', 'kid']).`,
    );
  }
  for (const metric of metrics) {
    for (const side of sides) checkSide(metric, side, options);
    if (sides === bothSides) checkRequirements(metric, options);
    checkCounts(metric, options, expected);
  }
}

function checkSide(metric: Metric, side: Side, options: CompleteOptions): void {
  const statistics = metric.statistics[side] ?? [];
  if (statistics.length === 0) return;
  if (options[side] === undefined) {
    throw needs(metric, `${side} samples`, 'none', `Pass { ${side} }, a stream or gathered statistics`);
  }
  const reads = new Set<Reading>(statistics.flatMap((statistic) => statistic.reads));
  const { extractor } = options;
  if ((reads.has('features') || reads.has('probabilities')) && extractor === undefined) {
    throw needs(metric, 'a feature extractor', 'none', 'Pass { extractor }');
  }
  if (reads.has('probabilities') && extractor?.probabilities === undefined) {
    throw needs(
      metric,
      'an extractor with class probabilities',
      `'${extractor!.name}'`,
      'Take one that classifies, or leave this metric out',
    );
  }
}

function checkRequirements(metric: Metric, { extractor, generator }: CompleteOptions): void {
  if (metric.requires?.includes('generator') && generator === undefined) {
    throw needs(metric, 'a generator', 'none', 'Pass { generator }: latents and what becomes of them');
  }
  if (metric.requires?.includes('featureMaps') && extractor?.featureMaps === undefined) {
    const found = extractor === undefined ? 'none' : `'${extractor.name}'`;
    throw needs(metric, 'an extractor with feature maps', found, 'Take a convolutional one');
  }
}

/** @throws ConfigError if a side has fewer samples than the metric can be computed from; sides of unknown size pass. */
export function checkCounts(
  metric: Metric,
  { extractor }: Pick<CompleteOptions, 'extractor'>,
  counts: Readonly<Partial<Record<Side, number>>>,
): void {
  const minimum = metric.minimumSamples?.(extractor?.featureDim ?? 0) ?? 1;
  for (const side of bothSides) {
    const count = counts[side];
    if (metric.statistics[side] === undefined || count === undefined || count >= minimum) continue;
    throw needs(
      metric,
      `${minimum} or more ${side} samples`,
      count,
      `Measure more${metric.settings?.['shrinkage'] === undefined ? '' : `, or shrink the covariances by the setting ${metric.name}.shrinkage=oas`}`,
    );
  }
}

/** @throws ConfigError if gathered statistics were made with other tools, or lack what the metrics need. */
export function checkCached(
  options: CompleteOptions,
  side: Side,
  cached: SideStatistics,
  statistics: readonly Statistic[],
): void {
  const difference = firstDifference(cached.source, sourceOf(options));
  if (difference !== undefined) {
    throw new ConfigError(
      `evaluate: expected ${side} statistics of the same extractor and codec, got ${difference.path} ` +
        `${difference.a} against ${difference.b}. Gather them anew.`,
    );
  }
  const missing = statistics.filter(({ name }) => !(name in cached.data)).map(({ name }) => name);
  if (missing.length === 0) return;
  throw new ConfigError(
    `evaluate: expected ${side} statistics with ${missing.join(', ')}, got ${Object.keys(cached.data).join(', ')}. ` +
      'Gather them anew for these metrics.',
  );
}

const needs = (metric: Metric, expected: string, got: string | number, advice: string) =>
  new ConfigError(`evaluate: expected ${expected} for ${metric.name}, got ${got}. ${advice}.`);
