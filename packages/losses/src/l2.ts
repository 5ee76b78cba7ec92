import type { LossOptions } from './options.js';
import { reconstruction, type ReconstructionLoss } from './reconstruction.js';

/**
 * Squared error: `E[(target - output)²]`.
 *
 * Source: Pathak et al. 2016 (context encoders), https://arxiv.org/abs/1604.07379, equation 1.
 *
 * @throws ConfigError if an option is out of range.
 * @throws ShapeError (when called) if the shapes differ.
 * @example
 * const value = l2Loss()(tf.tensor1d([1, 2]), tf.tensor1d([0, 4])); // 2.5
 */
export function l2Loss(options: LossOptions = {}): ReconstructionLoss {
  return reconstruction('l2Loss', 'l2', options);
}
