import { disposeBatch, GanError, type Batch, type Dataset, type JsonObject, type Random } from '@gan/core';
import { datasets } from '@gan/datasets/node';
import { openDataset } from '../dataset.js';
import {
  chooseIndices,
  inBatches,
  isPoint,
  type ImageShape,
  type PointShape,
  type SampleSource,
} from './sample-source.js';
import type { SourceRequest } from './source-request.js';

/** A data set by name, or a split of one: `mnist`, `mnist:test`. */
export async function datasetSource(words: string, request: SourceRequest): Promise<SampleSource> {
  const [name, split] = words.split(':') as [string, string?];
  const options: JsonObject = {
    ...request.data,
    ...(request.dataDir !== undefined && takes(name, 'dataDir') && { dataDir: request.dataDir }),
    ...(split !== undefined && { split }),
  };
  return sourceOfDataset(await openDataset({ name, options }, corruptionOf(request)), name, options);
}

/** Damaged pictures are not passed over in silence where something is measured. */
export const corruptionOf = ({ skipCorrupt }: SourceRequest) =>
  ({ onCorrupt: skipCorrupt ? 'skip' : 'fail' }) as const;

/** Whether words name a data set. */
export const namesDataset = (words: string) => Object.hasOwn(datasets, words.split(':')[0]!);

const takes = (name: string, option: string) =>
  datasets[name]?.options.some((own) => own === option) ?? false;

/** A data set that is open already. @throws GanError if its examples are neither images nor points of the plane. */
export function sourceOfDataset(dataset: Dataset, name: string, options: JsonObject): SampleSource {
  const { dataDir: _, ...identity } = options;
  return {
    name: nameOf(name, options),
    kind: 'dataset',
    shape: shapeOf(dataset),
    size: dataset.size,
    dataset: name,
    labelled: dataset.spec.labels !== undefined,
    origin: { dataset: name, ...identity, size: dataset.size },
    stream: (stream) =>
      inBatches(chooseIndices(dataset.size, stream), (indices) => gather(dataset, indices, stream.random)),
    dispose: () => undefined,
  };
}

/** E.g. `mnist/test`; sets that are not split, or read as a whole, have their name alone. */
function nameOf(name: string, { split }: JsonObject): string {
  const part = typeof split === 'string' ? split : datasets[name]?.defaultSplit;
  return part === undefined ? name : `${name}/${part}`;
}

function shapeOf({ name, spec }: Dataset): ImageShape | PointShape {
  const shape = (spec.images ?? spec.points)?.shape;
  if (shape !== undefined && isPoint(shape)) return shape;
  if (shape?.length === 3 && shape.every((side) => side !== null)) return shape as unknown as ImageShape;
  throw new GanError(
    `evaluate: expected a data set of images or points of the plane, got ${name} with ${Object.keys(spec).join(', ')}. Choose another.`,
  );
}

/** Samples and labels of a data set, without whatever else it holds. */
async function gather(dataset: Dataset, indices: Int32Array, random: Random): Promise<Batch> {
  const { images, points, labels, ...others } = await dataset.gather(
    indices,
    random.fork(`reading/${indices[0]}`),
  );
  disposeBatch(others);
  return { ...(images && { images }), ...(points && { points }), ...(labels && { labels }) };
}
