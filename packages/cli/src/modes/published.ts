import type { LabDataset } from './settings.js';

/** A mean over trials with its standard error. */
export interface Figure {
  readonly mean: number;
  readonly error: number;
}

/** What a paper reports of a remedy; what it does not report is left out. */
export interface PublishedFigures {
  readonly modes: Figure;
  /** Share in [0, 1]. */
  readonly highQuality?: Figure;
  readonly reverseKl: Figure;
}

/** Where figures were published. */
export interface PublishedTable {
  readonly source: string;
  readonly figures: Readonly<Record<string, PublishedFigures>>;
}

const row = (
  modes: number,
  e1: number,
  quality: number,
  e2: number,
  kl: number,
  e3: number,
): PublishedFigures => ({
  modes: { mean: modes, error: e1 },
  highQuality: { mean: quality / 100, error: e2 / 100 },
  reverseKl: { mean: kl, error: e3 },
});

const short = (modes: number, e1: number, kl: number, e2: number): PublishedFigures => ({
  modes: { mean: modes, error: e1 },
  reverseKl: { mean: kl, error: e2 },
});

const paper = 'Lin et al. 2018, https://arxiv.org/abs/1712.04086';

const ring: PublishedTable = {
  source: `${paper}, table 1, ten trials`,
  figures: {
    gan: row(6.3, 0.5, 98.2, 0.2, 0.45, 0.09),
    pacgan2: row(7.9, 0.1, 95.6, 2.0, 0.07, 0.03),
    pacgan3: row(7.8, 0.1, 97.7, 0.3, 0.1, 0.02),
    pacgan4: row(7.8, 0.1, 95.9, 1.4, 0.07, 0.02),
  },
};

const grid: PublishedTable = {
  source: `${paper}, table 1, ten trials`,
  figures: {
    gan: row(17.3, 0.8, 94.8, 0.7, 0.7, 0.07),
    pacgan2: row(23.8, 0.7, 91.3, 0.8, 0.13, 0.04),
    pacgan3: row(24.6, 0.4, 94.2, 0.4, 0.06, 0.02),
    pacgan4: row(24.8, 0.2, 93.6, 0.6, 0.04, 0.01),
  },
};

/** PacGAN's own runs over fifty trials; unrolled ones as Metz et al. 2017 report them. */
const quarter: PublishedTable = {
  source: `${paper}, table 3 (fifty trials; unrolled from Metz et al. 2017, https://arxiv.org/abs/1611.02163)`,
  figures: {
    gan: short(78.5, 17.56, 5.21, 0.19),
    pacgan2: short(484.5, 32.99, 2.61, 0.22),
    pacgan3: short(601.3, 32.18, 2.0, 0.17),
    pacgan4: short(667.4, 29.0, 1.81, 0.15),
    unrolled1: short(65.4, 34.75, 5.91, 0.14),
    unrolled5: short(236.4, 63.3, 4.67, 0.43),
    unrolled10: short(327.2, 74.67, 4.66, 0.46),
  },
};

const half: PublishedTable = {
  source: quarter.source,
  figures: {
    gan: short(487.7, 34.59, 2.24, 0.15),
    pacgan2: short(840.7, 15.92, 1.0, 0.05),
    pacgan3: short(866.6, 12.1, 0.9, 0.04),
    pacgan4: short(820.2, 25.5, 1.15, 0.14),
    unrolled1: short(523.6, 55.77, 2.44, 0.26),
    unrolled5: short(732.0, 44.98, 1.66, 0.09),
    unrolled10: short(817.4, 37.91, 1.43, 0.12),
  },
};

/** The figures to be seen beside measured ones. Those of drawn digits stand beside those of MNIST. */
export function publishedTable(dataset: LabDataset, setting: string): PublishedTable {
  if (dataset === 'ring') return ring;
  if (dataset === 'grid') return grid;
  return setting === 'half' ? half : quarter;
}
