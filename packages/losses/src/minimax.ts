import * as tf from '@tensorflow/tfjs';
import type { AdversarialLoss } from '@gan/core';
import { additiveLoss } from './additive-loss.js';
import type { SmoothableLossOptions } from './options.js';

/** Options of {@link minimaxLoss}. */
export type MinimaxLossOptions = SmoothableLossOptions;

/**
 * The original game: `D = E[softplus(-real)] + E[softplus(fake)]`, `G = -E[softplus(fake)]`,
 * which are `-E[log D(x)] - E[log(1 - D(G(z)))]` and `E[log(1 - D(G(z)))]` written from logits.
 *
 * The generator's gradient vanishes where the discriminator is sure; {@link nonSaturatingLoss} is the remedy.
 * Source: Goodfellow et al. 2014, https://arxiv.org/abs/1406.2661, equation 1.
 *
 * Logits may be `[N]`, `[N, 1]` or a patch map `[N, h, w, 1]`. Finite at any finite logit.
 * Each function allocates one scalar, owned by the caller; inputs are not disposed.
 *
 * @throws ConfigError if an option is out of range.
 * @throws ShapeError (when called) if real and fake logits differ in shape per example.
 * @example
 * const value = minimaxLoss().discriminator(tf.tensor1d([0]), tf.tensor1d([0])); // 2 log 2
 */
export function minimaxLoss(options: MinimaxLossOptions = {}): AdversarialLoss {
  return additiveLoss(
    'minimaxLoss',
    {
      name: 'minimax',
      probabilistic: true,
      real: (logits) => tf.softplus(logits.neg()),
      fake: (logits) => tf.softplus(logits),
      generator: (logits) => tf.softplus(logits).neg(),
    },
    options,
  );
}
