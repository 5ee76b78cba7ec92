import { Random, type FeatureExtractor } from '@gan/core';
import { replaceFile } from '@gan/core/node';
import * as tf from '@tensorflow/tfjs';
import { encodePng } from '../pictures/png.js';
import { sheet } from '../pictures/sheet.js';
import type { StageReporter } from '../progress/stage-progress.js';
import type { SampleSource } from '../sources/sample-source.js';
import type { EvaluateOptions } from './evaluate-options.js';
import { nearestNeighbours, type Neighbour } from './nearest.js';
import { preparationFor, preparedShape } from './preparation.js';

/** Samples on a sheet, and neighbours of each. */
const [rows, neighbours] = [10, 6];

export interface NeighboursRequest {
  readonly source: SampleSource;
  /** Where neighbours are looked for, all of it. */
  readonly reference: SampleSource;
  readonly extractor: FeatureExtractor | undefined;
  readonly options: EvaluateOptions;
  readonly progress: StageReporter;
}

/**
 * Draws samples, one to a row, and after a gap the images of the reference that are nearest to each: a sample that looks
 * the same as its first neighbour was learnt by heart.
 */
export async function drawNeighbours(path: string, request: NeighboursRequest): Promise<void> {
  const { source, reference, options, progress } = request;
  const { apply: prepare } = preparationFor(options);
  const random = Random.fromSeed(options.seed);
  const queries = await firstImages(source, random.fork('fake'));
  try {
    const size = reference.size ?? options.againstSamples ?? options.samples ?? 10_000;
    const found = await nearestNeighbours({
      queries,
      among: reference.stream({ count: size, random: random.fork('real') }),
      count: neighbours,
      prepare,
      rowsOf: rowsOf(request),
      onProgress: (done) => progress.report({ stage: `neighbours in ${reference.name}`, done, total: size }),
    });
    const samples = tf.tidy(() => prepare(queries));
    const pixels = await samples.data();
    samples.dispose();
    const shape = preparedShape(source.shape, options);
    const picture = sheet(
      { values: layOut(pixels as Float32Array, found), shape: [found.length * (neighbours + 2), ...shape] },
      { rows: found.length, columns: neighbours + 2 },
    );
    await replaceFile(path, await encodePng(picture));
  } finally {
    queries.dispose();
  }
}

/** By pixels, or by features: what is compared. */
const rowsOf =
  ({ options, extractor }: NeighboursRequest) =>
  (images: tf.Tensor): tf.Tensor2D =>
    options.neighboursBy === 'features' && extractor !== undefined
      ? extractor.features(images)
      : tf.reshape(images, [images.shape[0]!, -1]);

async function firstImages(source: SampleSource, random: Random): Promise<tf.Tensor> {
  const count = Math.min(rows, source.size ?? rows);
  const parts: tf.Tensor[] = [];
  for await (const { images, labels } of source.stream({ count, random })) {
    parts.push(images!);
    labels?.dispose();
  }
  return tf.tidy(() => {
    const all = tf.concat(parts);
    parts.forEach((part) => part.dispose());
    return all;
  });
}

/** Row by row: the sample, a white place, its neighbours. */
function layOut(samples: Float32Array, found: readonly (readonly Neighbour[])[]): Float32Array {
  const length = samples.length / found.length;
  const columns = neighbours + 2;
  const values = new Float32Array(found.length * columns * length).fill(1);
  found.forEach((list, row) => {
    values.set(samples.subarray(row * length, (row + 1) * length), row * columns * length);
    list.forEach(({ pixels }, i) => values.set(pixels, (row * columns + 2 + i) * length));
  });
  return values;
}
