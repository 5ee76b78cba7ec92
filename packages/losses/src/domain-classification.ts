import * as tf from '@tensorflow/tfjs';
import { ConfigError } from '@gan/core';
import type { ClassificationLoss } from './auxiliary-classifier.js';
import { attributeTerms, classTerms } from './classification.js';
import { type LossOptions, makeReduce } from './options.js';

/** Options of {@link domainClassificationLoss}. */
export interface DomainClassificationLossOptions extends LossOptions {
  /**
   * What a domain is: a set of attributes that an example has or has not (`attributes`, float or int `[N, A]` of 0
   * and 1), or one of several classes (`classes`, int32 `[N]`).
   * @default 'attributes'
   */
  readonly domains?: 'attributes' | 'classes';
}

/**
 * Domain classification: `-E log P(domain | example)`, on real examples with their own domain for the discriminator
 * and on translated ones with the target domain for the generator. Attributes are summed for each example.
 *
 * Source: Choi et al. 2018 (StarGAN), https://arxiv.org/abs/1711.09020, equations 2 and 3.
 *
 * The default reduction is `batch-mean`, StarGAN's: summed over attributes, averaged over examples.
 *
 * @throws ConfigError if an option is out of range.
 * @throws ShapeError (when called) if logits and domains do not belong together.
 */
export function domainClassificationLoss(options: DomainClassificationLossOptions = {}): ClassificationLoss {
  const owner = 'domainClassificationLoss';
  const { domains = 'attributes' } = options;
  if (domains !== 'attributes' && domains !== 'classes') {
    throw new ConfigError(
      `${owner}: expected domains 'attributes' or 'classes', got '${String(domains)}'. Name one.`,
    );
  }
  const reduce = makeReduce(owner, { reduction: 'batch-mean', ...options });
  const terms = domains === 'attributes' ? attributeTerms : classTerms;
  return (logits, labels) => tf.tidy(() => reduce(terms(owner, logits, labels)));
}
