import {
  disposeBatch,
  GanError,
  networkTranslation,
  Random,
  translate,
  type Batch,
  type Companion,
  type Dataset,
  type Gan,
  type Translation,
} from '@gan/core';
import { findModel } from '@gan/models';
import * as tf from '@tensorflow/tfjs';
import { asUsage, UsageError } from '../../errors.js';
import { readRecord } from '../../run/record.js';
import { loadWeights } from '../../sample/load-weights.js';
import type { SourceRequest } from '../../sources/source-request.js';
import { openPairData } from './pair-data.js';
import type { PairSource } from './pair-source.js';

/** What a run of a model that turns pictures into pictures makes of a data set, with averaged weights where it kept averages. */
export async function translationPairs(
  folder: string,
  {
    against,
    direction,
    ...request
  }: SourceRequest & { readonly against?: string; readonly direction?: string },
): Promise<PairSource> {
  const record = await readRecord(folder);
  const definition = asUsage(() => findModel(record.model));
  const gan = definition.restore(record.config, Random.fromSeed(record.seed).fork('weights'));
  try {
    const [name, way] = wayOf(gan, folder, direction);
    const { from, step } = await loadWeights(gan, folder, request.checkpoint, request.io);
    const data = await openPairData(against, record.dataset, request);
    const back = wayBack(gan, way);
    return {
      ...{
        name: folder,
        kind: 'run',
        against: data.name,
        dataset: data.dataset.name,
        size: data.dataset.size,
      },
      factor: way.factor ?? 1,
      companions: companionsOf(data.dataset, way, back),
      origins: {
        fake: {
          ...{ model: record.model, direction: name, from },
          weights: record.averaging === null ? 'as trained' : 'averaged',
          ...(step !== undefined && { step }),
        },
        real: data.origin,
      },
      stream: (count) => translated({ gan, name, way, back, dataset: data.dataset }, count),
      dispose: () => gan.dispose(),
    };
  } catch (error) {
    gan.dispose();
    throw error;
  }
}

function wayOf(gan: Gan, folder: string, direction: string | undefined): [string, Translation] {
  const ways = Object.entries(gan.translations ?? {});
  if (ways.length === 0) {
    throw new GanError(
      `evaluate: expected ${folder} to turn pictures into pictures, got '${gan.name}', which draws them from latents. Leave out metrics of pairs.`,
    );
  }
  const found = direction === undefined ? ways[0] : ways.find(([name]) => name === direction);
  if (found !== undefined) return found;
  throw new UsageError(
    `evaluate: expected --direction to be one of ${ways.map(([name]) => name).join(', ')}, got '${direction}'. Leave it out for the first.`,
  );
}

/** The way that leads from the results to the sources again, of another kind of pictures. */
const wayBack = (gan: Gan, { from, to }: Translation) =>
  Object.entries(gan.translations ?? {}).find(([, way]) => way.from === to && way.to === from && from !== to);

function companionsOf({ spec }: Dataset, { from, to }: Translation, back: unknown): Set<Companion> {
  const areAligned =
    from === 'source' && to === 'target' && spec[from] !== undefined && spec[to] !== undefined;
  return new Set<Companion>([
    ...(areAligned ? ['targets' as const] : []),
    ...(back ? (['sources', 'cycled'] as const) : []),
  ]);
}

interface Translating {
  readonly gan: Gan;
  readonly name: string;
  readonly way: Translation;
  readonly back: ReturnType<typeof wayBack>;
  readonly dataset: Dataset;
}

async function* translated(of: Translating, count: number): AsyncGenerator<Batch> {
  const random = Random.fromSeed(0);
  for (let index = 0; index < Math.min(count, of.dataset.size); index++) {
    const batch = await of.dataset.gather(Int32Array.of(index), random.fork(String(index)));
    try {
      yield await translatedBatch(of, batch);
    } finally {
      disposeBatch(batch);
    }
  }
}

async function translatedBatch({ gan, name, way, back, dataset }: Translating, batch: Batch): Promise<Batch> {
  const source = batch[way.from];
  if (source === undefined) {
    throw new GanError(
      `evaluate: expected '${way.from}' in ${dataset.name}, got ${Object.keys(batch).join(', ')}. Measure --against a data set like that of the run.`,
    );
  }
  const made = await follow(gan, [name, way], { ...batch, [way.from]: source }, rangeOf(dataset, way.from));
  const target = way.from === way.to ? undefined : batch[way.to];
  return {
    images: made,
    sources: toRange(source, rangeOf(dataset, way.from)),
    ...(target && { targets: toRange(target, rangeOf(dataset, way.to)) }),
    ...(back && { cycled: await follow(gan, back, { ...batch, [way.to]: made }, usual) }),
  };
}

/** Pictures of one translation, in [-1, 1]. */
async function follow(
  { networks }: Gan,
  [direction, { network: name, from }]: [string, Translation],
  batch: Batch,
  range: Range,
): Promise<tf.Tensor> {
  const network = networks[name]!;
  const { sourceRange, range: made } = networkTranslation(network, direction)!;
  const conditions = Object.fromEntries(network.inputNames.slice(1).map((input) => [input, batch[input]!]));
  const source = toRange(batch[from]!, range, sourceRange) as tf.Tensor4D;
  try {
    const result = await translate(network, source, { direction, conditions });
    const images = toRange(result, made);
    result.dispose();
    return images;
  } finally {
    source.dispose();
  }
}

type Range = readonly [low: number, high: number];

const usual: Range = [-1, 1];

const rangeOf = ({ spec }: Dataset, entry: string): Range => spec[entry]?.range ?? usual;

/** The same pictures with other values of black and white; a new tensor. */
const toRange = (images: tf.Tensor, [low, high]: Range, [black, white]: Range = usual): tf.Tensor =>
  tf.tidy(() =>
    images
      .sub(low)
      .mul((white - black) / (high - low))
      .add(black),
  );
