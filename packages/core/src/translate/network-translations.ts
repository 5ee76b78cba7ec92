import type * as tf from '@tensorflow/tfjs';
import { ConfigError } from '../errors.js';
import type { BatchSpec, TensorSpec } from '../types/batch.js';
import type { Gan } from '../types/gan.js';
import type { Translation } from '../types/translation.js';

/** A way of a network to turn pictures into pictures, with all that must be known to go it. */
export interface NetworkTranslation extends Translation {
  /** Values of black and white in pictures that go in. */
  readonly sourceRange: readonly [low: number, high: number];
  /** Values of black and white in pictures that come out. */
  readonly range: readonly [low: number, high: number];
  /** What the further inputs of the network are, e.g. the names of attributes. */
  readonly conditions?: BatchSpec;
}

/** Where a model keeps them: `userDefinedMetadata` of TensorFlow.js, which `save` writes and `loadLayersModel` reads. */
const key = 'translations';

/**
 * Writes into each network of a GAN which ways it goes ({@link Gan.translations}), so that a saved generator says itself how
 * to use it. `createGan` does; call it again where a data set tells more of the inputs, such as names of attributes.
 *
 * @param inputs what is known of entries of a batch. @default those of the GAN
 */
export function describeTranslations(gan: Gan, inputs: BatchSpec = gan.inputs): void {
  for (const [name, network] of Object.entries(gan.networks)) {
    const own = Object.entries(gan.translations ?? {}).filter(([, way]) => way.network === name);
    if (own.length === 0) continue;
    const ways = own.map(([direction, way]) => [direction, describe(gan, network, way, inputs)]);
    network.setUserDefinedMetadata({
      ...(network.getUserDefinedMetadata() as object | undefined),
      [key]: Object.fromEntries(ways) as object,
    });
  }
}

function describe(
  gan: Gan,
  network: tf.LayersModel,
  way: Translation,
  inputs: BatchSpec,
): NetworkTranslation {
  const conditions = network.inputNames.slice(1).flatMap((name) => {
    const spec = inputs[name] ?? gan.inputs[name];
    return spec === undefined ? [] : [[name, spec] as const];
  });
  return {
    ...way,
    sourceRange: rangeOf(gan.inputs[way.from]),
    range: rangeOf(gan.inputs[way.to] ?? gan.sample),
    ...(conditions.length > 0 && { conditions: Object.fromEntries(conditions) }),
  };
}

const rangeOf = (spec: TensorSpec | undefined) => spec?.range ?? ([-1, 1] as const);

/**
 * The ways that a network says it goes, by name, the first being the usual one: of a network of a GAN with
 * {@link Gan.translations}, or one that was saved from it and loaded again. Empty for all others.
 */
export const networkTranslations = (network: tf.LayersModel): Readonly<Record<string, NetworkTranslation>> =>
  (network.getUserDefinedMetadata() as { [key]?: Record<string, NetworkTranslation> } | undefined)?.[key] ??
  {};

/** One of them. @throws ConfigError if a direction is asked for that the network does not know. */
export function networkTranslation(
  network: tf.LayersModel,
  direction?: string,
): NetworkTranslation | undefined {
  const ways = networkTranslations(network);
  if (direction === undefined) return Object.values(ways)[0];
  if (Object.hasOwn(ways, direction)) return ways[direction];
  throw new ConfigError(
    `translate: expected a direction among ${Object.keys(ways).join(', ') || '(none: the network names none)'}, got '${direction}'. Leave it out, or take the network that goes there.`,
  );
}
