import * as tf from '@tensorflow/tfjs';
import type { PenaltyContext, Regularizer } from '@gan/core';
import { inputGradient, squaredLengths } from './input-gradient.js';
import { type PenaltyOptions, requirePenaltyOptions } from './penalty-options.js';

/** Options of {@link r1Penalty} and {@link r2Penalty}. */
export interface ZeroCenteredPenaltyOptions extends PenaltyOptions {
  /** γ. @default 10 */
  readonly weight?: number;
  /** Lazy regularisation: applied every so many steps, then counting that much more. @default 1 */
  readonly every?: number;
}

function zeroCentered(
  name: string,
  points: (context: PenaltyContext) => tf.Tensor,
  { weight = 10, every = 1 }: ZeroCenteredPenaltyOptions,
): Regularizer {
  requirePenaltyOptions(name, { weight, every });
  return {
    name,
    player: 'discriminator',
    every,
    penalty: (context) =>
      tf.tidy(() => {
        const gradients = inputGradient(context.discriminate, points(context));
        return tf.mul(tf.mean(squaredLengths(gradients)), weight / 2);
      }),
  };
}

/**
 * R1: `γ/2 E‖∇D(x)‖²` at real examples, so that the discriminator is flat where the data lies.
 *
 * Source: Mescheder et al. 2018, https://arxiv.org/abs/1801.04406, equation 9, γ = 10; every 16th step only in
 * StyleGAN2 (Karras et al. 2020, https://arxiv.org/abs/1912.04958, section 3.1).
 *
 * Differentiates twice: `registerSecondOrderGradients` must be in force (the trainer sees to it).
 *
 * @throws ConfigError if an option is out of range.
 */
export function r1Penalty(options: ZeroCenteredPenaltyOptions = {}): Regularizer {
  return zeroCentered('r1Penalty', ({ real }) => real, options);
}

/**
 * R2: `γ/2 E‖∇D(G(z))‖²` at generated examples.
 *
 * Source: Mescheder et al. 2018, https://arxiv.org/abs/1801.04406, equation 10.
 *
 * @throws ConfigError if an option is out of range.
 */
export function r2Penalty(options: ZeroCenteredPenaltyOptions = {}): Regularizer {
  return zeroCentered('r2Penalty', ({ fake }) => fake, options);
}
