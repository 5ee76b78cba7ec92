import type { Random } from '@gan/core';
import type * as tf from '@tensorflow/tfjs';
import { comparisonHead, type Comparison, type Head } from './head.js';
import {
  plainPointDiscriminator,
  plainPointGenerator,
  type PlainDiscriminatorOptions,
} from './plain-point-networks.js';
import {
  pointDiscriminator,
  pointGenerator,
  type PointDiscriminatorOptions,
  type PointGeneratorOptions,
} from './point-networks.js';
import {
  stackedDigitDiscriminator,
  stackedDigitGenerator,
  type StackedDigitOptions,
} from './stacked-digit-networks.js';

/** Kinds of networks that remedies are compared on. */
export const remedyForms = ['maxout', 'plain', 'stacked-digits'] as const;

/** Sizes of all of them, of which each kind takes its own. */
export interface RemedyNetworksOptions
  extends PointGeneratorOptions, PointDiscriminatorOptions, PlainDiscriminatorOptions, StackedDigitOptions {
  readonly form: (typeof remedyForms)[number];
  readonly discriminators: number;
  readonly comparison: Comparison;
  readonly packing: number;
}

interface RemedyNetworks {
  readonly generator: tf.LayersModel;
  /** `discriminator`, `discriminator-2` and so on. */
  readonly discriminators: Readonly<Record<string, tf.LayersModel>>;
}

type MakeGenerator = (options: RemedyNetworksOptions, random: Random) => tf.LayersModel;
type MakeDiscriminator = (
  options: RemedyNetworksOptions,
  random: Random,
  name: string,
  head?: Head,
) => tf.LayersModel;

const makers: Readonly<Record<RemedyNetworksOptions['form'], readonly [MakeGenerator, MakeDiscriminator]>> = {
  maxout: [pointGenerator, pointDiscriminator],
  plain: [plainPointGenerator, plainPointDiscriminator],
  'stacked-digits': [stackedDigitGenerator, stackedDigitDiscriminator],
};

/** A generator, and as many discriminators as are asked for. */
export function buildRemedyNetworks(options: RemedyNetworksOptions, random: Random): RemedyNetworks {
  const [makeGenerator, makeDiscriminator] = makers[options.form];
  const generator = makeGenerator(options, random);
  const names = Array.from({ length: options.discriminators }, (_, i) =>
    i === 0 ? 'discriminator' : `discriminator-${i + 1}`,
  );
  const discriminators = names.map((name) => {
    const head = comparisonHead(options.comparison, random);
    return [name, makeDiscriminator(options, random, name, head)] as const;
  });
  return { generator, discriminators: Object.fromEntries(discriminators) };
}
