import * as tf from '@tensorflow/tfjs';
import { ConfigError, type Regularizer } from '@gan/core';
import { modeSeekingLoss, type ModeSeekingLossOptions } from '../mode-seeking.js';
import { requirePenaltyOptions } from './penalty-options.js';

/** Options of {@link modeSeekingPenalty}. */
export interface ModeSeekingPenaltyOptions extends ModeSeekingLossOptions {
  /** Applied on steps divisible by this number, then counting that much more. @default 1 */
  readonly every?: number;
}

/**
 * Diversity: {@link modeSeekingLoss} between the samples of each update and those of the same latents moved on by one
 * example, under the same conditions: `1 / (E|G(z_i) - G(z_{i+1})| / E|z_i - z_{i+1}| + ε)`. Different latents should give
 * different samples. Costs the generator a second pass.
 *
 * Source: Mao et al. 2019 (MSGAN), https://arxiv.org/abs/1903.05628, equation 3, weight 1 as in the authors' code.
 *
 * @throws ConfigError if an option is out of range, or (in training) if a batch has one example only.
 */
export function modeSeekingPenalty({ every = 1, ...options }: ModeSeekingPenaltyOptions = {}): Regularizer {
  requirePenaltyOptions('modeSeekingPenalty', { every });
  const loss = modeSeekingLoss(options);
  return {
    name: 'modeSeekingPenalty',
    player: 'generator',
    every,
    penalty: ({ fake, latents, generate }) =>
      tf.tidy(() => {
        const others = movedOn(latents);
        // Packed examples are fewer than latents.
        const samples = fake.shape[0] === latents.shape[0] ? fake : generate(latents);
        return loss({ samples: [samples, generate(others)], latents: [latents, others] });
      }),
  };
}

/** Each example in the place of the one before it, the first in that of the last. */
function movedOn(latents: tf.Tensor): tf.Tensor {
  const count = latents.shape[0]!;
  if (count < 2) {
    throw new ConfigError(
      `modeSeekingPenalty: expected batches of 2 or more examples to compare, got ${count}. Train with a larger batch.`,
    );
  }
  return tf.concat([tf.slice(latents, 1, count - 1), tf.slice(latents, 0, 1)], 0);
}
