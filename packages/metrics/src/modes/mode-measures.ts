/** Which number of `ModeCoverage` a metric gives. */
export type ModeMeasure = 'found' | 'highQuality' | 'reverseKl' | 'jensenShannon';

/** A number of mode coverage as people meet it. */
export interface ModeMeasureDescription {
  /** Name in records and on the command line. */
  readonly name: string;
  /** One line: what it says. */
  readonly summary: string;
  /** Link to the paper. */
  readonly paper: string;
  readonly higherIsBetter: boolean;
}

const paper = 'https://arxiv.org/abs/1712.04086';

/** Every number of mode coverage that `modeMetric` gives. */
export const modeMeasures: Readonly<Record<ModeMeasure, ModeMeasureDescription>> = {
  found: {
    ...{ name: 'modes', paper, higherIsBetter: true },
    summary: 'modes that samples hit, of data whose modes are known',
  },
  highQuality: {
    ...{ name: 'high-quality', paper, higherIsBetter: true },
    summary: 'share of samples that belong to a mode, of such data',
  },
  reverseKl: {
    ...{ name: 'reverse-kl', paper, higherIsBetter: false },
    summary: 'how unevenly modes are hit: divergence from uniform, in nats',
  },
  jensenShannon: {
    ...{ name: 'mode-jsd', paper, higherIsBetter: false },
    summary: 'the same as a Jensen-Shannon divergence, in nats',
  },
};
