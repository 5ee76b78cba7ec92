import { defineMetric } from '../engine/define-metric.js';
import { comparedPixels } from './compared-pixels.js';
import { peakSignalToNoise } from './pair-measures.js';
import { meanOfPairs, pairValues } from './pair-values.js';

/**
 * Mean {@link peakSignalToNoise} of generated pictures and their targets, in decibels: the mean of the values of all
 * pairs, as super-resolution reports it.
 *
 * Reads `targets` beside the samples. Higher is better; blurred pictures score high. `error` is the standard error over
 * the pairs. Infinite as soon as one picture equals its target. Ledig et al. 2017, section 3.1, measure on the luma and
 * leave out a border as wide as the factor.
 */
export const psnr = defineMetric({
  name: 'psnr',
  title: 'Peak signal-to-noise ratio',
  summary: 'how near pictures are to their targets, in decibels',
  paper: 'https://arxiv.org/abs/1609.04802',
  higherIsBetter: true,
  settings: comparedPixels,
  build(settings) {
    const { channels, border } = settings;
    const values = pairValues(`psnr:${channels}:${border}`, (a, b) => peakSignalToNoise(a, b, settings));
    return { statistics: { fake: [values] }, value: ({ fake }) => meanOfPairs(fake!.get(values)) };
  },
});
