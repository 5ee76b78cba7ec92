import type { GradientRule } from '../rule.js';
import { averagePoolingRules } from './average-pooling.js';
import { activationRules, softmax } from './activations.js';
import { arithmeticRules } from './arithmetic.js';
import { comparisonRules } from './comparisons.js';
import { convolutionRules } from './convolution.js';
import { einsum } from './einsum.js';
import { extremumRules } from './extrema.js';
import { indexingRules, splittingRules } from './indexing.js';
import { maxPoolingRules } from './max-pooling.js';
import { rearrangingRules } from './rearranging.js';
import { resizingRules } from './resizing.js';

/** Every corrected gradient, one rule per kernel. */
export const rules: readonly GradientRule[] = [
  ...activationRules,
  softmax,
  ...arithmeticRules,
  ...comparisonRules,
  ...extremumRules,
  ...averagePoolingRules,
  ...maxPoolingRules,
  ...resizingRules,
  ...convolutionRules,
  ...rearrangingRules,
  ...indexingRules,
  ...splittingRules,
  einsum,
];
