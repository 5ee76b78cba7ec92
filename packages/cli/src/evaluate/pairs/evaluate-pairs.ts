import { GanError, type Metric, type MetricResult } from '@gan/core';
import { evaluate } from '@gan/metrics';
import { UsageError } from '../../errors.js';
import type { Io } from '../../io.js';
import type { StageReporter } from '../../progress/stage-progress.js';
import type { EvaluateOptions } from '../evaluate-options.js';
import { recordOf, type EvaluationRecord } from '../evaluation-record.js';
import { checkFeaturesAreRead, chooseExtractor } from '../extractors.js';
import { chooseMetrics } from '../metric-choice.js';
import { preparationFor } from '../preparation.js';
import { companionsRead } from './compares-pairs.js';
import { openPairSource } from './open-pair-source.js';
import type { PairSource } from './pair-source.js';

/** What an evaluation of pairs gives of one source. */
export interface PairRecords {
  readonly source: PairSource;
  readonly records: readonly EvaluationRecord[];
}

/**
 * Measures pictures against what belongs to each: runs on their test data, or folders. Where a run enlarges pictures, PSNR
 * and SSIM leave out a border as wide as it enlarges, unless they are told otherwise.
 *
 * @throws GanError before the first picture is looked at if a source lacks what a metric compares.
 */
export async function* evaluatePairs(
  options: EvaluateOptions,
  commandLine: readonly string[],
  { io, progress }: { readonly io: Io; readonly progress: StageReporter },
): AsyncGenerator<PairRecords> {
  checkPairOptions(options);
  for (const words of options.sources) {
    const source = await openPairSource(words, { ...options, io });
    try {
      const metrics = metricsFor(source, options);
      metrics.forEach((metric) => checkCompanions(metric, source));
      checkFeaturesAreRead(options, metrics);
      const extractor = await chooseExtractor(options, metrics, [source]);
      const count = Math.min(options.samples ?? source.size, source.size);
      try {
        const results = await evaluate({
          metrics,
          ...(extractor && { extractor }),
          fake: source.stream(count),
          reference: source.against,
          seed: options.seed,
          preparation: preparationFor(options),
          expected: { fake: count },
          onProgress: (state) => progress.report({ ...state, stage: source.name }),
        });
        checkFinite(results, source);
        yield { source, records: results.map((result) => recordFor(result, source, commandLine)) };
      } finally {
        extractor?.dispose?.();
      }
    } finally {
      source.dispose();
    }
  }
}

function metricsFor({ factor }: PairSource, { metrics, set }: EvaluateOptions): Metric[] {
  const borders = factor === 1 ? [] : ['psnr', 'ssim'].filter((name) => metrics.includes(name));
  const defaults = Object.fromEntries(borders.map((name) => [`${name}.border`, factor]));
  return chooseMetrics(metrics, { ...defaults, ...set }).build();
}

const useless = ['againstSamples', 'range', 'neighbours'] as const;

function checkPairOptions(options: EvaluateOptions): void {
  const given = useless.find((option) => options[option] !== undefined);
  if (given === undefined) return;
  const flag = given.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  throw new UsageError(
    `evaluate: expected no --${flag} with metrics of pairs, got it with ${options.metrics.join(', ')}. Leave it out.`,
  );
}

function checkCompanions(metric: Metric, { name, companions }: PairSource): void {
  const missing = companionsRead(metric).find((companion) => !companions.has(companion));
  if (missing === undefined) return;
  const expected = {
    targets: 'targets of its pictures',
    sources: 'a way there and back',
    cycled: 'a way there and back',
  }[missing];
  throw new GanError(
    `evaluate: expected ${expected} for ${metric.name}, got none with ${name}. Leave ${metric.name} out, or measure something else.`,
  );
}

function checkFinite(results: readonly MetricResult[], { name, against }: PairSource): void {
  const none = results.find(({ value }) => !Number.isFinite(value));
  if (none === undefined) return;
  throw new GanError(
    `evaluate: expected a number for ${none.metric} of ${name}, got ${none.value}: a picture equals its target in ${against}. Leave ${none.metric} out, or measure by ssim.`,
  );
}

function recordFor(
  result: MetricResult,
  { name, against, origins }: PairSource,
  commandLine: readonly string[],
): EvaluationRecord {
  const { step } = origins.fake;
  return recordOf(result, {
    ...{ source: name, against, origins },
    ...(typeof step === 'number' && { step }),
    commandLine: [...commandLine],
    at: new Date().toISOString(),
  });
}
