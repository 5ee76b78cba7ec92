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
  readonly stage: 'pixel' | 'adversarial';
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
 * @throws ConfigError if features are handed in that nothing asks for, or of other layers than those asked for.
 */
export function perceptualTerm(
  name: string,
  options: PerceptualOptions,
  distance: Distance,
  { perceptual: given }: Resources,
): PerceptualTerm {
  const { perceptual, perceptualLayers, perceptualWeight: weight } = options;
  const isUsed = perceptual !== 'none' && weight > 0 && options.stage !== 'pixel';
  const isWanted = isUsed && perceptual !== 'photos';
  if (given !== undefined && !isWanted) {
    throw new ConfigError(
      `${name}: expected features only with perceptual vgg19 or given, a perceptualWeight above 0 and the adversarial stage, got ${given.name} with ` +
        `${perceptual}, ${weight} and the stage '${options.stage}'. Leave them out.`,
    );
  }
  checkLayers(name, perceptualLayers, given);
  if (!isUsed) return { term: undefined, dispose: () => undefined };
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

/** What a record says of the layers has to be so. */
function checkLayers(name: string, asked: Record<string, number>, given: Resources['perceptual']): void {
  if (given?.layers === undefined) return;
  const text = (layers: Readonly<Record<string, number>>) => JSON.stringify(Object.entries(layers).sort());
  if (text(asked) === text(given.layers)) return;
  throw new ConfigError(
    `${name}: expected features of the layers that perceptualLayers names, ${JSON.stringify(asked)}, got ${JSON.stringify(given.layers)} of ${given.name}. ` +
      'Give vgg19Features or networkFeatures these layers, or configure perceptualLayers.',
  );
}

function missing(name: string, perceptual: string): never {
  const what = perceptual === 'vgg19' ? 'features of VGG19' : 'features of a network of yours';
  throw new ConfigError(
    `${name}: expected ${what} to train with, got none. Pass { perceptual: vgg19Features(...) } or networkFeatures(...), or configure perceptual: 'photos' or 'none'.`,
  );
}
