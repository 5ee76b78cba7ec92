import { ConfigError, Random, type Gan, type Seed } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { mixStyles } from '../blocks/style-controls.js';
import { latentSpace, oneForEachLayer } from './latent-space.js';

/** A named part of the layers that take a style, from the coarsest. */
export type StyleBand = 'coarse' | 'middle' | 'fine';

/** Layers `from` up to, not including, `to`. */
export type LayerRange = readonly [from: number, to: number];

/** Resolutions of a band where there are many. */
const mostLevels = 2;

/**
 * Which layers a band is: coarse those of sides 4 and 8, middle 16 and 32, fine the rest, as Karras et al. 2019 (StyleGAN),
 * https://arxiv.org/abs/1812.04948, figure 3, has it at 1024x1024. Below six resolutions coarse and middle are a third each,
 * rounded down, and fine is what is left.
 *
 * @param layers how many layers take a style: two at each resolution.
 * @throws ConfigError if the network is too small to have that band.
 */
export function styleBand(band: StyleBand, layers: number): LayerRange {
  const levels = layers / 2;
  const each = Math.min(mostLevels, Math.max(1, Math.floor(levels / 3)));
  const ranges = { coarse: [0, 2 * each], middle: [2 * each, 4 * each], fine: [4 * each, layers] } as const;
  const [from, to] = ranges[band];
  if (from < to && to <= layers) return [from, to];
  throw new ConfigError(
    `styleBand: expected at least 6 layers with styles for the ${band} ones, got ${layers}. Name the layers instead, e.g. 0-1.`,
  );
}

export interface StyleMixingOptions {
  /** Samples that give the styles of a band. */
  readonly rows: number;
  /** Samples that give all others. */
  readonly columns: number;
  /** One table for each. */
  readonly ranges: readonly LayerRange[];
  /** @default 0 */
  readonly seed?: Seed;
  /** How far from the mean styles may be. @default 1, all the way */
  readonly truncation?: number;
}

/**
 * Tables of mixed styles: each sample has the styles of its row's parent in some layers and of its column's in the others.
 * Source: Karras et al. 2019 (StyleGAN), https://arxiv.org/abs/1812.04948, section 3.1 and figure 3.
 *
 * @returns `[(1 + rows * ranges) * (1 + columns), H, W, C]`, row by row: a blank image and the columns' parents; then for
 * each range and row the row's parent and its mixtures. Owned by the caller.
 * @throws ConfigError if the model has no styles, or not so many layers.
 */
export function styleMixingTable(gan: Gan, options: StyleMixingOptions): tf.Tensor {
  const { rows, columns, ranges, seed = 0, truncation } = options;
  const space = latentSpace(gan, 'styles');
  const layers = space.layers!;
  ranges.forEach((range) => checkRange(range, layers));
  const random = Random.fromSeed(seed);
  return tf.tidy(() => {
    const draw = (count: number, name: string) =>
      oneForEachLayer(space.latents(count, random.fork(name)), layers);
    const [left, top] = [draw(rows, 'rows'), draw(columns, 'columns')];
    const make = (styles: tf.Tensor) => space.generate(styles, { truncation });
    const blank = tf.fill([1, ...(gan.sample.shape as number[])], gan.sample.range?.[1] ?? 1);
    const tables = ranges.flatMap(([from, to]) =>
      Array.from({ length: rows }, (_, row) => {
        const own = tf.slice(left, row, 1);
        const all = tf.tile(own, [columns, 1, 1]);
        const mixed = mixStyles(mixStyles(top, all, from), top, to);
        return make(tf.concat([own, mixed]));
      }),
    );
    return tf.concat([blank, make(top), ...tables]);
  });
}

/** @throws ConfigError unless a range lies within the layers. */
export function checkRange([from, to]: LayerRange, layers: number): void {
  if (Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from < to && to <= layers) return;
  throw new ConfigError(
    `checkRange: expected layers between 0 and ${layers - 1}, the first not after the last, got ${from} to ${to - 1}. Choose among them.`,
  );
}
