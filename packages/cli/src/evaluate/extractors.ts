import type { FeatureExtractor, Metric } from '@gan/core';
import { digitsExtractor } from '@gan/metrics';
import { UsageError } from '../errors.js';
import type { SampleSource } from '../sources/sample-source.js';
import type { EvaluateOptions } from './evaluate-options.js';

/** An extractor that can be had by name. */
interface NamedExtractor {
  /** Data sets whose images it was made for. */
  readonly suits: readonly string[];
  load(): Promise<FeatureExtractor>;
}

const named: Readonly<Record<string, NamedExtractor>> = {
  digits: { suits: ['mnist', 'digits'], load: () => digitsExtractor() },
};

const choices = Object.keys(named).join(', ');

/**
 * The extractor that was asked for, or the one that suits the data; undefined where no metric wants features.
 *
 * @returns one that the caller disposes of.
 * @throws UsageError if there is none of that name, or `auto` cannot tell.
 */
export async function chooseExtractor(
  { extractor: name }: Pick<EvaluateOptions, 'extractor'>,
  metrics: readonly Metric[],
  sources: readonly SampleSource[],
): Promise<FeatureExtractor | undefined> {
  if (!metrics.some(readsFeatures)) return undefined;
  if (name === 'auto') return named[suitable(sources)]!.load();
  if (Object.hasOwn(named, name)) return named[name]!.load();
  throw new UsageError(`evaluate: expected --extractor auto, ${choices}, got '${name}'. Choose one of them.`);
}

const readsFeatures = ({ statistics, requires }: Metric) =>
  requires?.includes('featureMaps') === true ||
  [...(statistics.real ?? []), ...(statistics.fake ?? [])].some(({ reads }) =>
    reads.some((reading) => reading !== 'labels'),
  );

/** The one that was made for the data that sources are of or were trained on. */
function suitable(sources: readonly SampleSource[]): string {
  const data = [...new Set(sources.flatMap(({ dataset }) => dataset ?? []))];
  const found = Object.entries(named).filter(([, { suits }]) => data.some((name) => suits.includes(name)));
  if (found.length === 1) return found[0]![0];
  const seen = data.length === 0 ? 'images of no known data set' : data.join(', ');
  throw new UsageError(
    `evaluate: expected data that tells which features suit it, got ${seen}. Choose --extractor ${choices}.`,
  );
}
