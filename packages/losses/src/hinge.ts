import * as tf from '@tensorflow/tfjs';
import type { AdversarialLoss } from '@gan/core';
import { additiveLoss } from './additive-loss.js';
import type { LossOptions } from './options.js';

/** Options of {@link hingeLoss}. */
export type HingeLossOptions = LossOptions;

/**
 * Hinge: `D = E[max(0, 1 - real)] + E[max(0, 1 + fake)]`, `G = -E[fake]`.
 *
 * Source: Lim & Ye 2017, https://arxiv.org/abs/1705.02894; used by SNGAN, SAGAN and BigGAN.
 *
 * Scores may be `[N]`, `[N, 1]` or a patch map `[N, h, w, 1]`. Each function allocates one scalar, owned by the
 * caller; inputs are not disposed.
 *
 * @throws ConfigError if an option is out of range.
 * @throws ShapeError (when called) if real and fake scores differ in shape per example.
 * @example
 * const value = hingeLoss().discriminator(tf.tensor1d([2, 0.5]), tf.tensor1d([-2, 0])); // 0.75
 */
export function hingeLoss(options: HingeLossOptions = {}): AdversarialLoss {
  return additiveLoss(
    'hingeLoss',
    {
      name: 'hinge',
      probabilistic: false,
      real: (scores) => tf.relu(tf.sub(1, scores)),
      fake: (scores) => tf.relu(tf.add(scores, 1)),
      generator: (scores) => tf.neg(scores),
    },
    options,
  );
}
