import * as tf from '@tensorflow/tfjs';
import type { AdversarialLoss } from '@gan/core';
import { additiveLoss } from './additive-loss.js';
import type { LossOptions } from './options.js';

/** Options of {@link wassersteinLoss}. */
export type WassersteinLossOptions = LossOptions;

/**
 * Wasserstein: `D = E[fake] - E[real]`, `G = -E[fake]`. Minus the critic's loss estimates the earth mover's
 * distance between real and generated examples, as far as the critic is 1-Lipschitz: keep it so with
 * `weightClipping` (the paper's way) or `gradientPenalty` (the better one).
 *
 * Source: Arjovsky et al. 2017, https://arxiv.org/abs/1701.07875, algorithm 1.
 *
 * Scores may be `[N]`, `[N, 1]` or a patch map `[N, h, w, 1]`. Each function allocates one scalar, owned by the
 * caller; inputs are not disposed.
 *
 * @throws ConfigError if an option is out of range.
 * @throws ShapeError (when called) if real and fake scores differ in shape per example.
 * @example
 * const value = wassersteinLoss().discriminator(tf.tensor1d([2]), tf.tensor1d([-1])); // -3
 */
export function wassersteinLoss(options: WassersteinLossOptions = {}): AdversarialLoss {
  return additiveLoss(
    'wassersteinLoss',
    {
      name: 'wasserstein',
      probabilistic: false,
      real: (scores) => tf.neg(scores),
      fake: (scores) => scores,
      generator: (scores) => tf.neg(scores),
    },
    options,
  );
}
