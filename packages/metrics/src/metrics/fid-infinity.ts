import type { MetricInputs, MetricValue } from '@gan/core';
import { z } from 'zod';
import { defineMetric } from '../engine/define-metric.js';
import { pivotedCholesky } from '../linear-algebra/pivoted-cholesky.js';
import { featureRows, selectRows, type FeatureRows } from '../statistics/feature-rows.js';
import { moments, momentsOf } from '../statistics/moments.js';
import { frechetDistance, gaussian } from './fid.js';
import { fitLine } from './fit-line.js';

const settings = z.object({
  points: z.int().min(3).default(15).describe('Sample counts at which the distance is computed'),
  smallest: z
    .number()
    .gt(0)
    .lt(1)
    .default(0.1)
    .describe('Smallest of these counts, as a share of all samples; never below the number of features'),
});

/**
 * Fréchet distance extrapolated to infinitely many generated samples: a line in 1/N is fitted to the distances of random
 * subsets of rising size, and its value at 1/N = 0 is the result, `error` the standard error of that intercept.
 *
 * Chong & Forsyth 2020, https://arxiv.org/abs/1911.07023, section 5: 15 sizes at equal distances from 5,000 to 50,000.
 * Lower is better. It takes away the bias that depends on the number of generated samples and on the generator; that of
 * the real side stays, and is alike for all generators measured against the same reference.
 */
export const fidInfinity = defineMetric({
  name: 'fid-infinity',
  title: 'Unbiased Fréchet inception distance',
  summary: 'FID extrapolated to infinitely many samples',
  paper: 'https://arxiv.org/abs/1911.07023',
  higherIsBetter: false,
  settings,
  build: (options) => ({
    statistics: { real: [moments], fake: [featureRows] },
    // Below twice as many samples as features, or all but as many as there are, sizes lie too close together for a line.
    minimumSamples: (featureDim) => Math.max(8, 2 * featureDim, Math.ceil(3 / (1 - options.smallest))),
    value: (inputs) => extrapolate(inputs, options),
  }),
});

async function extrapolate(
  { real, fake, random, progress }: MetricInputs,
  { points, smallest }: z.output<typeof settings>,
): Promise<MetricValue> {
  const reference = gaussian(real!.get(moments));
  const known = { ...reference, factor: pivotedCholesky(reference.covariance) };
  const rows = fake!.get(featureRows);
  const [inverse, distances]: [number[], number[]] = [[], []];
  for (const [done, count] of sizes(rows, points, smallest).entries()) {
    const subset = selectRows(rows, random.permutation(rows.count).subarray(0, count));
    inverse.push(1 / count);
    distances.push(frechetDistance(known, gaussian(momentsOf(subset))));
    progress(done + 1, points);
    // Seconds pass between sizes where features are many; timers and signals get their turn.
    await new Promise((resolve) => setTimeout(resolve));
  }
  const { intercept, interceptError } = fitLine(inverse, distances);
  return { value: intercept, error: interceptError };
}

/** Counts at equal distances, the last of them all samples. */
function sizes({ count, width }: FeatureRows, points: number, smallest: number): number[] {
  const first = Math.max(2, width, Math.round(smallest * count));
  return Array.from({ length: points }, (_, i) => Math.round(first + ((count - first) * i) / (points - 1)));
}
