import { defineMetric } from '../engine/define-metric.js';
import { comparedPixels } from './compared-pixels.js';
import { structuralSimilarity } from './pair-measures.js';
import { meanOfPairs, pairValues } from './pair-values.js';

/**
 * Mean {@link structuralSimilarity} of generated pictures and their targets (Wang et al. 2004).
 *
 * Reads `targets` beside the samples. Higher is better, in [-1, 1]; `error` is the standard error over the pairs.
 */
export const ssim = defineMetric({
  name: 'ssim',
  title: 'Structural similarity',
  summary: 'how alike pictures and their targets are in luminance, contrast and structure',
  paper: 'https://doi.org/10.1109/TIP.2003.819861',
  higherIsBetter: true,
  settings: comparedPixels,
  build(settings) {
    const { channels, border } = settings;
    const values = pairValues(`ssim:${channels}:${border}`, (a, b) => structuralSimilarity(a, b, settings));
    return { statistics: { fake: [values] }, value: ({ fake }) => meanOfPairs(fake!.get(values)) };
  },
});
