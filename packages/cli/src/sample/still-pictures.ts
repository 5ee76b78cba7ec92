import { disposeBatch, Random, sample, type Batch, type Gan } from '@gan/core';
import { latentSpace, moveAlong, noiseMaps, styleBand, styleMixingTable, styleNetworks } from '@gan/models';
import type { LayerRange, StyleBand } from '@gan/models';
import * as tf from '@tensorflow/tfjs';
import { conditionsFor } from '../conditions.js';
import { readDirections } from '../directions/directions-file.js';
import { asUsage } from '../errors.js';
import { pictureKind, scatterPoints } from '../pictures/draw-samples.js';
import { requireAbility } from './abilities.js';
import { pointsOf, readLatents } from './latents-file.js';
import type { SampleOptions } from './sample-options.js';

/** Samples and where they go on a sheet. */
export interface StillPicture {
  /** `[N, ...]`, row by row; owned by the caller. */
  readonly samples: tf.Tensor;
  readonly rows: number;
  readonly columns: number;
}

/** Runs before samples of a threshold are drawn. */
export type BeforeThreshold = (truncation: number | undefined) => Promise<unknown>;

/** Samples in rows and columns. */
export async function plainSamples(
  gan: Gan,
  { grid, seed, classes, truncation: [truncation] = [] }: SampleOptions,
  before: BeforeThreshold,
): Promise<StillPicture> {
  await before(truncation);
  const layout = grid ?? { rows: 10, columns: 10 };
  const isScatter = pictureKind(gan.sample) === 'scatter';
  const count = isScatter && grid === undefined ? scatterPoints : layout.rows * layout.columns;
  return { samples: drawn(gan, count, { seed, classes, truncation }), ...layout };
}

/** The same samples once more for each threshold, a row for each. */
export async function rowsOfThresholds(
  gan: Gan,
  { grid, seed, classes, truncation = [] }: SampleOptions,
  before: BeforeThreshold,
): Promise<StillPicture> {
  const columns = grid?.columns ?? 10;
  const rows: tf.Tensor[] = [];
  for (const threshold of truncation) {
    await before(threshold);
    rows.push(drawn(gan, columns, { seed, classes, truncation: threshold }));
  }
  const samples = tf.concat(rows);
  tf.dispose(rows);
  return { samples, rows: truncation.length, columns };
}

function drawn(
  gan: Gan,
  count: number,
  { classes, ...options }: { seed: SampleOptions['seed']; truncation?: number; classes?: readonly number[] },
): tf.Tensor {
  const conditions = conditionsFor(gan, count, classes);
  try {
    return asUsage(() => sample(gan, { ...options, count, conditions }));
  } finally {
    disposeBatch(conditions);
  }
}

/** Tables of mixed styles, with the parents at their margins. */
export async function mixedStyles(
  gan: Gan,
  options: SampleOptions,
  before: BeforeThreshold,
): Promise<StillPicture> {
  const { grid = { rows: 4, columns: 6 }, seed, styleMix = [], truncation: [truncation] = [] } = options;
  requireAbility('sample', gan, 'styles', '--style-mix');
  await before(truncation);
  const { layers } = styleNetworks(gan)!;
  return asUsage(() => {
    const ranges = styleMix.map((band) => toRange(band, layers));
    const samples = styleMixingTable(gan, { ...grid, ranges, seed, truncation });
    return { samples, rows: 1 + grid.rows * ranges.length, columns: 1 + grid.columns };
  });
}

/** A band as the layers that it is. */
export const toRange = (band: StyleBand | LayerRange, layers: number): LayerRange =>
  typeof band === 'string' ? styleBand(band, layers) : band;

