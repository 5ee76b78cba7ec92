import * as tf from '@tensorflow/tfjs';
import type { AdversarialLoss } from '@gan/core';
import { relativistic, type RelativisticLossOptions } from './relativistic-comparison.js';

/**
 * Relativistic: a real example should look more real than a generated one.
 * `D = E[f(real - fake)]`, `G = E[f(fake - real)]`, with `f(m) = softplus(-m)` or `max(0, 1 - m)`.
 *
 * Source: Jolicoeur-Martineau 2019 (RSGAN), https://arxiv.org/abs/1807.00734, section 4.
 *
 * Logits may be `[N]`, `[N, 1]` or a patch map `[N, h, w, 1]`; real and fake are compared pair by pair. The
 * generator's loss needs the real logits too. Each function allocates one scalar, owned by the caller.
 *
 * @throws ConfigError if an option is out of range.
 * @throws ShapeError (when called) if real and fake logits differ in shape.
 */
export function relativisticLoss(options: RelativisticLossOptions = {}): AdversarialLoss {
  return relativistic('relativisticLoss', 'relativistic', options, (winners, losers, reduce, margin) =>
    reduce(margin(tf.sub(winners, losers))),
  );
}
