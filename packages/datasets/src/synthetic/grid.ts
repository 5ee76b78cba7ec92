import { ConfigError, type Seed } from '@gan/core';
import { GaussianMixture } from './gaussian-mixture.js';

/** Settings of {@link grid}. */
export interface GridOptions {
  /** Modes along each side. @default 5 */
  readonly modesPerSide?: number;
  /** Distance between neighbouring modes. @default 2 */
  readonly spacing?: number;
  /** Standard deviation of every mode. @default 0.05 */
  readonly standardDeviation?: number;
  /** Number of points. @default 100000 */
  readonly size?: number;
  /** @default 0 */
  readonly seed?: Seed;
}

/**
 * Gaussians on a square grid around the origin. The defaults are the grid of PacGAN: 25 modes with means in
 * {-4, -2, 0, 2, 4}^2 and standard deviation 0.05.
 *
 * Source: Lin et al. 2018, https://arxiv.org/abs/1712.04086, section 4.1 (after VEEGAN, Srivastava et al. 2017).
 * Entries: `points` `[N, 2]`, `labels` `[N]` int32, the mode, column by column from the lowest x and y.
 *
 * @throws ConfigError if an option is out of range.
 */
export function grid(options: GridOptions = {}): GaussianMixture {
  const { modesPerSide = 5, spacing = 2, standardDeviation = 0.05, size = 100_000, seed = 0 } = options;
  if (!Number.isInteger(modesPerSide) || modesPerSide < 1) {
    throw new ConfigError(`grid: expected 1 or more modesPerSide, got ${modesPerSide}. Pass a whole number.`);
  }
  const at = (place: number) => (place - (modesPerSide - 1) / 2) * spacing;
  const centers = Array.from(
    { length: modesPerSide ** 2 },
    (_, mode) => [at(Math.floor(mode / modesPerSide)), at(mode % modesPerSide)] as const,
  );
  return new GaussianMixture({ name: 'grid', centers, standardDeviation, size, seed });
}
