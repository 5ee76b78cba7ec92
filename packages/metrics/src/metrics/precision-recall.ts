import { z } from 'zod';
import { defineMetric } from '../engine/define-metric.js';
import { containment, type Containment } from '../neighbours/manifolds.js';
import { featureRows } from '../statistics/feature-rows.js';

const k = (neighbours: number) =>
  z.object({
    k: z.int().min(1).default(neighbours).describe('Neighbours that the ball around a sample reaches to'),
  });

interface ContainmentRecipe {
  readonly name: keyof Containment;
  readonly title: string;
  readonly summary: string;
  readonly paper: string;
  /** @default k of the paper */
  readonly neighbours: number;
}

/** A metric that is one of the numbers of {@link containment}; those of one evaluation are computed together. */
const containmentMetric = ({ neighbours, ...recipe }: ContainmentRecipe) =>
  defineMetric({
    ...recipe,
    higherIsBetter: true,
    settings: k(neighbours),
    build: (settings) => ({
      statistics: { real: [featureRows], fake: [featureRows] },
      minimumSamples: () => settings.k + 1,
      value: async (inputs) => ({ value: (await containment(inputs, settings.k))[recipe.name] }),
    }),
  });

const improved = 'https://arxiv.org/abs/1904.06991';
const reliable = 'https://arxiv.org/abs/2002.09797';

/**
 * Improved precision: the share of generated samples that lie within reach of real ones, in some ball around a real
 * sample to its k-th nearest real neighbour. How much of what is made is good.
 *
 * Kynkäänniemi et al. 2019, https://arxiv.org/abs/1904.06991, section 3, k = 3. Higher is better, in [0, 1]. Falls as N
 * rises (balls shrink), and outliers among real samples raise it: compare equal counts only.
 */
export const precision = containmentMetric({
  name: 'precision',
  title: 'Improved precision',
  summary: 'share of generated samples near real ones',
  paper: improved,
  neighbours: 3,
});

/**
 * Improved recall: the share of real samples that lie in some ball around a generated one. How much of what is real is made.
 *
 * Kynkäänniemi et al. 2019, https://arxiv.org/abs/1904.06991, section 3, k = 3. Higher is better, in [0, 1]. Its balls
 * depend on the generator: scattered bad samples have large ones and raise it; {@link coverage} mends that.
 */
export const recall = containmentMetric({
  name: 'recall',
  title: 'Improved recall',
  summary: 'share of real samples near generated ones',
  paper: improved,
  neighbours: 3,
});

/**
 * Density: how many balls of real samples a generated one lies in, on average, divided by k.
 *
 * Naeem et al. 2020, https://arxiv.org/abs/2002.09797, section 3, k = 5. Higher is better, from 0, about 1 for samples of
 * the real distribution, above 1 where samples crowd about the modes. Unlike {@link precision} a single real outlier
 * does not decide it. Nearly unbiased for equal counts.
 */
export const density = containmentMetric({
  name: 'density',
  title: 'Density',
  summary: 'real neighbourhoods that generated samples lie in',
  paper: reliable,
  neighbours: 5,
});

/**
 * Coverage: the share of real samples with a generated one in their ball.
 *
 * Naeem et al. 2020, https://arxiv.org/abs/2002.09797, section 3, k = 5. Higher is better, in [0, 1]; for samples of the
 * real distribution and equal counts its expectation is 1 - 1/2^k = 0.969. More generated samples raise it.
 */
export const coverage = containmentMetric({
  name: 'coverage',
  title: 'Coverage',
  summary: 'share of real samples with a generated one near',
  paper: reliable,
  neighbours: 5,
});
