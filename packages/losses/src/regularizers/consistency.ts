import * as tf from '@tensorflow/tfjs';
import type { Random, Regularizer } from '@gan/core';
import { requireFinite } from '../options.js';
import { requirePenaltyOptions } from './penalty-options.js';

/** Changes examples in a way that should not change what they show. Differentiable; returns a new tensor. */
export type ExampleTransform = (examples: tf.Tensor, random: Random) => tf.Tensor;

/** Options of {@link consistencyPenalty}. */
export interface ConsistencyPenaltyOptions {
  /** The change the discriminator should not mind, e.g. `flipAndShift()` for images. */
  readonly transform: ExampleTransform;
  /** λ_real. @default 10 */
  readonly realWeight?: number;
  /** λ_fake; 0 gives the earlier CR-GAN. @default 10 */
  readonly fakeWeight?: number;
  /** Applied on steps divisible by this number, then counting that much more. @default 1 */
  readonly every?: number;
}

/**
 * Balanced consistency: `λ_real E[(D(x) - D(T(x)))²] + λ_fake E[(D(G(z)) - D(T(G(z))))²]` for a random change T.
 *
 * Source: Zhao et al. 2021 (bCR), https://arxiv.org/abs/2002.04724, algorithm 1, weights of 10; with
 * `{ fakeWeight: 0 }` Zhang et al. 2020 (CR-GAN), https://arxiv.org/abs/1910.12027.
 *
 * @throws ConfigError if an option is out of range.
 */
export function consistencyPenalty(options: ConsistencyPenaltyOptions): Regularizer {
  const { transform, realWeight = 10, fakeWeight = 10, every = 1 } = options;
  requirePenaltyOptions('consistencyPenalty', { every });
  requireFinite('consistencyPenalty', 'realWeight', realWeight, 0);
  requireFinite('consistencyPenalty', 'fakeWeight', fakeWeight, 0);
  return {
    name: 'consistencyPenalty',
    player: 'discriminator',
    every,
    penalty: ({ real, fake, realLogits, fakeLogits, discriminate, random }) =>
      tf.tidy(() => {
        const change = (examples: tf.Tensor, logits: tf.Tensor | undefined, weight: number) => {
          if (weight === 0) return tf.scalar(0);
          const changed = discriminate(transform(examples, random));
          const difference = tf.sub(logits ?? discriminate(examples), changed);
          return tf.mul(tf.mean(tf.square(difference)), weight);
        };
        return tf.add(change(real, realLogits, realWeight), change(fake, fakeLogits, fakeWeight));
      }),
  };
}
