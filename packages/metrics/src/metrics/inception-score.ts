import type { MetricValue } from '@gan/core';
import { z } from 'zod';
import { defineMetric } from '../engine/define-metric.js';
import { classEntropies, type ClassEntropies } from '../statistics/class-entropies.js';
import { meanAndDeviation } from '../mean-and-deviation.js';

/**
 * Inception Score, exp(E_x KL(p(y | x) || p(y))): whether a classifier is sure of each sample, and sees every class.
 *
 * Salimans et al. 2016, https://arxiv.org/abs/1606.03498, section 4: the mean over 10 splits, `error` that of this mean;
 * `details.deviation` is the population standard deviation over the splits, which papers put behind ±. Higher is better, from 1 to the number of classes. It looks at no real sample: memorised or
 * single samples of each class score as well as good ones, and with another classifier than Inception-v3 its values
 * compare with nothing published. Small splits bias it downwards (p(y) fits the few samples it comes from).
 */
export const inceptionScore = defineMetric({
  name: 'is',
  title: 'Inception Score',
  summary: 'classes recognised surely and evenly, without a look at real samples',
  paper: 'https://arxiv.org/abs/1606.03498',
  higherIsBetter: true,
  settings: z.object({
    splits: z
      .int()
      .min(1)
      .default(10)
      .describe('Parts the samples are divided into, for the mean and its error'),
  }),
  build({ splits }) {
    const entropies = classEntropies(splits);
    return {
      statistics: { fake: [entropies] },
      minimumSamples: () => splits,
      value: ({ fake }) => inceptionScoreOf(fake!.get(entropies)),
    };
  },
});

/** The score from sums of probabilities, its error as a mean over the splits, and its deviation over them. */
export function inceptionScoreOf({
  splits,
  counts,
  probabilities,
  negativeEntropies,
}: ClassEntropies): MetricValue {
  const classes = probabilities.length / splits;
  const scores = Array.from(counts, (count, split) => {
    const marginal = probabilities.subarray(split * classes, (split + 1) * classes);
    const divergence = marginal.reduce(
      (sum, total) => (total > 0 ? sum - (total / count) * Math.log(total / count) : sum),
      negativeEntropies[split]! / count,
    );
    return Math.exp(divergence);
  });
  const { mean, deviation } = meanAndDeviation(scores);
  // One split tells nothing of the error.
  return { value: mean, ...(splits > 1 && { error: deviation / Math.sqrt(splits) }), details: { deviation } };
}
