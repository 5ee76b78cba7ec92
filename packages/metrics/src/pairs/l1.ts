import { z } from 'zod';
import { defineMetric } from '../engine/define-metric.js';
import { absoluteDifference } from './pair-measures.js';
import { meanOfPairs, pairValues, type ComparedPair } from './pair-values.js';

const define = (recipe: {
  name: string;
  title: string;
  summary: string;
  paper: string;
  pair: ComparedPair;
}) =>
  defineMetric({
    ...recipe,
    higherIsBetter: false,
    settings: z.object({}),
    build() {
      const values = pairValues(recipe.name, absoluteDifference, recipe.pair);
      return { statistics: { fake: [values] }, value: ({ fake }) => meanOfPairs(fake!.get(values)) };
    },
  });

/**
 * Mean absolute difference of generated pictures in [-1, 1] and their targets, in [0, 2]: the reconstruction that pix2pix
 * is trained for (Isola et al. 2017, equation 3).
 *
 * Reads `targets` beside the samples. Lower is better; `error` is the standard error over the pairs.
 */
export const l1 = define({
  name: 'l1',
  title: 'Mean absolute difference',
  summary: 'how far pictures in [-1, 1] are from their targets',
  paper: 'https://arxiv.org/abs/1611.07004',
  pair: ['samples', 'targets'],
});

/**
 * Mean absolute difference of pictures in [-1, 1] and of what becomes of them there and back, G_BA(G_AB(x)), in [0, 2]: the
 * cycle consistency that CycleGAN is trained for (Zhu et al. 2017, equation 2, its first half).
 *
 * Reads `sources` and `cycled`. Lower is better, and near zero does not say that the way there is any good: a network that
 * changes nothing has it too. `error` is the standard error over the pictures.
 */
export const cycleL1 = define({
  name: 'cycle-l1',
  title: 'Cycle error',
  summary: 'how far pictures are from themselves after a translation there and back',
  paper: 'https://arxiv.org/abs/1703.10593',
  pair: ['cycled', 'sources'],
});
