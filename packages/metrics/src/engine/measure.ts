import {
  Random,
  type Metric,
  type MetricInputs,
  type MetricProtocol,
  type MetricResult,
  type MetricValue,
} from '@gan/core';
import type { CompleteOptions, Side } from './evaluate.js';
import { readsFeatures } from './reads-features.js';
import { unprepared } from './preparation.js';
import { gathered, sourceOf, type SideStatistics } from './side-statistics.js';
import { versions } from './versions.js';

/** Computes every metric's value from what was gathered, one after the other. */
export async function measure(
  options: CompleteOptions,
  sides: Readonly<Partial<Record<Side, SideStatistics>>>,
): Promise<MetricResult[]> {
  const shared = memo();
  const results: MetricResult[] = [];
  for (const metric of options.metrics) {
    const { name } = metric;
    const found = await metric.value({
      real: sides.real && gathered(sides.real),
      fake: sides.fake && gathered(sides.fake),
      extractor: options.extractor,
      generator: options.generator,
      random: Random.fromSeed(options.seed).fork(`metric:${name}`),
      shared,
      progress: (done, total) => options.onProgress?.({ stage: name, done, total }),
    });
    results.push(record(metric, found, options, sides));
  }
  return results;
}

function record(
  metric: Metric,
  { value, error, counts, details }: MetricValue,
  options: CompleteOptions,
  sides: Readonly<Partial<Record<Side, SideStatistics>>>,
): MetricResult {
  const { name, higherIsBetter } = metric;
  return {
    metric: name,
    value,
    ...(error !== undefined && { error }),
    higherIsBetter,
    counts: counts ?? countsOf(metric, sides),
    ...(details && { details }),
    protocol: protocolOf(metric, options, sides.real),
  };
}

function countsOf({ statistics }: Metric, sides: Readonly<Partial<Record<Side, SideStatistics>>>) {
  return {
    ...(statistics.real && sides.real && { real: sides.real.count }),
    ...(statistics.fake && sides.fake && { fake: sides.fake.count }),
  };
}

function protocolOf(
  metric: Metric,
  options: CompleteOptions,
  real: SideStatistics | undefined,
): MetricProtocol {
  const { settings, statistics } = metric;
  const all = [...(statistics.real ?? []), ...(statistics.fake ?? [])];
  const { codec, ...extractor } = sourceOf(options);
  // What comes straight from a generator was not prepared.
  const prepared = all.length > 0 ? codec : unprepared.name;
  const isPaired = all.some(({ reads }) => reads.includes('targets') || reads.includes('sources'));
  const reference =
    statistics.real !== undefined || isPaired ? (real?.reference ?? options.reference) : undefined;
  return {
    ...(readsFeatures(metric) && extractor),
    codec: prepared,
    ...(reference !== undefined && { reference }),
    ...(settings && { settings }),
    seed: options.seed,
    versions: versions(),
  };
}

/** Remembers by name what several metrics of an evaluation share. */
function memo(): MetricInputs['shared'] {
  const known = new Map<string, Promise<unknown>>();
  return <T>(name: string, compute: () => Promise<T>): Promise<T> => {
    if (!known.has(name)) known.set(name, compute());
    return known.get(name) as Promise<T>;
  };
}
