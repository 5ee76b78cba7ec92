import type { LossOptions } from './options.js';
import { reconstruction, type ReconstructionLoss } from './reconstruction.js';

/**
 * Identity: `E|G(y) - y|`, an image that is in the target domain already should stay as it is, which keeps
 * colours. Call it as `loss(images, the same images translated)`.
 *
 * Source: Zhu et al. 2017 (CycleGAN), https://arxiv.org/abs/1703.10593, section 5.2, with weight 0.5 λ = 5.
 *
 * @param options @default { weight: 5 }
 * @throws ConfigError if an option is out of range.
 * @throws ShapeError (when called) if the shapes differ.
 */
export function identityLoss(options: LossOptions = {}): ReconstructionLoss {
  return reconstruction('identityLoss', 'l1', { ...options, weight: options.weight ?? 5 });
}
