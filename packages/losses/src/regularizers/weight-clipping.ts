import * as tf from '@tensorflow/tfjs';
import { ConfigError, type Regularizer } from '@gan/core';

/** Options of {@link weightClipping}. */
export interface WeightClippingOptions {
  /** Weights are kept in `[-limit, limit]`. @default 0.01 */
  readonly limit?: number;
  /**
   * `after` each update of the critic, as in algorithm 1; or `before`, as the published code does it, so that the
   * generator learns from weights that the last update moved past the limit.
   * @default 'after'
   */
  readonly when?: 'before' | 'after';
}

/**
 * Weight clipping: after (or before) every update of the critic each weight is cut to `[-c, c]`, which bounds its Lipschitz
 * constant.
 *
 * Source: Arjovsky et al. 2017 (WGAN), https://arxiv.org/abs/1701.07875, algorithm 1, c = 0.01. A gradient penalty
 * does the same job better; the two are not meant to be used together, see `checkRegularizers` of `@gan/core`.
 *
 * @throws ConfigError unless the limit is positive.
 */
export function weightClipping({ limit = 0.01, when = 'after' }: WeightClippingOptions = {}): Regularizer {
  if (!(limit > 0 && Number.isFinite(limit))) {
    throw new ConfigError(`weightClipping: expected a positive limit, got ${limit}. WGAN uses 0.01.`);
  }
  return {
    name: 'weightClipping',
    player: 'discriminator',
    [when === 'before' ? 'beforeUpdate' : 'afterUpdate'](weights: readonly tf.Variable[]) {
      tf.tidy(() => weights.forEach((weight) => weight.assign(tf.clipByValue(weight, -limit, limit))));
    },
  };
}
