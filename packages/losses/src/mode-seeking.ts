import * as tf from '@tensorflow/tfjs';
import { ShapeError } from '@gan/core';
import { requireFinite } from './options.js';

/** Options of {@link modeSeekingLoss}. */
export interface ModeSeekingLossOptions {
  /** Factor on the loss. @default 1 */
  readonly weight?: number;
  /** Keeps the loss finite where the two samples are the same. @default 1e-5 */
  readonly epsilon?: number;
}

/** Two samples made from two latents under the same condition. */
export interface SamplePair {
  /** `[N, ...]` each. */
  readonly samples: readonly [tf.Tensor, tf.Tensor];
  /** `[N, latentDim]` each. */
  readonly latents: readonly [tf.Tensor, tf.Tensor];
}

/** Allocates one scalar, owned by the caller; inputs are not disposed. */
export type ModeSeekingLoss = (pair: SamplePair) => tf.Scalar;

/**
 * Mode seeking, a diversity loss: `1 / (E|G(z₁) - G(z₂)| / E|z₁ - z₂| + ε)`. Different latents should give different
 * samples.
 *
 * Source: Mao et al. 2019 (MSGAN), https://arxiv.org/abs/1903.05628, equation 3, in the reciprocal form of the
 * authors' code; weight 1 and ε = 1e-5 are theirs.
 *
 * @throws ConfigError if an option is out of range.
 * @throws ShapeError (when called) if the two samples or the two latents differ in shape.
 */
export function modeSeekingLoss({
  weight = 1,
  epsilon = 1e-5,
}: ModeSeekingLossOptions = {}): ModeSeekingLoss {
  requireFinite('modeSeekingLoss', 'weight', weight);
  requireFinite('modeSeekingLoss', 'epsilon', epsilon, 0);
  return ({ samples, latents }) => {
    requirePair('samples', samples);
    requirePair('latents', latents);
    return tf.tidy(() => {
      const spread = ([a, b]: readonly [tf.Tensor, tf.Tensor]) => tf.mean(tf.abs(tf.sub(a, b)));
      const ratio = tf.div(spread(samples), spread(latents));
      return tf.div(weight, tf.add(ratio, epsilon)) as tf.Scalar;
    });
  };
}

function requirePair(what: string, [a, b]: readonly [tf.Tensor, tf.Tensor]): void {
  if (tf.util.arraysEqual(a.shape, b.shape)) return;
  throw new ShapeError(
    `modeSeekingLoss: expected two ${what} of one shape, got [${a.shape}] and [${b.shape}]. ` +
      'Draw two latents for each condition.',
  );
}
