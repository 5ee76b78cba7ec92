import * as tf from '@tensorflow/tfjs';
import type { AdversarialLoss } from '@gan/core';
import { additiveLoss } from './additive-loss.js';
import { requireFinite, type SmoothableLossOptions } from './options.js';

/** Options of {@link leastSquaresLoss}: the three labels of the paper. */
export interface LeastSquaresLossOptions extends SmoothableLossOptions {
  /** What the discriminator should give real examples, b in the paper. @default 1 */
  readonly realTarget?: number;
  /** What the discriminator should give generated examples, a in the paper. @default 0 */
  readonly fakeTarget?: number;
  /** What the generator wants its examples to be given, c in the paper. @default realTarget */
  readonly generatorTarget?: number;
}

/**
 * Least squares: `D = E[(real - b)²] + E[(fake - a)²]`, `G = E[(fake - c)²]`.
 *
 * Source: Mao et al. 2017 (LSGAN), https://arxiv.org/abs/1611.04076, equation 2, whose factor 1/2 is
 * `{ weight: 0.5 }`. The scores are plain numbers, not logits: no sigmoid belongs behind them.
 *
 * Scores may be `[N]`, `[N, 1]` or a patch map `[N, h, w, 1]`. Each function allocates one scalar, owned by the
 * caller; inputs are not disposed.
 *
 * @throws ConfigError if an option is out of range.
 * @throws ShapeError (when called) if real and fake scores differ in shape per example.
 * @example
 * const value = leastSquaresLoss().discriminator(tf.tensor1d([0.5]), tf.tensor1d([0.5])); // 0.5
 */
export function leastSquaresLoss(options: LeastSquaresLossOptions = {}): AdversarialLoss {
  const { realTarget = 1, fakeTarget = 0, generatorTarget = realTarget } = options;
  for (const [name, target] of Object.entries({ realTarget, fakeTarget, generatorTarget })) {
    requireFinite('leastSquaresLoss', name, target);
  }
  return additiveLoss(
    'leastSquaresLoss',
    {
      name: 'least-squares',
      probabilistic: false,
      real: (scores) => tf.square(tf.sub(scores, realTarget)),
      fake: (scores) => tf.square(tf.sub(scores, fakeTarget)),
      generator: (scores) => tf.square(tf.sub(scores, generatorTarget)),
    },
    options,
  );
}
