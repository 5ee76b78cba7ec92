import * as tf from '@tensorflow/tfjs';
import { type Augmentation, ConfigError, type Schedule } from '@gan/core';

/** Options of {@link instanceNoise}. */
export interface InstanceNoiseOptions {
  /** Standard deviation of the noise, a number or a schedule that lets it fall. @default 0.1 */
  readonly standardDeviation?: Schedule;
}

/**
 * Instance noise: `x + N(0, σ²)` on everything the discriminator sees, which gives real and generated examples
 * overlapping supports. Let σ fall to zero over training.
 *
 * Source: Sønderby et al. 2017, https://arxiv.org/abs/1610.04490, section 3.2; Arjovsky & Bottou 2017,
 * https://arxiv.org/abs/1701.04862, section 3. Works on examples of any shape.
 *
 * @throws ConfigError (when applied) if σ is negative or not a number.
 * @example
 * instanceNoise({ standardDeviation: ({ step }) => Math.max(0, 0.1 * (1 - step / 10_000)) });
 */
export function instanceNoise({ standardDeviation = 0.1 }: InstanceNoiseOptions = {}): Augmentation {
  return {
    name: 'instanceNoise',
    apply(examples, { random, step, imagesSeen }) {
      const deviation =
        typeof standardDeviation === 'number' ? standardDeviation : standardDeviation({ step, imagesSeen });
      if (!(deviation >= 0 && Number.isFinite(deviation))) {
        throw new ConfigError(
          `instanceNoise: expected a standard deviation of 0 or more, got ${deviation}. Check the schedule at step ${step}.`,
        );
      }
      if (deviation === 0) return examples.clone();
      return tf.tidy(() => tf.add(examples, random.normalTensor(examples.shape, 0, deviation)));
    },
  };
}
