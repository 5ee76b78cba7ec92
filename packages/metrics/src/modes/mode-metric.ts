import type { JsonObject, Metric, MetricResult } from '@gan/core';
import { ConfigError } from '@gan/core';
import type * as tf from '@tensorflow/tfjs';
import { countModes, modeCoverage, type ModeCoverage, type ModeHistogram } from './mode-histogram.js';

/** Says to which of a known set of modes samples belong. */
export interface ModeAssignment {
  readonly modes: number;
  /** What must agree before two values may be compared. */
  readonly protocol: JsonObject;
  /** The mode of each sample `[N, ...]`, -1 for none; disposes of nothing. */
  assign(samples: tf.Tensor): Promise<ArrayLike<number>>;
}

/** Which number of {@link ModeCoverage} a metric gives. */
export type ModeMeasure = 'found' | 'highQuality' | 'reverseKl' | 'jensenShannon';

/** A metric that tells all numbers at once, beside the one it is named after. */
export interface ModeMetric extends Metric {
  /** As `evaluate`, with every number. Disposes of the batches it takes. */
  cover(samples: AsyncIterable<tf.Tensor>): Promise<ModeCoverage & ModeHistogram>;
}

const names: Readonly<Record<ModeMeasure, string>> = {
  found: 'modesFound',
  highQuality: 'highQualityShare',
  reverseKl: 'reverseKl',
  jensenShannon: 'modeJensenShannon',
};

/**
 * Mode coverage as a metric: samples are assigned to modes, counted, and summed up by {@link modeCoverage}.
 * Higher is better for `found` and `highQuality`, lower for the divergences. Only `fake` samples are looked at.
 *
 * @throws ConfigError (from `evaluate`) if there are no samples.
 */
export function modeMetric(modes: ModeAssignment, measure: ModeMeasure = 'found'): ModeMetric {
  const cover = async (samples: AsyncIterable<tf.Tensor>) => {
    const assigned: number[] = [];
    for await (const batch of samples) {
      try {
        for (const mode of Array.from(await modes.assign(batch))) assigned.push(mode);
      } finally {
        batch.dispose();
      }
    }
    if (assigned.length === 0) {
      throw new ConfigError(`${names[measure]}: expected samples, got none. Draw 2,500 or more.`);
    }
    const histogram = countModes(assigned, modes.modes);
    return { ...histogram, ...modeCoverage(histogram) };
  };
  return {
    name: names[measure],
    higherIsBetter: measure === 'found' || measure === 'highQuality',
    cover,
    async evaluate({ fake }): Promise<MetricResult> {
      const covered = await cover(fake);
      return {
        metric: names[measure],
        value: covered[measure],
        counts: { fake: covered.total },
        protocol: { ...modes.protocol, count: modes.modes },
      };
    },
  };
}
