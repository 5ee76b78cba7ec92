import type { MetricInputs, MetricValue, Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { z } from 'zod';
import { defineMetric } from '../engine/define-metric.js';
import { featureRows, selectRows, type FeatureRows } from '../statistics/feature-rows.js';
import { meanAndDeviation } from '../mean-and-deviation.js';

const settings = z.object({
  subsets: z.int().min(2).default(100).describe('Subsets the distance is averaged over'),
  subsetSize: z
    .union([z.literal('auto'), z.int().min(2)])
    .default('auto')
    .describe('Samples of each side in a subset; auto: 1000, or half of the smaller side if that is less'),
});

/**
 * Kernel inception distance: the squared maximum mean discrepancy of features under k(x, y) = (x.y / d + 1)^3,
 *
 *     mean k(x, x') over pairs x != x' + mean k(y, y') over pairs y != y' - 2 mean k(x, y).
 *
 * Bińkowski et al. 2018, https://arxiv.org/abs/1801.01401, section 4: the mean over 100 subsets of 1000 samples drawn
 * without replacement. Lower is better. Unbiased at any sample count, so that it may come out slightly negative where there is
 * no difference.
 *
 * `error` is the standard error of the mean over subsets, their deviation divided by the root of their number (the reference
 * implementations report the deviation itself). Where subsets overlap, because together they are more than all samples, other
 * samples would differ by more than that. Below 2000 samples subsets are half of what there is, unless their size is given:
 * subsets that are nearly the whole would agree with each other and show no error. `details.subsetSize` says what was taken.
 */
export const kid = defineMetric({
  name: 'kid',
  title: 'Kernel inception distance',
  summary: 'unbiased distance of features under a cubic kernel, with its error',
  paper: 'https://arxiv.org/abs/1801.01401',
  higherIsBetter: false,
  settings,
  build: (options) => ({
    statistics: { real: [featureRows], fake: [featureRows] },
    minimumSamples: () => (options.subsetSize === 'auto' ? 4 : options.subsetSize),
    value: (inputs) => overSubsets(inputs, options),
  }),
});

async function overSubsets(
  { real, fake, random, progress }: MetricInputs,
  { subsets, subsetSize }: z.output<typeof settings>,
): Promise<MetricValue> {
  const [x, y] = [real!.get(featureRows), fake!.get(featureRows)];
  const size =
    subsetSize === 'auto' ? Math.min(1000, Math.floor(Math.min(x.count, y.count) / 2)) : subsetSize;
  const values: number[] = [];
  for (let subset = 0; subset < subsets; subset++) {
    const draw = (rows: FeatureRows) => selectRows(rows, drawIndices(rows.count, size, random));
    values.push(await kernelDistance(draw(x), draw(y)));
    progress(subset + 1, subsets);
  }
  const { mean, deviation } = meanAndDeviation(values);
  return { value: mean, error: deviation / Math.sqrt(subsets), details: { subsetSize: size } };
}

/** `count` of the numbers below `total`, without replacement, by the first steps of a Fisher-Yates shuffle. */
function drawIndices(total: number, count: number, random: Random): Int32Array {
  const order = Int32Array.from({ length: total }, (_, i) => i);
  for (let i = 0; i < count; i++) {
    const j = i + random.integer(total - i);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order.slice(0, count);
}

/** The unbiased squared maximum mean discrepancy of two sets of features under the cubic kernel of {@link kid}. */
export async function kernelDistance(x: FeatureRows, y: FeatureRows): Promise<number> {
  const within = async (rows: FeatureRows) => {
    const { total, diagonal } = await kernelSums(rows, rows);
    return (total - diagonal) / (rows.count * (rows.count - 1));
  };
  const across = (await kernelSums(x, y)).total / (x.count * y.count);
  return (await within(x)) + (await within(y)) - 2 * across;
}

/** Sum of the kernel over all pairs, and over pairs of equal index. Products in single precision, sums in double. */
async function kernelSums(x: FeatureRows, y: FeatureRows): Promise<{ total: number; diagonal: number }> {
  const products = tf.tidy(() =>
    tf.matMul(
      tf.tensor2d(x.values, [x.count, x.width]),
      tf.tensor2d(y.values, [y.count, y.width]),
      false,
      true,
    ),
  );
  const values = await products.data();
  products.dispose();
  let total = 0;
  let diagonal = 0;
  for (let i = 0; i < values.length; i++) {
    const kernel = (values[i]! / x.width + 1) ** 3;
    total += kernel;
    if (i % (y.count + 1) === 0) diagonal += kernel;
  }
  return { total, diagonal };
}
