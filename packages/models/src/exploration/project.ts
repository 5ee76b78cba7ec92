import { ConfigError, Random, ShapeError, toTensor, withValues, type Batch, type Gan } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { latentSpace, type LatentSpace } from './latent-space.js';
import { comfortable, pyramidDistance, type PictureDistance } from './picture-distance.js';
import {
  mapsOf,
  ProjectionSearch,
  type Beginning,
  type Projection,
  type ProjectionStep,
  type SearchSettings,
} from './projection-search.js';
import { nearestStart, spaceStatistics } from './projection-start.js';

export interface ProjectOptions {
  /** Updates. @default 1000 */
  readonly steps?: number;
  /** The highest learning rate of Adam. @default 0.1 */
  readonly learningRate?: number;
  /** What is made small. @default {@link pyramidDistance} */
  readonly distance?: PictureDistance;
  /** Weight of what speaks against pictures in the noise. @default 1e5 */
  readonly noiseWeight?: number;
  /** Without styles, the weight of the pull towards the prior. @default 1e-3 */
  readonly priorWeight?: number;
  /** The class, for conditional models. @default the class of the nearest of 128 samples, or of as many as there are classes; with styles 0 */
  readonly label?: number;
  /** @default from seed 0 */
  readonly random?: Random;
  /** Told after each step. */
  readonly onStep?: (step: ProjectionStep) => void;
}

/**
 * Finds a picture again: optimises a point of a latent space, and the noise maps where there are any, until the sample made
 * of it looks like the picture.
 *
 * With styles as Karras et al. 2020 (StyleGAN2), https://arxiv.org/abs/1912.04958, appendix D: from the mean of W, with noise
 * on w that falls to nothing over three quarters of the steps, `0.05 spread (1 - t / 0.75)^2`; Adam at 0.1, its rate rising
 * over a twentieth and falling over the last quarter; noise maps are optimised too, held to mean 0 and variance 1, and kept
 * from taking over the picture by a penalty on its correlation with itself. Without styles the same is done to latents, from the nearest of 128
 * samples, with a pull towards the prior, `weight / 2 mean of ((z - mean) / deviation)^2`. Pictures above 256 pixels
 * are compared at about that size.
 *
 * The networks are left as they were; see {@link projectedImage} to draw what was found.
 *
 * @param image `[H, W, C]` or `[1, H, W, C]` of the size and range of the model's samples; not disposed.
 * @throws ConfigError if the model makes no images of a vector of latents, or a number makes no sense.
 * @throws ShapeError if the picture has another shape than samples.
 */
export async function project(gan: Gan, image: tf.Tensor, options: ProjectOptions = {}): Promise<Projection> {
  const { distance = pyramidDistance, random = Random.fromSeed(0) } = options;
  const space = latentSpace(gan);
  check(gan, image, options);
  const target = tf.tidy(() =>
    comfortable(tf.reshape(image, [1, ...imageShape(gan)]).clone() as tf.Tensor4D),
  );
  const held: tf.Tensor[] = [target];
  try {
    const start = await beginning(gan, space, target, options, random);
    held.push(
      start.point,
      ...Object.values(start.conditions),
      start.statistics.mean,
      start.statistics.deviations,
    );
    const search = new ProjectionSearch(gan, space, {
      target,
      distance,
      random,
      ...start,
      ...withDefaults(options),
    });
    try {
      return {
        ...(await search.run(options.onStep)),
        ...(start.label !== undefined && { label: start.label }),
      };
    } finally {
      search.dispose();
    }
  } finally {
    tf.dispose(held);
  }
}

/** The sample `[1, H, W, C]` at what {@link project} found, owned by the caller. */
export function projectedImage(gan: Gan, { space: name, point, noise, label }: Projection): tf.Tensor {
  const space = latentSpace(gan, name);
  return tf.tidy(() => {
    const maps = mapsOf(gan);
    const conditions: Batch = label === undefined ? {} : { labels: tf.tensor1d([label], 'int32') };
    const values = maps.map((map) => toTensor(noise[map.originalName]!));
    return withValues(maps, values, () => space.generate(toTensor(point), { conditions }));
  });
}

const imageShape = (gan: Gan) => gan.sample.shape as [number, number, number];

const withDefaults = (options: ProjectOptions): SearchSettings => ({
  steps: options.steps ?? 1000,
  learningRate: options.learningRate ?? 0.1,
  noiseWeight: options.noiseWeight ?? 1e5,
  priorWeight: options.priorWeight ?? 1e-3,
});

async function beginning(
  gan: Gan,
  space: LatentSpace,
  target: tf.Tensor4D,
  { label, distance = pyramidDistance }: ProjectOptions,
  random: Random,
): Promise<Beginning> {
  const isConditional = gan.inputs['labels']?.numClasses !== undefined;
  const conditionsFor = (own: number | undefined): Batch =>
    own === undefined || !isConditional ? {} : { labels: tf.tensor1d([own], 'int32') };
  if (space.name === 'styles') {
    const own = isConditional ? (label ?? 0) : undefined;
    const conditions = conditionsFor(own);
    const statistics = await spaceStatistics(space, random.fork('statistics'), conditions);
    return { point: statistics.mean.clone(), label: own, statistics, conditions };
  }
  const choices = { random: random.fork('start'), label };
  const start = await nearestStart(gan, space, target, distance, choices);
  const conditions = conditionsFor(start.label);
  const statistics = await spaceStatistics(space, random.fork('statistics'), conditions);
  return { ...start, statistics, conditions };
}

function check(gan: Gan, image: tf.Tensor, options: ProjectOptions): void {
  const shape = imageShape(gan);
  if (shape.length !== 3) {
    throw new ConfigError(
      `project: expected a model of images, got '${gan.name}', which makes samples of shape [${shape.join(', ')}]. Use one that makes images.`,
    );
  }
  const given = image.rank === 4 && image.shape[0] === 1 ? image.shape.slice(1) : image.shape;
  if (!tf.util.arraysEqual(given, shape)) {
    throw new ShapeError(
      `project: expected a picture of shape [${shape.join(', ')}], as samples of '${gan.name}' are, got [${image.shape.join(', ')}]. Resize it first.`,
    );
  }
  const { steps, learningRate } = withDefaults(options);
  if (!(Number.isInteger(steps) && steps >= 1 && learningRate > 0)) {
    throw new ConfigError(
      `project: expected steps of 1 or more and a learning rate above 0, got ${steps} and ${learningRate}. Leave them out for 1000 and 0.1.`,
    );
  }
  const numClasses = gan.inputs['labels']?.numClasses;
  const { label } = options;
  if (label === undefined || (Number.isInteger(label) && label >= 0 && label < (numClasses ?? 0))) return;
  throw new ConfigError(
    `project: expected ${numClasses === undefined ? 'no class' : `a class from 0 to ${numClasses - 1}`} for '${gan.name}', got ${label}. Correct it, or leave it out.`,
  );
}
