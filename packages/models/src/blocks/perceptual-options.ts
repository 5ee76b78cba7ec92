import { ConfigError } from '@gan/core';
import type { Distance } from '@gan/losses';
import { z } from 'zod';
import type { Resources } from '../define-gan.js';
import { photoFeatures } from '../perceptual/photo-features.js';
import type { SuperResolutionStepOptions } from './super-resolution-step.js';

/** In whose features pictures are compared. */
export const perceptual = (source: 'vgg19' | 'photos') =>
  z
    .enum(['vgg19', 'photos', 'given', 'none'])
    .default(source)
    .describe(
      'Features in which pictures are compared: vgg19, whose weights are a file of yours; photos, a small network that comes with the package; given, a network of yours; none',
    );

/** Layers of the features and how much each counts. */
export const perceptualLayers = (layers: Record<string, number>) =>
  z.record(z.string(), z.number().min(0)).default(layers).describe('Layers compared, and the weight of each');

export interface PerceptualOptions {
  readonly perceptual: 'vgg19' | 'photos' | 'given' | 'none';
  readonly perceptualLayers: Readonly<Record<string, number>>;
  readonly perceptualWeight: number;
}

/** The perceptual term of a step, and how what it loads is freed. */
export interface PerceptualTerm {
  readonly term: SuperResolutionStepOptions['perceptual'];
  dispose(): void;
}

/**
 * The perceptual term that a configuration asks for: of features that are handed in, or of the package's own, which are loaded at
 * the first step. A model may be built without features that it will need: sampling reads none.
 *
 * @throws ConfigError if features are handed in that nothing asks for.
 */
export function perceptualTerm(
  name: string,
  options: PerceptualOptions,
  distance: Distance,
  { perceptual: given }: Resources,
): PerceptualTerm {
  const { perceptual, perceptualLayers, perceptualWeight: weight } = options;
  const isWanted = (perceptual === 'vgg19' || perceptual === 'given') && weight > 0;
  if (given !== undefined && !isWanted) {
    throw new ConfigError(
      `${name}: expected features only with perceptual vgg19 or given and a perceptualWeight above 0, got ${given.name} with ${perceptual} and ${weight}. Leave them out.`,
    );
  }
  if (perceptual === 'none' || weight === 0) return { term: undefined, dispose: () => undefined };
  if (isWanted)
    return {
      term: { features: async () => given ?? missing(name, perceptual), distance, weight },
      dispose: () => undefined,
    };
  let own: ReturnType<typeof photoFeatures> | undefined;
  return {
    term: { features: () => (own ??= photoFeatures(perceptualLayers)), distance, weight },
    dispose: () => void own?.then((features) => features.dispose()),
  };
}

function missing(name: string, perceptual: string): never {
  const what = perceptual === 'vgg19' ? 'features of VGG19' : 'features of a network of yours';
  throw new ConfigError(
    `${name}: expected ${what} to train with, got none. Pass { perceptual: vgg19Features(...) } or networkFeatures(...), or configure perceptual: 'photos' or 'none'.`,
  );
}
