import { disposeBatch, type Batch, type Gan, type Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import type { LatentSpace } from './latent-space.js';
import { comfortable, type PictureDistance } from './picture-distance.js';

/** What is known of a space before a picture is looked for in it. */
export interface SpaceStatistics {
  /** `[1, D]`; owned by the caller. */
  readonly mean: tf.Tensor2D;
  /** Deviations along the axes `[1, D]`; owned by the caller. */
  readonly deviations: tf.Tensor2D;
  /** Root of the mean squared distance from the mean. */
  readonly spread: number;
}

/** Points that statistics are taken from, as many as the published code draws. */
const drawn = 10_000;

/** Mean and spread of 10,000 points, drawn under the conditions `[1, ...]` where a mapping network takes any. */
export async function spaceStatistics(
  space: LatentSpace,
  random: Random,
  conditions: Batch,
): Promise<SpaceStatistics> {
  const [mean, deviations] = tf.tidy(() => {
    const block = 1000;
    const parts = Array.from({ length: drawn / block }, () =>
      tf.tidy(() => {
        const repeated = Object.entries(conditions).map(
          ([name, value]) => [name, tf.tile(value, [block, ...value.shape.slice(1).map(() => 1)])] as const,
        );
        return space.latents(block, random, Object.fromEntries(repeated));
      }),
    );
    const points = tf.concat2d(parts, 0);
    const centre = tf.mean(points, 0, true);
    const variance = tf.mean(tf.squaredDifference(points, centre), 0, true);
    return [centre as tf.Tensor2D, tf.sqrt(variance) as tf.Tensor2D] as const;
  });
  const total = tf.tidy(() => tf.sum(tf.square(deviations)));
  const [sum] = await total.data();
  total.dispose();
  return { mean, deviations, spread: Math.sqrt(sum!) };
}

/** A point to begin at, and its class where the model has classes. */
export interface Start {
  /** `[1, D]`; owned by the caller. */
  readonly point: tf.Tensor2D;
  readonly label: number | undefined;
}

/** Points that are tried at least where a picture is looked for among latents. */
const tried = 128;

/** Samples made at a time. */
const block = 16;

/**
 * The nearest to a picture of 128 samples from the prior, or of one for each class where there are more: without a space in which the
 * mean is a typical picture, what is found depends on where one begins. Classes are tried in turn unless one is given.
 */
export async function nearestStart(
  gan: Gan,
  space: LatentSpace,
  target: tf.Tensor4D,
  distance: PictureDistance,
  { random, label }: { readonly random: Random; readonly label: number | undefined },
): Promise<Start> {
  const numClasses = gan.inputs['labels']?.numClasses;
  const count = label === undefined ? Math.max(tried, numClasses ?? 0) : tried;
  let best: Start | undefined;
  let least = Infinity;
  for (let first = 0; first < count; first += block) {
    const labels = Array.from({ length: block }, (_, i) => label ?? (first + i) % (numClasses ?? 1));
    const conditions: Batch = numClasses === undefined ? {} : { labels: tf.tensor1d(labels, 'int32') };
    const points = space.latents(block, random, conditions);
    const distances = tf.tidy(() => {
      const images = comfortable(space.generate(points, { conditions }) as tf.Tensor4D);
      return tf.stack(tf.split(images, block).map((image) => distance(image as tf.Tensor4D, target)));
    });
    const values = await distances.data();
    const nearest = values.indexOf(Math.min(...values));
    if (best === undefined || values[nearest]! < least) {
      best?.point.dispose();
      const point = tf.slice(points, [nearest, 0], [1, space.dim]);
      const own = numClasses === undefined ? undefined : labels[nearest]!;
      best = { point, label: own };
      least = values[nearest]!;
    }
    tf.dispose([points, distances]);
    disposeBatch(conditions);
  }
  return best!;
}
