import * as tf from '@tensorflow/tfjs';
import type { AdversarialLoss } from '@gan/core';
import { relativistic, type RelativisticLossOptions } from './relativistic-comparison.js';

/**
 * Relativistic average: a real example should look more real than generated ones do on average, and the other way
 * round. `D = E[f(real - E fake)] + E[f(E real - fake)]`; `G` has the roles exchanged. `f` as in
 * `relativisticLoss`.
 *
 * Source: Jolicoeur-Martineau 2019 (RaSGAN, RaHingeGAN), https://arxiv.org/abs/1807.00734, section 4; used by
 * ESRGAN with `{ weight: 0.5 }`.
 *
 * Logits may be `[N]`, `[N, 1]` or a patch map `[N, h, w, 1]`; averages run over every element. The generator's
 * loss needs the real logits too. Each function allocates one scalar, owned by the caller.
 *
 * @throws ConfigError if an option is out of range.
 * @throws ShapeError (when called) if real and fake logits differ in shape.
 */
export function relativisticAverageLoss(options: RelativisticLossOptions = {}): AdversarialLoss {
  return relativistic(
    'relativisticAverageLoss',
    'relativistic-average',
    options,
    (winners, losers, reduce, margin) => {
      const above = reduce(margin(tf.sub(winners, tf.mean(losers))));
      return tf.add(above, reduce(margin(tf.sub(tf.mean(winners), losers))));
    },
  );
}
