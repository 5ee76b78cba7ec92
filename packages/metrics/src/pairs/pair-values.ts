import {
  ConfigError,
  type Companion,
  type FeatureExtractor,
  type MetricValue,
  type Statistic,
} from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { meanAndDeviation } from '../mean-and-deviation.js';

/** A number for each pair of images: `[N, H, W, C]` in [-1, 1] twice, to `[N]`. */
export type PairMeasure = (a: tf.Tensor, b: tf.Tensor, extractor?: FeatureExtractor) => tf.Tensor1D;

/** One number for each pair, in the order of the stream. */
export type PairValues = { readonly values: Float64Array };

/** Which of what belongs together is compared. */
export type ComparedPair = readonly [first: 'samples' | Companion, second: Companion];

/**
 * A measure of every pair of a stream, e.g. of samples and their targets. Batches may differ in size, so that pictures of
 * any size are measured at their own; needs 8 bytes a pair.
 *
 * @param name unique, settings included.
 */
export const pairValues = (
  name: string,
  measure: PairMeasure,
  pair: ComparedPair = ['samples', 'targets'],
): Statistic<PairValues> => ({
  name,
  reads: pair.filter((entry) => entry !== 'samples'),
  start() {
    const found: number[] = [];
    return {
      async add({ samples, companions, extractor }) {
        const [a, b] = pair.map((entry) => (entry === 'samples' ? samples : companions![entry]!)) as [
          tf.Tensor,
          tf.Tensor,
        ];
        checkShapes(pair, a, b);
        const values = tf.tidy(() => measure(a, b, extractor));
        found.push(...(await values.data()));
        values.dispose();
      },
      finish: () => ({ values: Float64Array.from(found) }),
    };
  },
});

function checkShapes([first, second]: ComparedPair, a: tf.Tensor, b: tf.Tensor): void {
  if (tf.util.arraysEqual(a.shape, b.shape)) return;
  throw new ConfigError(
    `evaluate: expected ${first} and ${second} of one shape, got [${a.shape.join(', ')}] and [${b.shape.join(', ')}]. Bring them to the same size and channels.`,
  );
}

/** The mean over pairs, with its standard error where there are two or more and all are finite. */
export function meanOfPairs({ values }: PairValues): MetricValue {
  const { mean, deviation } = meanAndDeviation([...values]);
  const error = deviation / Math.sqrt(values.length);
  return { value: mean, ...(values.length > 1 && Number.isFinite(error) && { error }) };
}
