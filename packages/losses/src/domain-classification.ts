import * as tf from '@tensorflow/tfjs';
import { ConfigError } from '@gan/core';
import type { ClassificationLoss } from './auxiliary-classifier.js';
import { attributeTerms, classTerms, groupTerms } from './classification.js';
import { type LossOptions, makeReduce } from './options.js';

/** Options of {@link domainClassificationLoss}. */
export interface DomainClassificationLossOptions extends LossOptions {
  /**
   * What a domain is: a set of attributes that an example has or has not (`attributes`, float or int `[N, A]` of 0
   * and 1), or one of several classes (`classes`, int32 `[N]`).
   * @default 'attributes'
   */
  readonly domains?: 'attributes' | 'classes';
  /**
   * Sizes of groups of neighbouring attributes, which add up to A. The attributes of a group of two or more exclude each
   * other: softmax within the group, of which an example has one attribute, or none where nobody knows, which then costs
   * nothing. @default [1, 1, ...], every attribute on its own
   */
  readonly groups?: readonly number[];
}

/**
 * Domain classification: `-E log P(domain | example)`, on real examples with their own domain for the discriminator
 * and on translated ones with the target domain for the generator. Attributes are summed for each example.
 *
 * Source: Choi et al. 2018 (StarGAN), https://arxiv.org/abs/1711.09020, equations 2 and 3.
 *
 * The default reduction is `batch-mean`, StarGAN's: summed over attributes, averaged over examples. Its setting for faces
 * (CelebA) is the default, that for expressions (RaFD) `classes`, or one group of all.
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
  checkGroups(owner, options);
  const reduce = makeReduce(owner, { ...options, reduction: options.reduction ?? 'batch-mean' });
  const { groups } = options;
  const terms = (logits: tf.Tensor, labels: tf.Tensor) => {
    if (domains === 'classes') return classTerms(owner, logits, labels);
    return groups ? groupTerms(owner, logits, labels, groups) : attributeTerms(owner, logits, labels);
  };
  return (logits, labels) => tf.tidy(() => reduce(terms(logits, labels)));
}

function checkGroups(owner: string, { domains, groups }: DomainClassificationLossOptions): void {
  if (groups === undefined) return;
  if (domains === 'classes') {
    throw new ConfigError(
      `${owner}: expected groups of attributes only, got them with domains 'classes'. Leave one of them out.`,
    );
  }
  if (groups.length > 0 && groups.every((size) => Number.isInteger(size) && size >= 1)) return;
  throw new ConfigError(
    `${owner}: expected groups as sizes of 1 or more, got [${groups.join(', ')}]. Pass e.g. [6, 3].`,
  );
}
