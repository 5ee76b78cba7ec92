import type { Gan } from '@gan/core';
import { batchStatistics, hasLatentVectors, modelsThat, noiseMaps, styleNetworks } from '@gan/models';
import { UsageError } from '../errors.js';
import { isImageShape } from '../pictures/sheet.js';

/** What a model must have for an option, and how to tell. */
const abilities = {
  latents: { what: 'a vector of latents', has: hasLatentVectors },
  styles: { what: 'styles', has: (gan: Gan) => styleNetworks(gan) !== undefined },
  noise: { what: 'noise of its own', has: hasNoise },
  statistics: { what: 'latents and batch normalisation', has: hasStatistics },
  images: { what: 'images to show', has: (gan: Gan) => isImageShape(gan.sample.shape) },
} as const;

/** Models that translate pictures have no samples to take statistics from. */
function hasStatistics(gan: Gan): boolean {
  return gan.translations === undefined && batchStatistics(gan).length > 0;
}

function hasNoise(gan: Gan): boolean {
  const synthesis = styleNetworks(gan)?.synthesis;
  return synthesis !== undefined && noiseMaps(synthesis).length > 0;
}

/** @throws UsageError naming the models that have what an option needs, where this one has not. */
export function requireAbility(
  command: string,
  gan: Gan,
  ability: keyof typeof abilities,
  option: string,
): void {
  const { what, has } = abilities[ability];
  if (has(gan)) return;
  const others = modelsThat(has).join(', ');
  throw new UsageError(
    `${command}: expected a model with ${what} for ${option}, got '${gan.name}'. Models with ${what}: ${others}.`,
  );
}
