import { ConfigError, type Seed } from '@gan/core';
import { GaussianMixture } from './gaussian-mixture.js';

/** Settings of {@link ring}. */
export interface RingOptions {
  /** @default 8 */
  readonly modes?: number;
  /** Distance of the modes from the origin. @default 1 */
  readonly radius?: number;
  /** Standard deviation of every mode. @default 0.01 */
  readonly standardDeviation?: number;
  /** Number of points. @default 100000 */
  readonly size?: number;
  /** @default 0 */
  readonly seed?: Seed;
}

/**
 * Gaussians evenly spaced on a circle. The defaults are the ring of PacGAN: 8 modes on the unit circle with standard
 * deviation 0.01.
 *
 * Source: Lin et al. 2018, https://arxiv.org/abs/1712.04086, section 4.1 (after VEEGAN, Srivastava et al. 2017).
 * Entries: `points` `[N, 2]`, `labels` `[N]` int32, the mode, counted anticlockwise from `[radius, 0]`.
 *
 * @throws ConfigError if an option is out of range.
 */
export function ring(options: RingOptions = {}): GaussianMixture {
  const { modes = 8, radius = 1, standardDeviation = 0.01, size = 100_000, seed = 0 } = options;
  if (!Number.isInteger(modes) || modes < 1) {
    throw new ConfigError(`ring: expected 1 or more modes, got ${modes}. Pass a whole number.`);
  }
  const centers = Array.from({ length: modes }, (_, mode) => {
    const angle = (2 * Math.PI * mode) / modes;
    return [radius * Math.cos(angle), radius * Math.sin(angle)] as const;
  });
  return new GaussianMixture({ name: 'ring', centers, standardDeviation, size, seed });
}
