import type { LossOptions } from './options.js';
import { reconstruction, type ReconstructionLoss } from './reconstruction.js';

/**
 * Absolute error: `E|target - output|`; pix2pix uses it with `{ weight: 100 }`.
 *
 * Source: Isola et al. 2017, https://arxiv.org/abs/1611.07004, equation 3.
 *
 * @throws ConfigError if an option is out of range.
 * @throws ShapeError (when called) if the shapes differ.
 * @example
 * const value = l1Loss()(tf.tensor1d([1, 2]), tf.tensor1d([0, 4])); // 1.5
 */
export function l1Loss(options: LossOptions = {}): ReconstructionLoss {
  return reconstruction('l1Loss', 'l1', options);
}
