import {
  type FeatureExtractor,
  type LatentGenerator,
  type Metric,
  type MetricResult,
  type SampleStream,
  type Seed,
} from '@gan/core';
import { checkCached, checkCounts, checkInputs } from './checks.js';
import { measure } from './measure.js';
import { eightBits, unprepared, type Preparation } from './preparation.js';
import { distinct, gatherSide, type GatheringProgress, type SideStatistics } from './side-statistics.js';

/** A side of an evaluation. */
export type Side = 'real' | 'fake';

/** What an evaluation is made with. */
export interface EvaluationOptions {
  readonly metrics: readonly Metric[];
  /** Turns samples into features and probabilities, where a metric reads such. Not disposed. */
  readonly extractor?: FeatureExtractor;
  /** Real samples, or their statistics from {@link gatherStatistics}. */
  readonly real?: SampleStream | SideStatistics;
  /** Generated samples, or their statistics. */
  readonly fake?: SampleStream | SideStatistics;
  /** The generator itself, for metrics that walk through its latent space. */
  readonly generator?: LatentGenerator;
  /** What the real samples are, for records, e.g. `mnist/test`. */
  readonly reference?: string;
  /** Source of every random choice a metric makes. @default 0 */
  readonly seed?: Seed;
  /** What is done to the samples of both sides first. @default eightBits for `images`, else unprepared */
  readonly preparation?: Preparation;
  /** Entry of the batches that holds the samples. @default 'images' */
  readonly entry?: string;
  /** How many samples the streams will give, where known: for progress, and to refuse too few before any work. */
  readonly expected?: Readonly<Partial<Record<Side, number>>>;
  /** Called after every batch and during long computations; `stage` is a side or a metric. */
  readonly onProgress?: (progress: GatheringProgress) => void;
}

/** Options with their defaults filled in. */
export type CompleteOptions = EvaluationOptions &
  Required<Pick<EvaluationOptions, 'seed' | 'preparation' | 'entry'>>;

/**
 * Measures generated samples. Each stream is read once, features are extracted once, and every metric takes what it
 * needs of them.
 *
 * Memory: the sums of `fid` and `is` do not grow with the number of samples; metrics that compare single samples
 * (`kid`, `precision`, `recall`, `density`, `coverage`, `fid-infinity`) share one copy of the features, 4 bytes a number.
 *
 * @returns a record for each metric, in their order. Tensors of the streams are disposed of; nothing else is.
 * @throws ConfigError before any work if something a metric needs is missing, and before its value is computed if a
 *   side has fewer samples than it can be computed from; NumericError if samples or features are not finite.
 */
export async function evaluate(given: EvaluationOptions): Promise<MetricResult[]> {
  const options = complete(given);
  checkInputs(options);
  const real = await side(options, 'real');
  const fake = await side(options, 'fake');
  for (const metric of options.metrics)
    checkCounts(metric, options, { real: real?.count, fake: fake?.count });
  return measure(options, { real, fake });
}

/**
 * Gathers what metrics need of one side, to be kept and given to {@link evaluate} instead of the samples: real images
 * need not be read and put through an extractor twice.
 *
 * @throws as {@link evaluate} does.
 */
export async function gatherStatistics(
  which: Side,
  samples: SampleStream,
  options: Omit<EvaluationOptions, Side>,
): Promise<SideStatistics> {
  const whole = complete({ ...options, [which]: samples });
  checkInputs(whole, [which]);
  return (await side(whole, which))!;
}

const complete = (options: EvaluationOptions): CompleteOptions => ({
  seed: 0,
  entry: 'images',
  preparation: (options.entry ?? 'images') === 'images' ? eightBits : unprepared,
  ...options,
});

/** The statistics of a side, unless no metric wants any. */
async function side(options: CompleteOptions, which: Side): Promise<SideStatistics | undefined> {
  const statistics = distinct(options.metrics.flatMap((metric) => metric.statistics[which] ?? []));
  const samples = options[which];
  if (statistics.length === 0 || samples === undefined) return undefined;
  if (!(Symbol.asyncIterator in samples)) {
    checkCached(options, which, samples, statistics);
    return samples;
  }
  const { reference, expected } = options;
  return gatherSide({
    ...options,
    side: which,
    samples,
    statistics,
    total: expected?.[which],
    reference: which === 'real' ? reference : undefined,
  });
}
