import type { JsonObject, Metric, Statistic } from '@gan/core';
import { ConfigError } from '@gan/core';
import type * as tf from '@tensorflow/tfjs';
import { countModes, modeCoverage, type ModeCoverage, type ModeHistogram } from './mode-histogram.js';
import { modeMeasures, type ModeMeasure } from './mode-measures.js';

/** Says to which of a known set of modes samples belong. */
export interface ModeAssignment {
  readonly modes: number;
  /** What must agree before two values may be compared. */
  readonly protocol: JsonObject;
  /** The mode of each sample `[N, ...]`, -1 for none; disposes of nothing. */
  assign(samples: tf.Tensor): Promise<ArrayLike<number>>;
}

/** A metric that tells all numbers at once, beside the one it is named after. */
export interface ModeMetric extends Metric {
  /**
   * Every number of a stream at once. Disposes of the batches it takes.
   *
   * @throws ConfigError if there are no samples.
   */
  cover(samples: AsyncIterable<tf.Tensor>): Promise<ModeCoverage & ModeHistogram>;
}

/**
 * Mode coverage as a metric: samples are assigned to modes, counted, and summed up by {@link modeCoverage}.
 * Names are those of {@link modeMeasures}; the divergences are no numbers where no mode was hit. Only `fake` samples are looked at, as they
 * come: points are given to `evaluate` with `entry: 'points'`.
 */
export function modeMetric(modes: ModeAssignment, measure: ModeMeasure = 'found'): ModeMetric {
  const histogram = modeHistogram(modes);
  const { name, higherIsBetter } = modeMeasures[measure];
  return {
    name,
    higherIsBetter,
    settings: { ...modes.protocol, count: modes.modes },
    statistics: { fake: [histogram] },
    value: ({ fake }) => ({ value: modeCoverage(fake!.get(histogram))[measure] }),
    cover: (samples) => cover(modes, name, samples),
  };
}

/** How often each mode was hit, counted batch by batch. */
function modeHistogram(modes: ModeAssignment): Statistic<ModeHistogram> {
  return {
    name: `mode-histogram:${JSON.stringify({ ...modes.protocol, count: modes.modes })}`,
    reads: [],
    start() {
      let sum: ModeHistogram = { counts: new Array<number>(modes.modes).fill(0), total: 0 };
      return {
        async add({ samples }) {
          const { counts, total } = countModes(await modes.assign(samples), modes.modes);
          sum = { counts: sum.counts.map((count, i) => count + counts[i]!), total: sum.total + total };
        },
        finish: () => sum,
      };
    },
  };
}

async function cover(modes: ModeAssignment, name: string, samples: AsyncIterable<tf.Tensor>) {
  const assigned: number[] = [];
  for await (const batch of samples) {
    try {
      for (const mode of Array.from(await modes.assign(batch))) assigned.push(mode);
    } finally {
      batch.dispose();
    }
  }
  if (assigned.length === 0) {
    throw new ConfigError(`${name}: expected samples, got none. Draw 2,500 or more.`);
  }
  const histogram = countModes(assigned, modes.modes);
  return { ...histogram, ...modeCoverage(histogram) };
}
