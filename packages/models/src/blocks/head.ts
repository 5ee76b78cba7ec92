import type { Random } from '@gan/core';
import type * as tf from '@tensorflow/tfjs';
import { minibatchDiscrimination } from '../layers/minibatch-discrimination.js';
import { minibatchStandardDeviation } from '../layers/minibatch-standard-deviation.js';
import { apply } from './dcgan-layers.js';

/** What a discriminator does with its features `[N, F]` before the last layer. */
export type Head = (features: tf.SymbolicTensor) => tf.SymbolicTensor;

/** How a discriminator compares the examples of a batch. */
export const comparisons = ['none', 'discrimination', 'deviation'] as const;
export type Comparison = (typeof comparisons)[number];

/**
 * The layer that lets a discriminator compare the examples of a batch, if any: minibatch discrimination (Salimans et al.
 * 2016), or their mean standard deviation over the whole batch (Karras et al. 2018, in groups of up to 128).
 */
export function comparisonHead(comparison: Comparison, random: Random): Head | undefined {
  switch (comparison) {
    case 'none':
      return undefined;
    case 'discrimination':
      return (features) =>
        apply(minibatchDiscrimination({ name: 'closeness', numKernels: 20, kernelDim: 5, random }), features);
    case 'deviation':
      return (features) => apply(minibatchStandardDeviation({ name: 'deviation', groupSize: 128 }), features);
  }
}
