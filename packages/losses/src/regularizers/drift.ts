import * as tf from '@tensorflow/tfjs';
import type { Regularizer } from '@gan/core';
import { type PenaltyOptions, requirePenaltyOptions } from './penalty-options.js';

/** Options of {@link driftPenalty}. */
export interface DriftPenaltyOptions extends PenaltyOptions {
  /** ε. @default 1e-3 */
  readonly weight?: number;
}

/**
 * Drift: `ε E[D(x)²]` on real examples. A Wasserstein critic is free up to a constant; this keeps it near zero.
 *
 * Source: Karras et al. 2018 (progressive growing), https://arxiv.org/abs/1710.10196, appendix A.1, ε = 0.001.
 *
 * @throws ConfigError if an option is out of range.
 */
export function driftPenalty({ weight = 1e-3, every = 1 }: DriftPenaltyOptions = {}): Regularizer {
  requirePenaltyOptions('driftPenalty', { weight, every });
  return {
    name: 'driftPenalty',
    player: 'discriminator',
    every,
    penalty: ({ real, realLogits, discriminate }) =>
      tf.tidy(() => tf.mul(tf.mean(tf.square(realLogits ?? discriminate(real))), weight)),
  };
}
