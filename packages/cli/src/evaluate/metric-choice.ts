import type { JsonObject, Metric } from '@gan/core';
import { metricsByName } from '@gan/metrics';
import { asUsage, UsageError } from '../errors.js';

/**
 * Metrics by name with settings given as `METRIC.SETTING`, e.g. `kid.subsets`.
 *
 * @throws UsageError for names or settings that there are not.
 */
export function chooseMetrics(names: readonly string[], assignments: JsonObject = {}): Metric[] {
  const settings: Record<string, JsonObject> = {};
  for (const [key, value] of Object.entries(assignments)) {
    const [, metric, setting] = /^([^.]+)\.(.+)$/.exec(key) ?? [];
    if (metric === undefined || setting === undefined) {
      throw new UsageError(
        `evaluate: expected --set METRIC.SETTING=VALUE, got '${key}'. Name the metric too, e.g. --set fid.shrinkage=oas.`,
      );
    }
    settings[metric] = { ...settings[metric], [setting]: value };
  }
  return asUsage(() => metricsByName([...new Set(names)], settings));
}
