import {
  GanError,
  Random,
  type FeatureExtractor,
  type Metric,
  type MetricResult,
  type Seed,
} from '@gan/core';
import { evaluate, gatherStatistics, type EvaluationOptions } from '@gan/metrics';
import type { StageReporter } from '../progress/stage-progress.js';
import { entryOf, type SampleSource } from '../sources/sample-source.js';
import type { SampleCounts } from './check-sources.js';
import { recordOf, type EvaluationRecord } from './evaluation-record.js';
import { preparationFor, type PreparationRequest } from './preparation.js';

/** What to measure, of what, against what. */
export interface SourcesEvaluation extends PreparationRequest {
  readonly metrics: readonly Metric[];
  readonly extractor: FeatureExtractor | undefined;
  readonly sources: readonly SampleSource[];
  readonly reference: SampleSource;
  readonly counts: SampleCounts;
  readonly seed: Seed;
  readonly commandLine: readonly string[];
  readonly progress: StageReporter;
}

/** What was found of one source. */
export interface SourceRecords {
  readonly source: SampleSource;
  readonly records: readonly EvaluationRecord[];
}

/** Measures one source after the other; the reference is read once for all of them, if a metric wants it at all. */
export async function* evaluateSources(of: SourcesEvaluation): AsyncGenerator<SourceRecords> {
  const { metrics, sources, reference, counts, seed, progress } = of;
  const random = Random.fromSeed(seed);
  const common = commonOptions(of);
  const wantsReal = metrics.some(({ statistics }) => statistics.real !== undefined);
  const real = wantsReal
    ? await gatherStatistics('real', reference.stream({ count: counts.real, random: random.fork('real') }), {
        ...common,
        onProgress: (state) => progress.report({ ...state, stage: reference.name }),
      })
    : undefined;
  for (const source of sources) {
    const results = await evaluate({
      ...common,
      real,
      fake: source.stream({ count: counts.fake, random: random.fork('fake') }),
      ...(source.generator && { generator: source.generator }),
      onProgress: (state) =>
        progress.report({
          ...state,
          stage: state.stage === 'fake' ? source.name : `${source.name}, ${state.stage}`,
        }),
    });
    checkNumbers(results, source);
    yield { source, records: results.map((result) => recordOf(result, aboutOf(of, source))) };
  }
}

/** @throws GanError for a divergence of no samples at all: records hold numbers. */
function checkNumbers(results: readonly MetricResult[], { name }: SampleSource): void {
  const none = results.find(({ value }) => !Number.isFinite(value));
  if (none === undefined) return;
  throw new GanError(
    `evaluate: expected a number for ${none.metric} of ${name}, got ${none.value}. Leave ${none.metric} out: of samples none of which hits a mode there is none.`,
  );
}

const commonOptions = ({
  metrics,
  extractor,
  reference,
  seed,
  counts,
  resize,
  channels,
}: SourcesEvaluation) =>
  ({
    metrics,
    ...(extractor && { extractor }),
    reference: reference.name,
    seed,
    ...(entryOf(reference.shape) === 'points'
      ? { entry: 'points' }
      : { preparation: preparationFor({ resize, channels }) }),
    expected: counts,
  }) satisfies EvaluationOptions;

function aboutOf({ reference, commandLine }: SourcesEvaluation, source: SampleSource) {
  const { step } = source.origin;
  return {
    source: source.name,
    against: reference.name,
    origins: { fake: source.origin, real: reference.origin },
    ...(typeof step === 'number' && { step }),
    commandLine: [...commandLine],
    at: new Date().toISOString(),
  };
}
