import type * as tf from '@tensorflow/tfjs';
import { ConfigError } from '@gan/core';

/**
 * How the terms of a loss become one scalar.
 *
 * - `mean`: over every element, patches included.
 * - `sum`: over every element.
 * - `batch-mean`: summed over the elements of an example, averaged over the examples.
 */
export type Reduction = 'mean' | 'sum' | 'batch-mean';

/** Options every loss understands. */
export interface LossOptions {
  /** Factor on the loss. @default 1 */
  readonly weight?: number;
  /** How elements become a scalar. @default 'mean' */
  readonly reduction?: Reduction;
}

/** Options of losses that compare a logit with a label. */
export interface SmoothableLossOptions extends LossOptions {
  /**
   * One-sided label smoothing (Salimans et al. 2016, https://arxiv.org/abs/1606.03498, section 3.4): real
   * examples count as real with probability `1 - labelSmoothing` in the discriminator's loss. In `[0, 0.5)`.
   * @default 0
   */
  readonly labelSmoothing?: number;
}

/** Turns a tensor of terms into the weighted scalar the options ask for. */
export type Reduce = (terms: tf.Tensor) => tf.Scalar;

/**
 * Checks the shared options once, when a loss is made, and returns its reduction.
 *
 * @throws ConfigError if the weight is not a finite number or the reduction is unknown.
 */
export function makeReduce(owner: string, { weight = 1, reduction = 'mean' }: LossOptions): Reduce {
  requireFinite(owner, 'weight', weight);
  const scale = (value: tf.Tensor) => (weight === 1 ? value : value.mul(weight)) as tf.Scalar;
  switch (reduction) {
    case 'mean':
      return (terms) => scale(terms.mean());
    case 'sum':
      return (terms) => scale(terms.sum());
    case 'batch-mean':
      return (terms) => scale(terms.sum().div(terms.shape[0] ?? 1));
    default:
      throw new ConfigError(
        `${owner}: expected reduction 'mean', 'sum' or 'batch-mean', got '${String(reduction)}'. Name one of the three.`,
      );
  }
}

/** @throws ConfigError unless `value` is finite and not below `minimum`. */
export function requireFinite(owner: string, option: string, value: number, minimum = -Infinity): void {
  if (Number.isFinite(value) && value >= minimum) return;
  const range = minimum === -Infinity ? 'a finite number' : `a finite number of ${minimum} or more`;
  throw new ConfigError(`${owner}: expected ${option} to be ${range}, got ${value}. Correct the option.`);
}

/** @throws ConfigError unless `value` is in `[0, 0.5)`, where a smoothed label still says "real". */
export function requireSmoothing(owner: string, value: number): void {
  if (value >= 0 && value < 0.5) return;
  throw new ConfigError(
    `${owner}: expected labelSmoothing in [0, 0.5), got ${value}. Pass e.g. 0.1 to train towards labels of 0.9.`,
  );
}
