import * as tf from '@tensorflow/tfjs';
import type { PenaltyContext, Regularizer } from '@gan/core';
import { requireFinite } from '../options.js';
import { inputGradient, lengths, perExample } from './input-gradient.js';
import { type PenaltyOptions, requirePenaltyOptions } from './penalty-options.js';

/** Options of {@link gradientPenalty} and {@link draganPenalty}. */
export interface GradientPenaltyOptions extends PenaltyOptions {
  /** λ. @default 10 */
  readonly weight?: number;
  /** Slope the critic should have. @default 1 */
  readonly target?: number;
  /** Whether only slopes above the target count. @default false */
  readonly oneSided?: boolean;
}

/** Options of {@link draganPenalty}. */
export interface DraganPenaltyOptions extends GradientPenaltyOptions {
  /** Reach of the noise around real examples, in standard deviations of the batch. @default 0.5 */
  readonly reach?: number;
}

/** Where the slope is looked at. */
type Points = (context: PenaltyContext) => tf.Tensor;

/** Points between each real example and its generated partner. */
const between: Points = ({ real, fake, random }) => {
  const share = random.uniformTensor(perExample(real));
  return tf.add(real, tf.mul(share, tf.sub(fake, real)));
};

/** Points around real examples. */
const around =
  (reach: number): Points =>
  ({ real, random }) => {
    const deviation = tf.sqrt(tf.moments(real).variance);
    const noise = tf.mul(random.uniformTensor(real.shape), tf.mul(deviation, reach));
    return tf.add(real, tf.mul(random.uniformTensor(perExample(real)), noise));
  };

function slopePenalty(name: string, points: Points, options: GradientPenaltyOptions): Regularizer {
  const { weight = 10, every = 1, target = 1, oneSided = false } = options;
  requirePenaltyOptions(name, { weight, every });
  requireFinite(name, 'target', target, 0);
  return {
    name,
    player: 'discriminator',
    every,
    penalty: (context) =>
      tf.tidy(() => {
        const slopes = lengths(inputGradient(context.discriminate, points(context)));
        const excess = tf.sub(slopes, target);
        return tf.mul(tf.mean(tf.square(oneSided ? tf.relu(excess) : excess)), weight);
      }),
  };
}

/**
 * Gradient penalty: `λ E[(‖∇D(x̂)‖ - 1)²]` at points `x̂` drawn uniformly between a real and a generated example,
 * which keeps a critic 1-Lipschitz where it matters. One-sided: `λ E[max(0, ‖∇D(x̂)‖ - 1)²]`.
 *
 * Source: Gulrajani et al. 2017 (WGAN-GP), https://arxiv.org/abs/1704.00028, equation 3, λ = 10; one-sided in its
 * section 4 and Petzka et al. 2018 (WGAN-LP), https://arxiv.org/abs/1709.08894, equation 8.
 *
 * Differentiates twice: `registerSecondOrderGradients` must be in force (the trainer sees to it). Batch normalisation
 * in the critic mixes examples and voids the penalty's meaning; use layer or instance normalisation. The slope of a
 * patch map is that of its sum.
 *
 * @throws ConfigError if an option is out of range.
 */
export function gradientPenalty(options: GradientPenaltyOptions = {}): Regularizer {
  return slopePenalty('gradientPenalty', between, options);
}

/**
 * DRAGAN's penalty: as {@link gradientPenalty}, but around the real examples, at
 * `x̂ = x + α c std(x) u` with `α` from U(0, 1) for each example and `u` from U(0, 1) for each element.
 *
 * Source: Kodali et al. 2017, https://arxiv.org/abs/1705.07215, equation 3 and the authors' code (c = 0.5, λ = 10).
 *
 * @throws ConfigError if an option is out of range.
 */
export function draganPenalty({ reach = 0.5, ...options }: DraganPenaltyOptions = {}): Regularizer {
  requireFinite('draganPenalty', 'reach', reach, 0);
  return slopePenalty('draganPenalty', around(reach), options);
}
