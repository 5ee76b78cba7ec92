import type { JsonObject, Metric } from '@gan/core';
import { metricCatalog, metricsByName, modeMetric, type ModeAssignment } from '@gan/metrics';
import { asUsage, UsageError } from '../errors.js';
import { comparesPairs } from './pairs/compares-pairs.js';
import { directionOf, modeMeasureOf, modeNames } from './mode-names.js';

/** Metrics that were asked for, checked. Those of modes can be made only once it is known what the modes are. */
export interface MetricChoice {
  /** Whether some count modes: then {@link build} must be given them. */
  readonly countsModes: boolean;
  /** Whether they compare pictures with what belongs to each, rather than one set with another. */
  readonly comparesPairs: boolean;
  /** The metrics, in the order of their names. */
  build(modes?: ModeAssignment): Metric[];
}

/**
 * Metrics by name with settings given as `METRIC.SETTING`, e.g. `kid.subsets`.
 *
 * @throws UsageError for names or settings that there are not.
 */
export function chooseMetrics(names: readonly string[], assignments: JsonObject = {}): MetricChoice {
  const unknown = names.find((name) => directionOf(name) === undefined);
  if (unknown !== undefined) {
    throw new UsageError(
      `evaluate: expected one of ${[...metricCatalog.keys()].join(', ')}, ${modeNames}, got '${unknown}'. Correct the name.`,
    );
  }
  const settings = settingsOf(assignments);
  const others = [...new Set(names)].filter((name) => modeMeasureOf(name) === undefined);
  const made = new Map(asUsage(() => metricsByName(others, settings)).map((metric) => [metric.name, metric]));
  return {
    comparesPairs: allOrNone(names, [...made.values()].filter(comparesPairs)),
    countsModes: names.some((name) => modeMeasureOf(name) !== undefined),
    build: (modes) =>
      [...new Set(names)].map((name) => made.get(name) ?? modeMetric(modes!, modeMeasureOf(name))),
  };
}

/** @throws UsageError for metrics of both kinds: what one needs of the data, the other cannot use. */
function allOrNone(names: readonly string[], pairs: readonly Metric[]): boolean {
  const others = names.filter((name) => !pairs.some((metric) => metric.name === name));
  if (pairs.length === 0 || others.length === 0) return pairs.length > 0;
  throw new UsageError(
    `evaluate: expected metrics of pairs alone or of sets alone, got ${pairs.map(({ name }) => name).join(', ')} and ${others.join(', ')}. Ask for them in two commands.`,
  );
}

function settingsOf(assignments: JsonObject): Record<string, JsonObject> {
  const settings: Record<string, JsonObject> = {};
  for (const [key, value] of Object.entries(assignments)) {
    const [, metric, setting] = /^([^.]+)\.(.+)$/.exec(key) ?? [];
    if (metric === undefined || setting === undefined) {
      throw new UsageError(
        `evaluate: expected --set METRIC.SETTING=VALUE, got '${key}'. Name the metric too, e.g. --set fid.shrinkage=oas.`,
      );
    }
    if (modeMeasureOf(metric) !== undefined) {
      throw new UsageError(
        `evaluate: expected no settings of ${metric}, which has none, got '${setting}'. Leave it out.`,
      );
    }
    settings[metric] = { ...settings[metric], [setting]: value };
  }
  return settings;
}
