import type { LossOptions } from './options.js';
import { reconstruction, type ReconstructionLoss } from './reconstruction.js';

/**
 * Cycle consistency: `λ E|F(G(x)) - x|`, an image translated there and back should be the same.
 * Call it once for each direction: `loss(images, images translated twice)`.
 *
 * Source: Zhu et al. 2017 (CycleGAN), https://arxiv.org/abs/1703.10593, equation 2; λ = 10 is section 4's.
 *
 * @param options `weight` is λ. @default { weight: 10 }
 * @throws ConfigError if an option is out of range.
 * @throws ShapeError (when called) if the shapes differ.
 */
export function cycleConsistencyLoss(options: LossOptions = {}): ReconstructionLoss {
  return reconstruction('cycleConsistencyLoss', 'l1', { ...options, weight: options.weight ?? 10 });
}
