import type * as tf from '@tensorflow/tfjs';

/**
 * An adversarial loss, as a pair of scalars to minimise.
 *
 * Inputs are raw scores (logits), `[N]`, `[N, 1]` or a patch map `[N, h, w, 1]`; real always comes first.
 * Functions allocate one scalar, owned by the caller, and dispose of nothing given to them.
 */
export interface AdversarialLoss {
  readonly name: string;
  /** Whether `sigmoid(logit)` estimates the probability of being real; only then do V and log 4 mean anything. */
  readonly probabilistic: boolean;
  /** Whether {@link generator} needs the logits of real examples too (relativistic losses). */
  readonly generatorNeedsReal?: boolean;
  /** Loss of the discriminator or critic. */
  discriminator(realLogits: tf.Tensor, fakeLogits: tf.Tensor): tf.Scalar;
  /** Loss of the generator. */
  generator(fakeLogits: tf.Tensor, realLogits?: tf.Tensor): tf.Scalar;
}
