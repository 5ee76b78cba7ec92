import { ConfigError, interpolate, Random, type Batch, type Gan, type Seed } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { canMixClasses, withClassMixtures } from './class-mixtures.js';
import { latentSpace, type SpaceName } from './latent-space.js';

export interface LatentWalkOptions {
  /** Samples of a whole round. @default 60 */
  readonly frames?: number;
  /** Points that a walk goes through before it is back at the first. @default 4, or the next multiple of the classes */
  readonly points?: number;
  /** Walks made at once, each from its own points. @default 1 */
  readonly walks?: number;
  /** Decides the points; the first walks are the same however many there are. @default 0 */
  readonly seed?: Seed;
  /** Classes of the points, in turn. @default each walk stays in a class, walk after walk */
  readonly classes?: readonly number[];
  /** @default styles for style-based models, else latents */
  readonly space?: SpaceName;
  /** See `Gan.generate`. @default not at all */
  readonly truncation?: number;
}

/** Walks that end where they began. */
export interface LatentWalk {
  readonly frames: number;
  readonly walks: number;
  /** Points that each walk goes through. */
  readonly points: number;
  /** How classes change on the way: not at all, as mixtures of their vectors, or at once in the middle between points. */
  readonly classes: 'none' | 'kept' | 'mixed' | 'at once';
  /** Samples of some frames, `[count * walks, ...]`, frame after frame; owned by the caller. */
  samples(frame: number, count: number): tf.Tensor;
  dispose(): void;
}

/**
 * A walk through latent space: from point to point and back to the first, at constant speed between two, along great
 * circles for latents and straight lines for styles, see {@link latentSpace}. Frame `frames` would be frame 0 again.
 *
 * Sources: Shoemake 1985, https://doi.org/10.1145/325334.325242; White 2016, https://arxiv.org/abs/1609.04468.
 * Where `classes` are given, the class vectors of a conditional model are mixed in proportion (see
 * {@link withClassMixtures}), or, where a model reads labels in another way, the class changes half-way.
 *
 * @throws ConfigError if the model has no vector of latents, there is no such class, or there are too few frames.
 */
export function latentWalk(gan: Gan, options: LatentWalkOptions = {}): LatentWalk {
  const { frames = 60, walks = 1, seed = 0, truncation } = options;
  const space = latentSpace(gan, options.space);
  const numClasses = gan.inputs['labels']?.numClasses;
  const chosen = checkClasses(gan, options.classes, numClasses);
  const points = options.points ?? Math.ceil(4 / (chosen?.length ?? 1)) * (chosen?.length ?? 1);
  checkCounts({ frames, points, walks });
  const classAt = (walk: number, point: number) =>
    chosen === undefined ? walk % numClasses! : chosen[point % chosen.length]!;
  const keys = tf.tidy(() => {
    const random = Random.fromSeed(seed).fork('walk');
    const each = Array.from({ length: walks }, (_, walk) => {
      const labels = Array.from({ length: points }, (_, point) => classAt(walk, point));
      const conditions: Batch = numClasses === undefined ? {} : { labels: tf.tensor1d(labels, 'int32') };
      return space.latents(points, random.fork(walk), conditions);
    });
    return tf.stack(each, 1); // [points, walks, D]
  });
  const classes = howClassesChange(gan, space.name, chosen, numClasses);
  return {
    ...{ frames, walks, points, classes },
    samples: (frame, count) =>
      tf.tidy(() => {
        const ways = Array.from({ length: count }, (_, i) => wayAt(frame + i, frames, points));
        const at = pointsOn(keys, ways, space.interpolation);
        if (classes === 'none') return space.generate(at, { truncation });
        if (classes === 'mixed') {
          const mixtures = tf.tidy(() => mixturesAt(ways, (point) => classAt(0, point), numClasses!));
          const labels = labelsOf(ways.length, walks, (i) => i);
          return withClassMixtures(gan, mixtures, () =>
            space.generate(at, { truncation, conditions: { labels } }),
          );
        }
        const labels = labelsOf(ways.length, walks, (i, walk) => {
          const { from, to, share } = ways[i]!;
          return classAt(walk, share < 0.5 ? from : to);
        });
        return space.generate(at, { truncation, conditions: { labels } });
      }),
    dispose: () => keys.dispose(),
  };
}

/** Where a frame is between two points. */
interface Way {
  readonly from: number;
  readonly to: number;
  /** How far it is from the first to the second, in [0, 1). */
  readonly share: number;
}

function wayAt(frame: number, frames: number, points: number): Way {
  const place = ((frame % frames) * points) / frames;
  const from = Math.floor(place);
  return { from, to: (from + 1) % points, share: place - from };
}

/** Keys `[points, walks, D]` to points `[frames * walks, D]`. */
function pointsOn(keys: tf.Tensor, ways: readonly Way[], along: 'spherical' | 'linear'): tf.Tensor2D {
  const [, walks, dim] = keys.shape as [number, number, number];
  const gather = (indices: number[]) =>
    tf.reshape(tf.gather(keys, tf.tensor1d(indices, 'int32')), [-1, dim]) as tf.Tensor2D;
  const shares = tf.tensor2d(ways.flatMap(({ share }) => Array<number>(walks).fill(share)), [ways.length * walks, 1]); // prettier-ignore
  const ends = [gather(ways.map(({ from }) => from)), gather(ways.map(({ to }) => to))] as const;
  return interpolate(...ends, shares, along);
}

function mixturesAt(ways: readonly Way[], classAt: (point: number) => number, numClasses: number) {
  const rows = ways.map(({ from, to, share }) => {
    const row = Array<number>(numClasses).fill(0);
    row[classAt(from)]! += 1 - share;
    row[classAt(to)]! += share;
    return row;
  });
  return tf.tensor2d(rows);
}

const labelsOf = (frames: number, walks: number, label: (frame: number, walk: number) => number) =>
  tf.tensor1d(
    Array.from({ length: frames * walks }, (_, i) => label(Math.floor(i / walks), i % walks)),
    'int32',
  );

function howClassesChange(
  gan: Gan,
  space: SpaceName,
  chosen: readonly number[] | undefined,
  numClasses: number | undefined,
): LatentWalk['classes'] {
  // Styles carry their class, which a mapping network was told.
  if (numClasses === undefined || space === 'styles') return 'none';
  if (new Set(chosen).size < 2) return 'kept';
  return canMixClasses(gan) ? 'mixed' : 'at once';
}

function checkClasses(
  gan: Gan,
  classes: readonly number[] | undefined,
  numClasses: number | undefined,
): readonly number[] | undefined {
  if (classes === undefined) return undefined;
  const strange = classes.find(
    (label) => !(Number.isInteger(label) && label >= 0 && label < (numClasses ?? 0)),
  );
  if (strange === undefined && classes.length > 0) return classes;
  const expected = numClasses === undefined ? 'no classes' : `classes from 0 to ${numClasses - 1}`;
  throw new ConfigError(
    `latentWalk: expected ${expected} for '${gan.name}', got ${strange ?? 'an empty list'}. Correct them, or leave them out.`,
  );
}

function checkCounts(counts: { readonly frames: number; readonly points: number; readonly walks: number }) {
  const least = { frames: 2, points: 2, walks: 1 };
  for (const [name, count] of Object.entries(counts) as [keyof typeof least, number][]) {
    if (Number.isInteger(count) && count >= least[name]) continue;
    throw new ConfigError(
      `latentWalk: expected ${name} to be ${least[name]} or more, got ${count}. Leave it out for the default.`,
    );
  }
}
