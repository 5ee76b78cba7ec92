import * as tf from '@tensorflow/tfjs';
import { type AdversarialLoss, ShapeError } from '@gan/core';
import { makeReduce, requireSmoothing, type SmoothableLossOptions } from './options.js';

/** Elementwise terms of a loss that looks at one logit at a time. */
export interface AdditiveTerms {
  readonly name: string;
  readonly probabilistic: boolean;
  /** The discriminator's term for a real example. */
  readonly real: (logits: tf.Tensor) => tf.Tensor;
  /** The discriminator's term for a generated example. */
  readonly fake: (logits: tf.Tensor) => tf.Tensor;
  /** The generator's term for a generated example. */
  readonly generator: (logits: tf.Tensor) => tf.Tensor;
}

/**
 * Makes a loss of the form `D = E[real(x)] + E[fake(y)]`, `G = E[generator(y)]`.
 *
 * With label smoothing `s` the real term becomes `(1 - s) real(x) + s fake(x)`: the expected loss when the
 * label of a real example is wrong with probability `s`.
 */
export function additiveLoss(
  owner: string,
  terms: AdditiveTerms,
  options: SmoothableLossOptions,
): AdversarialLoss {
  const reduce = makeReduce(owner, options);
  const smoothing = options.labelSmoothing ?? 0;
  requireSmoothing(owner, smoothing);
  const real = (logits: tf.Tensor) =>
    smoothing === 0
      ? terms.real(logits)
      : terms
          .real(logits)
          .mul(1 - smoothing)
          .add(terms.fake(logits).mul(smoothing));
  return {
    name: terms.name,
    probabilistic: terms.probabilistic,
    discriminator(realLogits, fakeLogits) {
      requireSameExampleShape(owner, realLogits, fakeLogits);
      return tf.tidy(() => reduce(real(realLogits)).add(reduce(terms.fake(fakeLogits))) as tf.Scalar);
    },
    generator: (fakeLogits) => tf.tidy(() => reduce(terms.generator(fakeLogits))),
  };
}

/** @throws ShapeError unless both hold the same number of logits per example. */
export function requireSameExampleShape(owner: string, real: tf.Tensor, fake: tf.Tensor): void {
  if (tf.util.arraysEqual(real.shape.slice(1), fake.shape.slice(1))) return;
  throw new ShapeError(
    `${owner}: expected real and fake logits of one shape per example, got [${real.shape}] and [${fake.shape}]. ` +
      'Feed both through the same discriminator.',
  );
}
