import type { FeatureExtractor } from '@gan/core';
import { perceptualDistance } from '@gan/metrics';
import { pyramidDistance, type PictureDistance } from '@gan/models';
import * as tf from '@tensorflow/tfjs';
import { UsageError } from '../errors.js';
import { extractorMadeFor, loadExtractor } from '../evaluate/extractors.js';

/** How pictures are compared, and in what words. */
export interface NamedDistance {
  readonly distance: PictureDistance;
  readonly name: string;
  /** Frees what it is made of. */
  dispose(): void;
}

export interface DistanceRequest {
  /** `auto`, `none`, a name, or the folder of a model. */
  readonly extractor: string;
  readonly weights?: string;
  /** The data set that the run was trained on. */
  readonly dataset: string;
  /** What is black and white in samples. */
  readonly range: readonly [number, number] | undefined;
}

/**
 * The distance that a projection makes small: the pyramid of pixels, and LPIPS with the feature maps of an extractor added
 * where one suits the data or is asked for.
 *
 * @throws UsageError if there is no such extractor, or it has no feature maps.
 */
export async function chooseDistance({
  extractor: name,
  weights,
  dataset,
  range = [-1, 1],
}: DistanceRequest): Promise<NamedDistance> {
  const extractor =
    name === 'auto' && weights === undefined ? await extractorMadeFor(dataset) : await chosen(name, weights);
  if (extractor === undefined) {
    return { distance: pyramidDistance, name: 'pyramid of pixels', dispose: () => undefined };
  }
  if (extractor.featureMaps === undefined) {
    throw new UsageError(
      `project: expected an extractor with feature maps, got '${extractor.name}', which has none. Choose digits, fashion or inception, or none.`,
    );
  }
  const maps = (images: tf.Tensor) => extractor.featureMaps!(toUnitRange(images, range));
  return {
    name: `pyramid of pixels and LPIPS of ${extractor.name}`,
    distance: (a, b) => tf.add(pyramidDistance(a, b), tf.sum(perceptualDistance(maps(a), maps(b)))),
    dispose: () => extractor.dispose?.(),
  };
}

async function chosen(name: string, weights: string | undefined): Promise<FeatureExtractor | undefined> {
  if (name !== 'none') return loadExtractor({ command: 'project', extractor: name, weights });
  if (weights === undefined) return undefined;
  throw new UsageError(
    'project: expected --weights only with --extractor inception, got it with none. Leave it out.',
  );
}

/** Extractors take images in [-1, 1]. */
const toUnitRange = (images: tf.Tensor, [low, high]: readonly [number, number]): tf.Tensor =>
  low === -1 && high === 1 ? images : tf.sub(tf.mul(tf.sub(images, low), 2 / (high - low)), 1);
