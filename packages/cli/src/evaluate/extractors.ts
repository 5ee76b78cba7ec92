import { readFile } from 'node:fs/promises';
import type { FeatureExtractor, JsonObject, Metric } from '@gan/core';
import {
  digitsExtractor,
  fashionExtractor,
  inceptionExtractor,
  readsFeatures,
  type InceptionMode,
} from '@gan/metrics';
import { UsageError } from '../errors.js';
import type { SampleSource } from '../sources/sample-source.js';
import { isModelPath, modelExtractor } from './model-extractor.js';

/** What is asked for about features. */
export interface ExtractorRequest {
  /** `auto`, a name, or a model of TensorFlow.js. */
  readonly extractor: string;
  /** File of weights, for extractors that have none of their own. */
  readonly weights?: string;
  /** Options of a model as extractor. */
  readonly extractorSet?: JsonObject;
  /** What the options that say so begin with, for messages. @default '--' */
  readonly prefix?: string;
}

/** An extractor that can be had by name. */
interface NamedExtractor {
  /** Data sets whose images it was made for. */
  readonly suits: readonly string[];
  /** Whether its weights are a file of the user's. */
  readonly wantsWeights?: boolean;
  load(weights: string, prefix: string): Promise<FeatureExtractor>;
}

const inception = (mode: InceptionMode): NamedExtractor => ({
  suits: [],
  wantsWeights: true,
  load: async (file, prefix) =>
    inceptionExtractor({ weights: await readWeightsFile(file, prefix), source: file, mode }),
});

const named: Readonly<Record<string, NamedExtractor>> = {
  digits: { suits: ['mnist', 'digits'], load: () => digitsExtractor() },
  fashion: { suits: ['fashion-mnist'], load: () => fashionExtractor() },
  inception: inception('clean'),
  'inception-legacy-pytorch': inception('legacy-pytorch'),
  'inception-legacy-tensorflow': inception('legacy-tensorflow'),
};

const choices = Object.keys(named).join(', ');

/**
 * The extractor that was asked for, or the one that suits the data; undefined where no metric wants features.
 *
 * @returns one that the caller disposes of.
 * @throws UsageError if there is none of that name, its weights are missing or not wanted, or `auto` cannot tell.
 */
export async function chooseExtractor(
  { extractor, weights, extractorSet, prefix = '--' }: ExtractorRequest,
  metrics: readonly Metric[],
  sources: readonly Pick<SampleSource, 'dataset'>[],
): Promise<FeatureExtractor | undefined> {
  if (!metrics.some(readsFeatures)) return undefined;
  const name = extractor === 'auto' ? suitable(sources, prefix) : extractor;
  return loadExtractor({ extractor: name, weights, extractorSet, prefix });
}

/**
 * An extractor by name, or a model of TensorFlow.js as one.
 *
 * @returns one that the caller disposes of.
 * @throws UsageError if there is none of that name, or its weights are missing or not wanted.
 */
export async function loadExtractor({
  command = 'evaluate',
  extractor: name,
  weights,
  extractorSet,
  prefix = '--',
}: ExtractorRequest & {
  /** For messages. @default 'evaluate' */
  readonly command?: string;
}): Promise<FeatureExtractor> {
  const found = Object.hasOwn(named, name) ? named[name]! : undefined;
  checkWeights(command, name, found, weights, prefix);
  if (found === undefined && !isModelPath(name)) {
    throw new UsageError(
      `${command}: expected ${prefix}extractor auto, ${choices} or a folder with model.json, got '${name}'. Choose one of them.`,
    );
  }
  if (found === undefined) return modelExtractor(name, extractorSet);
  if (extractorSet === undefined) return found.load(weights ?? '', prefix);
  throw new UsageError(
    `${command}: expected --extractor-set only with a model as extractor, got it with ${name}. Leave it out.`,
  );
}

/** The extractor that was made for a data set; undefined where there is none. The caller disposes of it. */
export async function extractorMadeFor(dataset: string): Promise<FeatureExtractor | undefined> {
  return Object.values(named)
    .find(({ suits }) => suits.includes(dataset))
    ?.load('', '--');
}

/**
 * @throws UsageError if something is asked for about features that no metric reads, so that it would have no effect.
 */
export function checkFeaturesAreRead(
  {
    extractor,
    weights,
    extractorSet,
    neighboursBy,
  }: ExtractorRequest & { readonly neighboursBy?: 'pixels' | 'features' },
  metrics: readonly Metric[],
): void {
  if (metrics.some(readsFeatures)) return;
  const given = Object.entries({
    extractor: extractor !== 'auto',
    weights: weights !== undefined,
    'extractor-set': extractorSet !== undefined,
    'neighbours-by features': neighboursBy === 'features',
  }).find(([, isGiven]) => isGiven);
  if (given === undefined) return;
  throw new UsageError(
    `evaluate: expected --${given[0]} only with metrics that read features, got it with ${metrics.map(({ name }) => name).join(', ')}. Leave it out, or add a metric such as fid.`,
  );
}

function checkWeights(
  command: string,
  name: string,
  found: NamedExtractor | undefined,
  weights: string | undefined,
  prefix: string,
): void {
  const wanted = found?.wantsWeights === true;
  if (wanted === (weights !== undefined)) return;
  throw new UsageError(
    wanted
      ? `${command}: expected ${prefix}weights FILE with ${prefix}extractor ${name}, got none. Name the file of FID's weights, such as pt_inception-2015-12-05-6726825d.pth; it is not downloaded for you.`
      : `${command}: expected ${prefix}weights only with ${prefix}extractor inception, got it with ${name}. Leave it out.`,
  );
}

async function readWeightsFile(file: string, prefix: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(
      `evaluate: expected a file of weights at ${file}, got: ${reason}. Check ${prefix}weights.`,
    );
  }
}

/** The one that was made for the data that sources are of or were trained on. */
function suitable(sources: readonly Pick<SampleSource, 'dataset'>[], prefix: string): string {
  const data = [...new Set(sources.flatMap(({ dataset }) => dataset ?? []))];
  const found = Object.entries(named).filter(([, { suits }]) => data.some((name) => suits.includes(name)));
  if (found.length === 1) return found[0]![0];
  const seen = data.length === 0 ? 'images of no known data set' : data.join(', ');
  throw new UsageError(
    `evaluate: expected data that tells which features suit it, got ${seen}. Choose ${prefix}extractor ${choices}.`,
  );
}
