import type { Companion, Metric } from '@gan/core';

const names: ReadonlySet<string> = new Set<Companion>(['targets', 'sources', 'cycled']);

/** What a metric reads beside the samples. */
export const companionsRead = ({ statistics }: Metric): Companion[] =>
  (statistics.fake ?? []).flatMap(({ reads }) =>
    reads.filter((reading): reading is Companion => names.has(reading)),
  );

/** Whether a metric compares what belongs together, picture by picture. */
export const comparesPairs = (metric: Metric): boolean => companionsRead(metric).length > 0;
