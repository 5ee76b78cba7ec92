import type { GradConfig } from '@tensorflow/tfjs';
import { arithmeticGradients } from './arithmetic.js';
import { complexGradients } from './complex.js';
import { indexingGradients } from './indexing.js';
import { productGradients } from './products.js';
import { rearrangingGradients } from './rearranging.js';
import { resizingGradients } from './resizing.js';
import { warpingGradients } from './warping.js';

/**
 * Right gradients where stock tfjs has a wrong one or none, for every backend. They are made of differentiable
 * operations, so they may be differentiated again.
 */
export const gradientCorrections = (): GradConfig[] => [
  ...arithmeticGradients,
  ...complexGradients(),
  ...indexingGradients,
  ...productGradients,
  ...rearrangingGradients,
  ...resizingGradients,
  ...warpingGradients,
];
