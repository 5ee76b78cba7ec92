import { z } from 'zod';
import { defineMetric } from '../engine/define-metric.js';
import { keptImages } from '../statistics/kept-images.js';
import { overRandomPairs } from './random-pairs.js';
import { msSsim } from './structural-similarity.js';

/**
 * Mean multi-scale structural similarity of random pairs of generated images: how alike they are.
 *
 * Odena, Olah & Shlens 2017, https://arxiv.org/abs/1610.09585, section 4.2 (100 pairs within each class; here over all
 * samples, so compare values of the same mixture of classes only). Lower is more varied, in [0, 1]; its measure is the value
 * of real images, neither more nor less. Unbiased; `error` is the standard error over the pairs. It sees only the
 * grossest lack of variety, and blur raises it as well.
 */
export const msSsimDiversity = defineMetric({
  name: 'ms-ssim',
  title: 'MS-SSIM of pairs',
  summary: 'how alike generated images are to each other',
  paper: 'https://arxiv.org/abs/1610.09585',
  higherIsBetter: false,
  settings: z.object({ pairs: z.int().min(2).default(1000).describe('Random pairs of images compared') }),
  build({ pairs }) {
    const images = keptImages(2 * pairs);
    return {
      statistics: { fake: [images] },
      minimumSamples: () => 4,
      value: ({ fake, random, progress }) =>
        overRandomPairs(fake!.get(images), pairs, random, msSsim, progress),
    };
  },
});
