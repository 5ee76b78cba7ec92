import { GanError, type Batch, type Gan } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { UsageError } from './errors.js';

/** Inputs of the network that makes samples, beyond the latents. */
function conditionNames({ networks, averaged }: Gan): string[] {
  return networks[averaged[0]!]!.inputNames.slice(1);
}

/** Whether samples can be drawn from latents and class labels alone. */
export const needsOnlyLabels = (gan: Gan): boolean =>
  gan.translations === undefined && conditionNames(gan).every((name) => name === 'labels');

/**
 * Conditions for `count` samples: class labels in turn, where the model wants any.
 *
 * @param classes the ones to draw. @default every class
 * @returns tensors owned by the caller.
 * @throws UsageError if classes were given to a model without, or there is no such class.
 * @throws UsageError if the model starts from pictures.
 * @throws GanError if the model needs more than labels otherwise.
 */
export function conditionsFor(gan: Gan, count: number, classes?: readonly number[]): Batch {
  if (gan.translations !== undefined) {
    throw new UsageError(
      `sample: expected a model that draws from latents, got '${gan.name}', which turns pictures into pictures. Use \`gan translate\`.`,
    );
  }
  const names = conditionNames(gan);
  if (names.length === 0) {
    if (classes === undefined) return {};
    throw new UsageError(
      `sample: expected no --classes for '${gan.name}', which has no conditions. Leave them out.`,
    );
  }
  if (!needsOnlyLabels(gan)) {
    throw new GanError(
      `sample: expected '${gan.name}' to need latents and labels only, got inputs ${names.join(', ')}. Load generator/ and feed them yourself.`,
    );
  }
  const numClasses = gan.inputs.labels?.numClasses ?? 0;
  const chosen = classes ?? Array.from({ length: numClasses }, (_, i) => i);
  const strange = chosen.find((label) => label >= numClasses);
  if (strange !== undefined || chosen.length === 0) {
    throw new UsageError(
      `sample: expected classes below ${numClasses}, the number '${gan.name}' knows, got ${strange ?? 'none'}.`,
    );
  }
  const labels = Int32Array.from({ length: count }, (_, i) => chosen[i % chosen.length]!);
  return { labels: tf.tensor1d(labels, 'int32') };
}
