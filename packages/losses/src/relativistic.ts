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
type Comparison = (winners: tf.Tensor, losers: tf.Tensor, reduce: Reduce, margin: Margin) => tf.Scalar;

/**
 * Relativistic: a real example should look more real than a generated one.
 * `D = E[f(real - fake)]`, `G = E[f(fake - real)]`, with `f(m) = softplus(-m)` or `max(0, 1 - m)`.
 *
 * Source: Jolicoeur-Martineau 2019 (RSGAN), https://arxiv.org/abs/1807.00734, section 4.
 *
 * Logits may be `[N]`, `[N, 1]` or a patch map `[N, h, w, 1]`; real and fake are compared pair by pair. The
 * generator's loss needs the real logits too. Each function allocates one scalar, owned by the caller.
 *
 * @throws ConfigError if an option is out of range.
 * @throws ShapeError (when called) if real and fake logits differ in shape.
 */
export function relativisticLoss(options: RelativisticLossOptions = {}): AdversarialLoss {
  return relativistic('relativisticLoss', 'relativistic', options, (winners, losers, reduce, margin) =>
    reduce(margin(tf.sub(winners, losers))),
  );
}

/**
 * Relativistic average: a real example should look more real than generated ones do on average, and the other way
 * round. `D = E[f(real - E fake)] + E[f(E real - fake)]`; `G` has the roles exchanged. `f` as in
 * {@link relativisticLoss}.
 *
 * Source: Jolicoeur-Martineau 2019 (RaSGAN, RaHingeGAN), https://arxiv.org/abs/1807.00734, section 4; used by
 * ESRGAN with `{ weight: 0.5 }`.
 *
 * Logits may be `[N]`, `[N, 1]` or a patch map `[N, h, w, 1]`; averages run over every element. The generator's
 * loss needs the real logits too. Each function allocates one scalar, owned by the caller.
 *
 * @throws ConfigError if an option is out of range.
 * @throws ShapeError (when called) if real and fake logits differ in shape.
 */
export function relativisticAverageLoss(options: RelativisticLossOptions = {}): AdversarialLoss {
  return relativistic(
    'relativisticAverageLoss',
    'relativistic-average',
    options,
    (winners, losers, reduce, margin) => {
      const above = reduce(margin(tf.sub(winners, tf.mean(losers))));
      return tf.add(above, reduce(margin(tf.sub(tf.mean(winners), losers))));
    },
  );
}

function relativistic(
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
