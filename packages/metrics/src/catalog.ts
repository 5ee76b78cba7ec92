import { ConfigError, type JsonObject, type Metric } from '@gan/core';
import type { MetricDefinition } from './engine/define-metric.js';
import { classificationAccuracy } from './metrics/classification-accuracy.js';
import { fid } from './metrics/fid.js';
import { fidInfinity } from './metrics/fid-infinity.js';
import { inceptionScore } from './metrics/inception-score.js';
import { kid } from './metrics/kid.js';
import { lpips } from './metrics/lpips.js';
import { msSsimDiversity } from './metrics/ms-ssim.js';
import { perceptualPathLength } from './metrics/perceptual-path-length.js';
import { coverage, density, precision, recall } from './metrics/precision-recall.js';
import { slicedWasserstein } from './metrics/sliced-wasserstein.js';
import { cycleL1, l1 } from './pairs/l1.js';
import { lpipsPairs } from './pairs/lpips-pairs.js';
import { psnr } from './pairs/psnr.js';
import { ssim } from './pairs/ssim.js';

/** Every metric, in the order they are listed to people. A new one is added here and nowhere else. */
const definitions = [
  inceptionScore,
  fid,
  fidInfinity,
  kid,
  precision,
  recall,
  density,
  coverage,
  slicedWasserstein,
  msSsimDiversity,
  lpips,
  perceptualPathLength,
  classificationAccuracy,
  psnr,
  ssim,
  l1,
  lpipsPairs,
  cycleL1,
];

/** Every metric by the name it has on the command line. */
export const metricCatalog: ReadonlyMap<string, MetricDefinition> = new Map(
  definitions.map((definition) => [definition.name, definition as unknown as MetricDefinition]),
);

/** A metric by name. @throws ConfigError listing the names there are. */
export function findMetric(name: string): MetricDefinition {
  const found = metricCatalog.get(name);
  if (found !== undefined) return found;
  throw new ConfigError(
    `findMetric: expected one of ${[...metricCatalog.keys()].join(', ')}, got '${name}'. Correct the name.`,
  );
}

/**
 * Metrics by their names, for {@link evaluate}.
 *
 * @param settings by name of the metric, where they are not the defaults, e.g. `{ kid: { subsets: 50 } }`.
 * @throws ConfigError if a name or a setting is unknown, or settings are given for a metric that is not asked for.
 */
export function metricsByName(
  names: readonly string[],
  settings: Readonly<Record<string, JsonObject>> = {},
): Metric[] {
  const stray = Object.keys(settings).find((name) => !names.includes(name));
  if (stray !== undefined) {
    throw new ConfigError(
      `metricsByName: expected settings for ${names.join(', ')}, got some for '${stray}'. Ask for it too, or leave them out.`,
    );
  }
  return names.map((name) => findMetric(name).create(settings[name]));
}
