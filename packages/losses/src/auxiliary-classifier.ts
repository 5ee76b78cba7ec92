import * as tf from '@tensorflow/tfjs';
import { classTerms } from './classification.js';
import { type LossOptions, makeReduce } from './options.js';

/**
 * A loss of a classifier's logits: `logits` `[N, numClasses]` and int32 `labels` `[N]`, or `[N, numAttributes]`
 * both. Allocates one scalar, owned by the caller; inputs are not disposed.
 */
export type ClassificationLoss = (logits: tf.Tensor, labels: tf.Tensor) => tf.Scalar;

/**
 * Auxiliary classifier: `-E log P(class = label | example)`, which the discriminator's second head minimises on
 * real (and generated) examples and the generator on its own.
 *
 * Source: Odena et al. 2017 (AC-GAN), https://arxiv.org/abs/1610.09585, equation 3.
 *
 * @throws ConfigError if an option is out of range.
 * @throws ShapeError (when called) unless logits are `[N, numClasses]` and labels `[N]`.
 * @example
 * const value = auxiliaryClassifierLoss()(tf.tensor2d([[0, 0]]), tf.tensor1d([1], 'int32')); // log 2
 */
export function auxiliaryClassifierLoss(options: LossOptions = {}): ClassificationLoss {
  const reduce = makeReduce('auxiliaryClassifierLoss', options);
  return (logits, labels) => tf.tidy(() => reduce(classTerms('auxiliaryClassifierLoss', logits, labels)));
}
