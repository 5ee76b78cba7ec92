import type { Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { imageTensor, type KeptImages } from '../statistics/kept-images.js';
import { meanAndDeviation } from '../mean-and-deviation.js';

/** A number for each pair of images: `[N, H, W, C]` in [-1, 1] twice, to `[N]`. */
export type PairMeasure = (a: tf.Tensor4D, b: tf.Tensor4D) => tf.Tensor1D;

/** Pairs compared at a time, to bound memory. */
const block = 32;

/**
 * Mean of a measure over random disjoint pairs of images, with its standard error.
 *
 * @param most pairs compared; fewer where there are not as many images.
 */
export async function overRandomPairs(
  images: KeptImages,
  most: number,
  random: Random,
  measure: PairMeasure,
  progress: (done: number, total: number) => void,
): Promise<{ value: number; error: number; counts: { fake: number } }> {
  const order = random.permutation(images.count);
  const pairs = Math.min(most, Math.floor(images.count / 2));
  const values: number[] = [];
  for (let start = 0; start < pairs; start += block) {
    const end = Math.min(pairs, start + block);
    const result = tf.tidy(() =>
      measure(
        imageTensor(images, order.subarray(start, end)),
        imageTensor(images, order.subarray(pairs + start, pairs + end)),
      ),
    );
    values.push(...(await result.data()));
    result.dispose();
    progress(end, pairs);
  }
  const { mean, deviation } = meanAndDeviation(values);
  return { value: mean, error: deviation / Math.sqrt(pairs), counts: { fake: 2 * pairs } };
}
