import { ConfigError, type Regularizer } from '@gan/core';
import { modeSeekingLoss } from '@gan/losses';
import * as tf from '@tensorflow/tfjs';

/**
 * The mode-seeking loss as a term of an unconditional generator's loss: the two halves of a batch are the pairs whose
 * distance is compared, in samples and in latents.
 *
 * Source: Mao et al. 2019 (MSGAN), https://arxiv.org/abs/1903.05628, equation 3; there the pairs share a condition.
 *
 * @throws ConfigError (in a step) for a batch that cannot be halved.
 */
export function modeSeeking(weight: number): Regularizer {
  const loss = modeSeekingLoss({ weight });
  return {
    name: 'modeSeeking',
    player: 'generator',
    penalty: ({ fake, latents }) => {
      const count = fake.shape[0]!;
      if (count % 2 !== 0) {
        throw new ConfigError(
          `modeSeeking: expected a batch of an even size, got ${count}. Use ${count + 1}, so that it has two halves.`,
        );
      }
      return tf.tidy(() => loss({ samples: halves(fake), latents: halves(latents) }));
    },
  };
}

const halves = (x: tf.Tensor) => tf.split(x, 2, 0) as [tf.Tensor, tf.Tensor];
