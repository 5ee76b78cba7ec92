import { adam, type Random } from '@gan/core';
import { nonSaturatingLoss } from '@gan/losses';
import { z } from 'zod';
import { dcganDiscriminator, dcganGenerator } from './blocks/dcgan-networks.js';
import { pointDiscriminator, pointGenerator } from './blocks/point-networks.js';
import { defineGan, type BuiltParts } from './define-gan.js';
import {
  baseFilters,
  beta1,
  imageShape,
  latentDim,
  learningRate,
  maxoutPieces,
  normMomentum,
  units,
} from './options.js';

const config = z.object({
  packing: z
    .int()
    .min(1)
    .max(16)
    .default(2)
    .describe('Samples the discriminator judges together; 1 is a plain GAN'),
  form: z
    .enum(['points', 'images'])
    .default('points')
    .describe('points: dense networks in the plane; images: DCGAN'),
  latentDim: latentDim(2),
  generatorUnits: units([400, 400, 400, 400], 'generator of points'),
  discriminatorUnits: units([200, 200, 200], 'discriminator of points'),
  maxoutPieces: maxoutPieces(5),
  imageShape: imageShape(28, 28, 3),
  baseFilters: baseFilters(64),
  normMomentum: normMomentum(0.9),
  learningRate: learningRate(1e-4),
  beta1: beta1(0.8),
});
type Config = z.output<typeof config>;

/**
 * PacGAN: a discriminator that sees several independent samples at once notices when they are all alike.
 * Only its first layer grows. Source: Lin et al. 2018, https://arxiv.org/abs/1712.04086.
 *
 * `stacked-mnist-2` updates the generator once a step, where that setting updates it twice.
 *
 * Trains on the non-saturating loss. Points are `[N, 2]`; images in [-1, 1].
 */
export const pacgan = defineGan({
  name: 'pacgan',
  title: 'PacGAN',
  summary: 'a discriminator that judges several samples together, against mode collapse',
  paper: 'https://arxiv.org/abs/1712.04086',
  config,
  presets: {
    toy: {
      description: 'ring and grid of the paper: dense networks, packing 2',
      training: { batchSize: 100, steps: 400_000 },
    },
    'stacked-mnist-2': {
      description: 'three digits stacked as colours, VEEGAN setting, packing 2',
      config: { form: 'images', latentDim: 100, learningRate: 2e-4, beta1: 0.5 },
      training: { batchSize: 64, steps: 100_000 },
    },
    small: {
      description: 'the toy networks at a quarter of the width',
      config: {
        generatorUnits: [100, 100, 100],
        discriminatorUnits: [64, 64],
        maxoutPieces: 3,
        learningRate: 5e-4,
      },
      training: { batchSize: 100, steps: 20_000 },
    },
  },
  build: (options, random) => ({
    ...(options.form === 'points' ? points(options, random) : images(options, random)),
    optimizers: { generator: adam(options), discriminator: adam(options) },
    loss: nonSaturatingLoss(),
    packing: options.packing,
  }),
});

function points(options: Config, random: Random): Pick<BuiltParts, 'networks' | 'sample' | 'examples'> {
  return {
    networks: {
      generator: pointGenerator(options, random),
      discriminator: pointDiscriminator(options, random),
    },
    sample: { shape: [2], dtype: 'float32' },
    examples: 'points',
  };
}

/** Halvings of the paper's layout: 28, 14, 7, 4, 2. */
const halvings = 4;

function images(options: Config, random: Random): Pick<BuiltParts, 'networks' | 'prior'> {
  const [height, width, channels] = options.imageShape;
  const sizes = { ...options, form: 'tensorflow', halvings } as const;
  return {
    networks: {
      generator: dcganGenerator(sizes, random),
      discriminator: dcganDiscriminator(
        { ...sizes, imageShape: [height, width, channels * options.packing] },
        random,
      ),
    },
    prior: (shape, source) => source.uniformTensor(shape, -1, 1),
  };
}
