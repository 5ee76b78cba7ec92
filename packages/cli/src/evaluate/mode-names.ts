import { metricCatalog, modeMeasures, type ModeMeasure } from '@gan/metrics';

const byName = new Map(
  Object.entries(modeMeasures).map(([measure, { name }]) => [name, measure as ModeMeasure]),
);

/** Names of the metrics of modes, for messages. */
export const modeNames = [...byName.keys()].join(', ');

/** The number of mode coverage that a metric of this name gives; undefined for metrics of another kind. */
export const modeMeasureOf = (name: string): ModeMeasure | undefined => byName.get(name);

/** Whether higher is better of a metric; undefined where none has that name. */
export function directionOf(name: string): boolean | undefined {
  const measure = modeMeasureOf(name);
  return measure === undefined
    ? metricCatalog.get(name)?.higherIsBetter
    : modeMeasures[measure].higherIsBetter;
}
