import { ConfigError, disposeBatch, type FeatureExtractor, type SampleStream } from '@gan/core';
import type * as tf from '@tensorflow/tfjs';
import { observe, type ObservationPlan } from '../engine/observe.js';
import { eightBits, type Preparation } from '../engine/preparation.js';
import type { FeatureRows } from '../statistics/feature-rows.js';
import { distanceBlocks } from './distance-blocks.js';
import { pixelExtractor } from './pixel-extractor.js';

/** A training sample near a generated one. */
export interface TrainingNeighbour {
  /** Position in the stream of training samples, from 0. */
  readonly index: number;
  /** Euclidean distance of the features. */
  readonly distance: number;
}

export interface NearestNeighboursOptions {
  /** Generated samples `[N, ...]`; not disposed. */
  readonly samples: tf.Tensor;
  /** All training samples, in an order that gives their indices a meaning: not shuffled. */
  readonly training: SampleStream;
  /** Neighbours of each sample. @default 5 */
  readonly count?: number;
  /** Space to measure distances in. @default the pixels themselves */
  readonly extractor?: FeatureExtractor;
  /** @default eightBits */
  readonly preparation?: Preparation;
  /** Entry of the batches that holds the samples. @default 'images' */
  readonly entry?: string;
  readonly onProgress?: (done: number) => void;
}

/**
 * The training samples nearest to each generated one, nearest first: laid side by side they show whether a model
 * remembers rather than generates. A distance near zero is a copy; that none is near in pixels does not rule out copies that
 * are moved or recoloured, so look in a feature space too.
 *
 * Reads the training samples once and keeps `count` of them for each sample, however many there are.
 *
 * @returns for each sample its neighbours, fewer than `count` only where there are not as many training samples.
 * @throws ConfigError if there are no training samples; NumericError if samples or features are not finite.
 */
export async function nearestTrainingNeighbours(
  options: NearestNeighboursOptions,
): Promise<TrainingNeighbour[][]> {
  const { samples, training, count = 5, preparation = eightBits, entry = 'images', onProgress } = options;
  const extractor = options.extractor ?? pixelExtractor(shapeOf(samples, preparation));
  const plan: ObservationPlan = {
    side: 'training',
    entry,
    reads: new Set(['features']),
    extractor,
    preparation,
  };
  const generated = await featuresOf({ ...plan, side: 'generated' }, samples);
  const nearest = Array.from({ length: generated.count }, (): TrainingNeighbour[] => []);
  let seen = 0;
  for await (const batch of training) {
    try {
      const rows = await featuresOf(plan, batch[entry], seen);
      for await (const { start, rows: size, squares } of distanceBlocks(generated, rows)) {
        for (let i = 0; i < size; i++) {
          insert(nearest[start + i]!, squares.subarray(i * rows.count, (i + 1) * rows.count), seen, count);
        }
      }
      seen += rows.count;
    } finally {
      disposeBatch(batch);
    }
    onProgress?.(seen);
  }
  if (seen > 0) return nearest;
  throw new ConfigError(
    'nearestTrainingNeighbours: expected training samples, got none. Pass a stream of what the model was trained on.',
  );
}

/** Shape of a sample once it is prepared. */
function shapeOf(samples: tf.Tensor, preparation: Preparation): number[] {
  const prepared = preparation.apply(samples);
  const shape = prepared.shape.slice(1);
  if (prepared !== samples) prepared.dispose();
  return shape;
}

async function featuresOf(
  plan: ObservationPlan,
  samples: tf.Tensor | undefined,
  seen = 0,
): Promise<FeatureRows> {
  const observation = await observe(plan, samples ? { [plan.entry]: samples } : {}, seen);
  observation.samples.dispose();
  return { count: observation.count, ...observation.features! };
}

/** Merges the distances to a batch into the nearest so far. */
function insert(nearest: TrainingNeighbour[], squares: Float32Array, offset: number, count: number): void {
  for (let j = 0; j < squares.length; j++) {
    const distance = Math.sqrt(squares[j]!);
    if (nearest.length === count && distance >= nearest[count - 1]!.distance) continue;
    const at = nearest.findIndex((neighbour) => neighbour.distance > distance);
    nearest.splice(at === -1 ? nearest.length : at, 0, { index: offset + j, distance });
    if (nearest.length > count) nearest.pop();
  }
}
