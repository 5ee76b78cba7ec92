import type * as tf from '@tensorflow/tfjs';
import { z } from 'zod';
import { defineMetric } from '../engine/define-metric.js';
import { keptImages } from '../statistics/kept-images.js';
import { channelWeights, perceptualDistance } from './perceptual-distance.js';
import { overRandomPairs, type PairMeasure } from './random-pairs.js';

/**
 * Mean LPIPS distance of random pairs of generated images: how much they differ to a network's eye.
 *
 * The distance is that of Zhang et al. 2018, https://arxiv.org/abs/1801.03924, its use as diversity of Zhu et al. 2017,
 * https://arxiv.org/abs/1711.11586, section 4. Higher is more varied, from 0; noise is varied too, so read it beside a
 * measure of quality. Unbiased; `error` is the standard error over the pairs. The feature maps are those of the extractor,
 * by default with uniform channel weights: the record names both, and published values compare with neither.
 */
export const lpips = defineMetric({
  name: 'lpips',
  title: 'LPIPS of pairs',
  summary: 'how much generated images differ from each other in feature maps',
  paper: 'https://arxiv.org/abs/1801.03924',
  higherIsBetter: true,
  settings: z.object({
    pairs: z.int().min(2).default(1000).describe('Random pairs of images compared'),
    weights: channelWeights,
  }),
  build({ pairs, weights }) {
    const images = keptImages(2 * pairs);
    return {
      statistics: { fake: [images] },
      requires: ['featureMaps'],
      minimumSamples: () => 4,
      value({ fake, extractor, random, progress }) {
        const maps = (x: tf.Tensor4D) => extractor!.featureMaps!(x);
        const measure: PairMeasure = (a, b) => perceptualDistance(maps(a), maps(b), weights);
        return overRandomPairs(fake!.get(images), pairs, random, measure, progress);
      },
    };
  },
});
