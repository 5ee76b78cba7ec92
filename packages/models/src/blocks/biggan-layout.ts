import { ConfigError } from '@gan/core';
import { halvedSizes, halvingsToBase, type Size } from './dcgan-sizes.js';

/** What a stage of the discriminator gives. */
export interface DiscriminatorStage {
  /** Channels, as a multiple of the base width. */
  readonly width: number;
  readonly halve: boolean;
}

/** Sizes and widths of BigGAN's networks for one size of images. */
export interface BigGanLayout {
  /** Sizes of the maps, the image's first, each half of the one before. */
  readonly sizes: readonly Size[];
  /** Channels of the generator's maps, the smallest first, as multiples of the base width. */
  readonly generator: readonly number[];
  readonly discriminator: readonly DiscriminatorStage[];
}

/** Widths by the number of halvings down to a side of 4; fewer have four times the base width everywhere. */
const widths: Readonly<Record<number, { generator: number[]; discriminator: number[] }>> = {
  4: { generator: [16, 16, 8, 4, 2], discriminator: [1, 2, 4, 8, 16] },
  5: { generator: [16, 16, 8, 4, 2, 1], discriminator: [1, 2, 4, 8, 16, 16] },
  6: { generator: [16, 16, 8, 8, 4, 2, 1], discriminator: [1, 2, 4, 8, 8, 16, 16] },
};

/** Sides that images may have: halved at least once, and no table for more than 256. */
export const sides = { least: 5, most: 256 };

/**
 * The layout for images of this size: the table of the published side that is halved as often, 32, 64, 128 or 256.
 *
 * Source: Brock et al. 2019, https://arxiv.org/abs/1809.11096, tables 4 to 6; its public PyTorch code for 32.
 *
 * @param attention maps with self-attention, by how many halvings they are below the image.
 * @throws ConfigError if there is no such map in both networks.
 */
export function bigGanLayout(
  [height, width]: readonly [number, number, number],
  attention: readonly number[],
): BigGanLayout {
  const size: Size = [height, width];
  const halvings = halvingsToBase(size);
  const wrong = attention.find((level) => level >= halvings);
  if (wrong !== undefined) {
    throw new ConfigError(
      `bigGanLayout: expected 'attention' to be halvings below ${halvings} for images of ${height}x${width}, got ${wrong}. Use smaller ones, or none: [].`,
    );
  }
  const sizes = halvedSizes(size, halvings);
  const table = widths[halvings];
  if (table === undefined) return { sizes, ...evenLayout(halvings) };
  const { generator, discriminator } = table;
  const stages = discriminator.map((multiple, i) => ({ width: multiple, halve: i < halvings }));
  return { sizes, generator, discriminator: stages };
}

/** One width; the last map of the discriminator is larger than the generator's first. */
function evenLayout(halvings: number): Pick<BigGanLayout, 'generator' | 'discriminator'> {
  const halving = Math.max(1, halvings - 1);
  return {
    generator: Array<number>(halvings + 1).fill(4),
    discriminator: Array.from({ length: halving + 2 }, (_, i) => ({ width: 4, halve: i < halving })),
  };
}
