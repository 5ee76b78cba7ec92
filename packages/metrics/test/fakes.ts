import { Random, type Batch, type FeatureExtractor, type Seed } from '@gan/core';
import * as tf from '@tensorflow/tfjs';

/** Takes the pixels of `[N, ...]` as features, and their softmax as probabilities. */
export function pixelExtractor(featureDim: number, name = 'pixels'): FeatureExtractor {
  const features = (samples: tf.Tensor) => tf.reshape(samples, [-1, featureDim]) as tf.Tensor2D;
  return {
    name,
    featureDim,
    features,
    probabilities: (samples) => tf.tidy(() => tf.softmax(features(samples))),
  };
}

/** Rows of numbers in batches of a size that need not divide their number, under the name `entry`. */
export async function* batchesOf(
  rows: Float32Array,
  width: number,
  { batchSize = 64, entry = 'points' } = {},
): AsyncGenerator<Batch> {
  const step = batchSize * width;
  for (let start = 0; start < rows.length; start += step) {
    const part = rows.slice(start, start + step);
    yield { [entry]: tf.tensor2d(part, [part.length / width, width]) };
  }
}

/** Independent normals with a mean and a standard deviation for each column. */
export function normalRows(
  count: number,
  { mean, deviation, seed = 1 }: { mean: readonly number[]; deviation: readonly number[]; seed?: Seed },
): Float32Array {
  const random = Random.fromSeed(seed);
  return Float32Array.from({ length: count * mean.length }, (_, at) => {
    const column = at % mean.length;
    return random.normal(mean[column], deviation[column]);
  });
}
