import type { Gan } from '@gan/core';
import { growthSchedule, type GrowthConfig } from '../blocks/growing-options.js';
import { growingLayers } from '../layers/growing-layer.js';

/**
 * Brings networks that grow to their final size, which published weights are for.
 *
 * @returns after how many images its schedule has them there; 0 for a GAN that does not grow.
 */
export async function growWhole(gan: Gan): Promise<number> {
  if (Object.values(gan.networks).every((network) => growingLayers(network).length === 0)) return 0;
  const schedule = growthSchedule(gan.config as unknown as GrowthConfig);
  const { firstLevel, lastLevel, stableImages, fadeImages } = schedule;
  await gan.setState?.({ json: { growth: { level: lastLevel, fade: 1 } } });
  return (lastLevel - firstLevel) * (stableImages + fadeImages);
}
