import { z } from 'zod';
import { defineMetric } from '../engine/define-metric.js';
import { pivotedCholesky } from '../linear-algebra/pivoted-cholesky.js';
import type { DoubleRows } from '../linear-algebra/row-products.js';
import { trace, type SquareMatrix } from '../linear-algebra/square-matrix.js';
import { traceOfRoot } from '../linear-algebra/trace-of-root.js';
import { moments, type Moments } from '../statistics/moments.js';
import { shrinkageSetting, shrunkenCovariance, type Shrinkage } from './shrinkage.js';

/**
 * Fréchet (inception) distance of the features of two sets, taken as Gaussians:
 *
 *     |m1 - m2|^2 + Tr(S1 + S2 - 2 (S1 S2)^(1/2)),    covariances S with N - 1.
 *
 * Heusel et al. 2017, https://arxiv.org/abs/1706.08500, equation 6. Lower is better, from 0. Biased upwards, by an
 * amount that falls as 1/N and depends on the generator: compare values of equal counts only. With fewer samples than
 * features the covariances are singular, and the value says more about N than about the samples: refused, unless
 * covariances are shrunken. With other features than those of Inception-v3 its values compare with nothing published.
 */
export const fid = defineMetric({
  name: 'fid',
  title: 'Fréchet inception distance',
  summary: 'distance of means and covariances of features',
  paper: 'https://arxiv.org/abs/1706.08500',
  higherIsBetter: false,
  settings: z.object({ shrinkage: shrinkageSetting }),
  build: ({ shrinkage }) => ({
    statistics: { real: [moments], fake: [moments] },
    minimumSamples: (featureDim) => minimumForCovariance(featureDim, shrinkage),
    value: ({ real, fake }) => ({
      value: frechetDistance(
        gaussian(real!.get(moments), shrinkage),
        gaussian(fake!.get(moments), shrinkage),
      ),
    }),
  }),
});

/** Fewest samples that give a covariance worth its name. */
export const minimumForCovariance = (featureDim: number, shrinkage: Shrinkage) =>
  shrinkage === 'none' ? Math.max(2, featureDim) : 2;

/** A normal distribution. */
export interface Gaussian {
  readonly mean: Float64Array;
  readonly covariance: SquareMatrix;
  /** `L^T` of the covariance, where it is known already. */
  readonly factor?: DoubleRows;
}

/** The normal distribution with these moments. */
export const gaussian = (of: Moments, shrinkage: Shrinkage = 'none'): Gaussian => ({
  mean: of.mean,
  covariance: shrunkenCovariance(of, shrinkage),
});

/** Squared Fréchet (2-Wasserstein) distance of two normal distributions (Dowson & Landau 1982). */
export function frechetDistance(a: Gaussian, b: Gaussian): number {
  const means = a.mean.reduce((sum, value, i) => sum + (value - b.mean[i]!) ** 2, 0);
  const root = traceOfRoot(a.factor ?? pivotedCholesky(a.covariance), b.covariance);
  return means + trace(a.covariance) + trace(b.covariance) - 2 * root;
}
