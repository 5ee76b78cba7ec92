import * as tf from '@tensorflow/tfjs';
import { type AdversarialLoss, ConfigError, ShapeError } from '@gan/core';
import { type LossOptions, makeReduce, type Reduce } from './options.js';

/** What a relativistic loss does with the difference of two logits. */
export type RelativisticForm = 'standard' | 'hinge';

/** Options of {@link relativisticLoss} and {@link relativisticAverageLoss}. */
export interface RelativisticLossOptions extends LossOptions {
  /** Cross entropy (`standard`) or hinge. @default 'standard' */
  readonly form?: RelativisticForm;
}

/** Penalises a margin that should be large and positive. */
type Margin = (margin: tf.Tensor) => tf.Tensor;

const margins: Readonly<Record<RelativisticForm, Margin>> = {
  standard: (margin) => tf.softplus(tf.neg(margin)),
  hinge: (margin) => tf.relu(tf.sub(1, margin)),
};

/** How much more real the first examples look than the second. */
export type Comparison = (winners: tf.Tensor, losers: tf.Tensor, reduce: Reduce, margin: Margin) => tf.Scalar;

/** An adversarial loss in which real and generated examples trade places from one player to the other. */
export function relativistic(
  owner: string,
  name: string,
  options: RelativisticLossOptions,
  compare: Comparison,
): AdversarialLoss {
  const reduce = makeReduce(owner, options);
  const { form = 'standard' } = options;
  const margin = margins[form];
  if (margin === undefined) {
    throw new ConfigError(`${owner}: expected form 'standard' or 'hinge', got '${String(form)}'. Name one.`);
  }
  const loss = (winners: tf.Tensor, losers: tf.Tensor | undefined) => {
    requireSameShape(owner, winners, losers);
    return tf.tidy(() => compare(winners, losers, reduce, margin));
  };
  return {
    name: form === 'standard' ? name : `${name}-${form}`,
    probabilistic: false,
    generatorNeedsReal: true,
    discriminator: (realLogits, fakeLogits) => loss(realLogits, fakeLogits),
    generator: (fakeLogits, realLogits) => loss(fakeLogits, realLogits),
  };
}

function requireSameShape(owner: string, a: tf.Tensor, b: tf.Tensor | undefined): asserts b is tf.Tensor {
  if (b !== undefined && tf.util.arraysEqual(a.shape, b.shape)) return;
  throw new ShapeError(
    `${owner}: expected real and fake logits of one shape, got [${a.shape}] and ${b ? `[${b.shape}]` : 'none'}. ` +
      'Pass the logits of as many real examples as generated ones.',
  );
}
