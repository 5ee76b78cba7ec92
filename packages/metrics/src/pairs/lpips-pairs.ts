import type * as tf from '@tensorflow/tfjs';
import { z } from 'zod';
import { defineMetric } from '../engine/define-metric.js';
import { channelWeights, perceptualDistance } from '../metrics/perceptual-distance.js';
import { meanOfPairs, pairValues } from './pair-values.js';

/**
 * Mean LPIPS distance of generated pictures and their targets in the extractor's feature maps: how different a network
 * finds them.
 *
 * Zhang et al. 2018, https://arxiv.org/abs/1801.03924. Reads `targets` beside the samples. Lower is better, from 0; `error`
 * is the standard error over the pairs. Maps are those of the extractor, which also says to what size it brings pictures,
 * by default with uniform channel weights: published values, of AlexNet or VGG, do not compare.
 */
export const lpipsPairs = defineMetric({
  name: 'lpips-pairs',
  title: 'LPIPS to targets',
  summary: 'how much pictures differ from their targets in feature maps',
  paper: 'https://arxiv.org/abs/1801.03924',
  higherIsBetter: false,
  settings: z.object({ weights: channelWeights }),
  build({ weights }) {
    const name = weights === 'uniform' ? 'lpips-pairs' : `lpips-pairs:${JSON.stringify(weights)}`;
    const values = pairValues(name, (a, b, extractor) => {
      const maps = (images: tf.Tensor) => extractor!.featureMaps!(images);
      return perceptualDistance(maps(a), maps(b), weights);
    });
    return {
      statistics: { fake: [values] },
      requires: ['featureMaps'],
      value: ({ fake }) => meanOfPairs(fake!.get(values)),
    };
  },
});
