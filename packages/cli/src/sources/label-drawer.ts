import { ConfigError, requireLabels, type Dataset, type Gan, type Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { openDataset, type DatasetChoice } from '../dataset.js';
import type { LabelPrior } from './source-request.js';

/** Draws class labels `[count]` int32, owned by the caller. */
export type LabelDrawer = (count: number, random: Random) => tf.Tensor1D;

/**
 * How labels for a model with classes are drawn: as often as the data has them, or all alike; undefined for a model
 * without labels.
 *
 * @param choice the data set the model was trained on; opened only where its labels are needed.
 */
export async function labelDrawer(
  gan: Gan,
  choice: DatasetChoice,
  prior: LabelPrior,
): Promise<LabelDrawer | undefined> {
  const numClasses = labelClasses(gan);
  if (numClasses === undefined) return undefined;
  if (prior === 'uniform') return uniformLabels(numClasses);
  return labelsOf(await openDataset({ name: choice.name, options: choice.options }), numClasses);
}

/** Labels of examples drawn at random, so that classes come as often as in the data. @throws ConfigError for other classes. */
export function labelsOf(dataset: Dataset, numClasses: number): LabelDrawer {
  const classes = dataset.spec.labels?.numClasses;
  if (classes !== numClasses) {
    throw new ConfigError(
      `evaluate: expected labels of ${numClasses} classes, as the model has, got ${classes ?? 'none'} in ${dataset.name}. Use --labels uniform.`,
    );
  }
  const labelled = requireLabels(dataset, 'evaluate');
  return (count, random) => draw(count, () => labelled.labelAt(random.integer(labelled.size)));
}

/** Every class as likely as any other. */
export const uniformLabels =
  (numClasses: number): LabelDrawer =>
  (count, random) =>
    draw(count, () => random.integer(numClasses));

const draw = (count: number, next: () => number) =>
  tf.tensor1d(Int32Array.from({ length: count }, next), 'int32');

/** How many classes a model's generator chooses among; undefined where it takes no labels. */
export function labelClasses({ networks, averaged, inputs }: Gan): number | undefined {
  const takesLabels = networks[averaged[0]!]!.inputNames.slice(1).includes('labels');
  return takesLabels ? (inputs.labels?.numClasses ?? 0) : undefined;
}
