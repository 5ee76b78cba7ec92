import type { Metric } from '@gan/core';

/** Whether a metric looks at samples through an extractor. */
export const readsFeatures = ({ statistics, requires }: Metric): boolean =>
  requires?.includes('featureMaps') === true ||
  [...(statistics.real ?? []), ...(statistics.fake ?? [])].some(
    ({ reads }) => reads.includes('features') || reads.includes('probabilities'),
  );
