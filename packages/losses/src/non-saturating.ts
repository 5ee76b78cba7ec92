import * as tf from '@tensorflow/tfjs';
import type { AdversarialLoss } from '@gan/core';
import { additiveLoss } from './additive-loss.js';
import type { SmoothableLossOptions } from './options.js';

/** Options of {@link nonSaturatingLoss}. */
export type NonSaturatingLossOptions = SmoothableLossOptions;

/**
 * The non-saturating game: `D = E[softplus(-real)] + E[softplus(fake)]`, `G = E[softplus(-fake)]`,
 * the generator maximising `E[log D(G(z))]` so that its gradient is largest where it is losing.
 *
 * Source: Goodfellow et al. 2014, https://arxiv.org/abs/1406.2661, section 3; the usual choice since DCGAN.
 *
 * Logits may be `[N]`, `[N, 1]` or a patch map `[N, h, w, 1]`. Finite at any finite logit.
 * Each function allocates one scalar, owned by the caller; inputs are not disposed.
 *
 * @throws ConfigError if an option is out of range.
 * @throws ShapeError (when called) if real and fake logits differ in shape per example.
 * @example
 * const value = nonSaturatingLoss().generator(tf.tensor1d([0])); // log 2
 */
export function nonSaturatingLoss(options: NonSaturatingLossOptions = {}): AdversarialLoss {
  return additiveLoss(
    'nonSaturatingLoss',
    {
      name: 'non-saturating',
      probabilistic: true,
      real: (logits) => tf.softplus(logits.neg()),
      fake: (logits) => tf.softplus(logits),
      generator: (logits) => tf.softplus(logits.neg()),
    },
    options,
  );
}
