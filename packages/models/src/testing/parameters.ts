import { Random, withoutValues, type JsonObject } from '@gan/core';
import type { GanDefinition } from '../define-gan.js';
import { describeNetworks } from '../describe-networks.js';

/** Trainable parameters of a model's networks by name, at a preset. */
export function parametersAt(
  definition: unknown,
  preset: string,
  config: JsonObject = {},
): Record<string, number> {
  const random = Random.fromSeed(1);
  const built = withoutValues(() => (definition as GanDefinition).create({ preset, config, random }));
  const counts = Object.fromEntries(describeNetworks(built).map((n) => [n.name, n.trainableParameters]));
  built.dispose();
  return counts;
}

/** Weights and biases of a dense layer. */
export const dense = (inputs: number, outputs: number) => inputs * outputs + outputs;

/** Weights and biases of a convolution, transposed or not. */
export const conv = (kernel: number, inputs: number, outputs: number) =>
  kernel * kernel * inputs * outputs + outputs;

/** Scales and shifts of a normalisation. */
export const norm = (features: number) => 2 * features;