/** Samples at points from a file, with the noise that belongs to them. */
export async function samplesAtLatents(
  gan: Gan,
  { latents: file = '', grid, classes, noiseSeed, truncation: [truncation] = [] }: SampleOptions,
  before: BeforeThreshold,
): Promise<StillPicture> {
  const kept = await readLatents(file);
  requireAbility('sample', gan, kept.space, '--latents');
  await before(truncation);
  const space = asUsage(() => latentSpace(gan, kept.space));
  const count = kept.points.shape[0]!;
  const labels = classes === undefined && kept.labels?.shape[0] === count ? kept.labels : undefined;
  const conditions = labels === undefined ? conditionsFor(gan, count, classes) : labelsFrom(labels.values);
  // Noise that was asked for apart stays.
  if (noiseSeed === undefined) putNoise(gan, kept.noise);
  const points = pointsOf(kept, space, file);
  try {
    const samples = asUsage(() => space.generate(points, { conditions, truncation }));
    const columns = Math.min(count, 10);
    return { samples, ...(grid ?? { rows: Math.ceil(count / columns), columns }) };
  } finally {
    points.dispose();
    disposeBatch(conditions);
  }
}

const labelsFrom = (values: ArrayLike<number>): Batch => ({
  labels: tf.tensor1d(Int32Array.from(values), 'int32'),
});

function putNoise(gan: Gan, noise: Readonly<Record<string, { readonly values: ArrayLike<number> }>>): void {
  const maps = Object.keys(noise).length === 0 ? [] : noiseMaps(styleNetworks(gan)!.synthesis);
  for (const map of maps) {
    const found = noise[map.originalName];
    if (found === undefined) continue;
    const value = tf.tensor(Float32Array.from(found.values), [...map.shape] as number[]);
    map.write(value);
    value.dispose();
  }
}

/** Samples, one to a row, moved along a direction, a column for each strength. */
export async function movedSamples(
  gan: Gan,
  options: SampleOptions,
  before: BeforeThreshold,
): Promise<StillPicture> {
  const { grid = { rows: 4, columns: 7 }, strength = usualStrength, truncation: [truncation] = [] } = options;
  await before(truncation);
  const move = await mover(gan, options, grid.rows);
  try {
    const rows = Array.from({ length: grid.rows }, (_, row) =>
      move.at(row, strengthsBetween(strength, grid.columns)),
    );
    const samples = tf.concat(rows);
    tf.dispose(rows);
    return { samples, ...grid };
  } finally {
    move.dispose();
  }
}

/** Where nobody asks for other strengths. */
export const usualStrength = { low: -3, high: 3 } as const;

/** Numbers at equal distances; the middle one alone where there is only one. */
export const strengthsBetween = (
  { low, high }: { readonly low: number; readonly high: number },
  count: number,
): number[] =>
  Array.from({ length: count }, (_, i) =>
    count === 1 ? (low + high) / 2 : low + ((high - low) * i) / (count - 1),
  );

/** Makes samples along the direction that was asked for. */
export interface Mover {
  /** One of the samples at some strengths, `[strengths, ...]`; owned by the caller. */
  at(sample: number, strengths: readonly number[]): tf.Tensor;
  dispose(): void;
}

/** The first `count` samples of a seed, those of a plain sheet, to be moved along a direction. */
export async function mover(gan: Gan, options: SampleOptions, count: number): Promise<Mover> {
  const { direction, seed, classes, truncation: [truncation] = [] } = options;
  const { file, index } = direction!;
  requireAbility('sample', gan, 'latents', '--direction');
  const directions = await readDirections(file);
  const space = asUsage(() => latentSpace(gan));
  const conditions = conditionsFor(gan, count, classes);
  const start = space.latents(count, Random.fromSeed(seed).fork('sample'), conditions);
  return {
    at: (sample, strengths) =>
      asUsage(() =>
        tf.tidy(() => {
          const same = tf.tile(tf.slice(start, sample, 1), [strengths.length, 1]) as tf.Tensor2D;
          const points = moveAlong(space, same, directions, index, strengths);
          const own = Object.entries(conditions).map(
            ([name, values]) => [name, tf.tile(tf.slice(values, sample, 1), [strengths.length])] as const,
          );
          return space.generate(points, { truncation, conditions: Object.fromEntries(own) });
        }),
      ),
    dispose() {
      start.dispose();
      disposeBatch(conditions);
    },
  };
}
