import { disposeBatch, Random, type FeatureExtractor } from '@gan/core';
import { replaceFile } from '@gan/core/node';
import { nearestTrainingNeighbours } from '@gan/metrics';
import * as tf from '@tensorflow/tfjs';
import { encodePng } from '../pictures/png.js';
import { sheet } from '../pictures/sheet.js';
import type { StageReporter } from '../progress/stage-progress.js';
import type { SampleSource } from '../sources/sample-source.js';
import type { EvaluateOptions } from './evaluate-options.js';
import { preparationFor, preparedShape } from './preparation.js';

/** Samples on a sheet, and neighbours of each. */
const [rows, neighbours] = [10, 6];

/** Images of the reference that are looked through where it can draw any number. */
const defaultReferenceSize = 10_000;

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
  const { source, reference, options, extractor, progress } = request;
  const preparation = preparationFor(options);
  const random = Random.fromSeed(options.seed);
  const total = reference.size ?? options.againstSamples ?? options.samples ?? defaultReferenceSize;
  const training = () => reference.stream({ count: total, random: random.fork('real') });
  const samples = await firstImages(source, random.fork('fake'));
  try {
    const found = await nearestTrainingNeighbours({
      samples,
      training: training(),
      count: neighbours,
      preparation,
      ...(options.neighboursBy === 'features' && extractor && { extractor }),
      onProgress: (done) => progress.report({ stage: `neighbours in ${reference.name}`, done, total }),
    });
    const indices = found.map((list) => list.map(({ index }) => index));
    const pixels = await pixelsAt(training(), new Set(indices.flat()), preparation.apply);
    const own = await toPixels(samples, preparation.apply);
    const shape = preparedShape(source.shape, options);
    const grid = { rows: found.length, columns: neighbours + 2 };
    const values = layOut(own, indices, pixels);
    const picture = sheet({ values, shape: [grid.rows * grid.columns, ...shape] }, grid);
    await replaceFile(path, await encodePng(picture));
  } finally {
    samples.dispose();
  }
}

async function firstImages(source: SampleSource, random: Random): Promise<tf.Tensor> {
  const count = Math.min(rows, source.size ?? rows);
  const parts: tf.Tensor[] = [];
  for await (const { images, labels } of source.stream({ count, random })) {
    parts.push(images!);
    labels?.dispose();
  }
  const all = tf.concat(parts);
  tf.dispose(parts);
  return all;
}

/** The images at some places of a stream, prepared. */
async function pixelsAt(
  stream: ReturnType<SampleSource['stream']>,
  wanted: ReadonlySet<number>,
  prepare: (images: tf.Tensor) => tf.Tensor,
): Promise<Map<number, Float32Array>> {
  const found = new Map<number, Float32Array>();
  let start = 0;
  for await (const batch of stream) {
    const count = batch.images!.shape[0]!;
    for (let row = 0; row < count; row++) {
      if (!wanted.has(start + row)) continue;
      const image = tf.slice(batch.images!, row, 1);
      found.set(start + row, await toPixels(image, prepare));
      image.dispose();
    }
    start += count;
    disposeBatch(batch);
  }
  return found;
}

async function toPixels(images: tf.Tensor, prepare: (images: tf.Tensor) => tf.Tensor): Promise<Float32Array> {
  const prepared = tf.tidy(() => prepare(images));
  const pixels = (await prepared.data()) as Float32Array;
  prepared.dispose();
  return pixels;
}

/** Row by row: the sample, a white place, its neighbours. */
function layOut(
  samples: Float32Array,
  indices: readonly (readonly number[])[],
  pixels: ReadonlyMap<number, Float32Array>,
): Float32Array {
  const length = samples.length / indices.length;
  const columns = neighbours + 2;
  const values = new Float32Array(indices.length * columns * length).fill(1);
  indices.forEach((list, row) => {
    values.set(samples.subarray(row * length, (row + 1) * length), row * columns * length);
    list.forEach((index, i) => values.set(pixels.get(index)!, (row * columns + 2 + i) * length));
  });
  return values;
}
