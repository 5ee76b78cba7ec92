import {
  ConfigError,
  disposeBatch,
  Random,
  type FeatureExtractor,
  type Gathered,
  type JsonObject,
  type SampleStream,
  type Seed,
  type Statistic,
} from '@gan/core';
import { disposeObservation, observe, type ObservationPlan } from './observe.js';
import type { Preparation } from './preparation.js';

/** What the statistics of a side were computed with; two sides must agree in it. */
export interface StatisticsSource {
  readonly extractor?: string;
  readonly extraction?: JsonObject;
  readonly codec: string;
}

/**
 * The statistics of one side, gathered: plain data, so that the real side can be kept in a file and need not be read
 * again ({@link encodeStatistics}).
 */
export interface SideStatistics {
  readonly count: number;
  readonly source: StatisticsSource;
  /** What the samples are, e.g. `mnist/test`. */
  readonly reference?: string;
  /** Data of each statistic by its name. */
  readonly data: Readonly<Record<string, object>>;
}

/** How far the reading of a side is. */
export interface GatheringProgress {
  readonly stage: string;
  readonly done: number;
  readonly total?: number;
}

/** What {@link gatherSide} needs. */
export interface GatheringOptions {
  readonly side: string;
  readonly samples: SampleStream;
  readonly statistics: readonly Statistic[];
  readonly extractor?: FeatureExtractor;
  readonly preparation: Preparation;
  readonly entry: string;
  readonly seed: Seed;
  readonly total?: number;
  readonly reference?: string;
  readonly onProgress?: (progress: GatheringProgress) => void;
}

/**
 * Reads a stream once, extracts features once for each batch, and feeds them to every statistic. Disposes of every
 * batch; needs as much memory as the statistics keep.
 */
export async function gatherSide(options: GatheringOptions): Promise<SideStatistics> {
  const { side, statistics, seed, total, onProgress } = options;
  const random = Random.fromSeed(seed).fork(side);
  const accumulators = statistics.map((statistic) => statistic.start(random.fork(statistic.name)));
  const plan: ObservationPlan = {
    ...options,
    reads: new Set(statistics.flatMap((statistic) => statistic.reads)),
  };
  let count = 0;
  for await (const batch of options.samples) {
    try {
      const observation = await observe(plan, batch, count);
      try {
        for (const accumulator of accumulators) await accumulator.add(observation);
      } finally {
        disposeObservation(observation);
      }
      count += observation.count;
    } finally {
      disposeBatch(batch);
    }
    onProgress?.({ stage: side, done: count, total });
  }
  const data = statistics.map(({ name }, i) => [name, accumulators[i]!.finish()] as const);
  return { count, source: sourceOf(options), reference: options.reference, data: Object.fromEntries(data) };
}

/** What statistics made with these tools depend on. */
export function sourceOf({
  extractor,
  preparation,
}: Pick<GatheringOptions, 'extractor' | 'preparation'>): StatisticsSource {
  return {
    ...(extractor && { extractor: extractor.name }),
    ...(extractor?.protocol && { extraction: extractor.protocol }),
    codec: preparation.name,
  };
}

/** A view on gathered statistics by statistic rather than by name. */
export function gathered({ count, data }: SideStatistics): Gathered {
  return {
    count,
    get<Data extends object>({ name }: Statistic<Data>): Data {
      const found = data[name];
      if (found !== undefined) return found as Data;
      throw new ConfigError(
        `Gathered.get: expected one of ${Object.keys(data).join(', ') || 'no statistics'}, got '${name}'. ` +
          'Name the statistic among those of the metric.',
      );
    },
  };
}

/** The statistics that several metrics ask for on one side, each once. */
export function distinct(statistics: readonly Statistic[]): Statistic[] {
  return [...new Map(statistics.map((statistic) => [statistic.name, statistic])).values()];
}
