import { z } from 'zod';
import { bigGanGame } from './blocks/biggan-game.js';
import { bigGanDiscriminator, bigGanGenerator } from './blocks/biggan-networks.js';
import { bigGanImages, bigGanOptions, imageNetTraining, smallTraining } from './blocks/biggan-options.js';
import { defineGan } from './define-gan.js';
import { ajbrock } from './foreign/ajbrock.js';
import { baseFilters, latentDim, numClasses } from './options.js';

const config = z.object({
  imageShape: bigGanImages(128),
  latentDim: latentDim(120),
  numClasses: numClasses(1000),
  baseFilters: baseFilters(96),
  conditioning: z
    .enum(['hierarchical', 'shared', 'class'])
    .default('hierarchical')
    .describe(
      "What sets the generator's scales and shifts: hierarchical: an embedding of the class and a part of the latents; " +
        'shared: the embedding; class: numbers of their own for each class',
    ),
  ...bigGanOptions,
});

/**
 * BigGAN: class-conditional residual networks with self-attention and spectral normalisation in both, an embedding of
 * the class that all layers share, latents for every block, a projection discriminator; orthogonal initialisation and
 * penalty. Samples can be truncated (`sample(gan, { truncation: 0.5 })`, the threshold on the latents); see
 * `collectStandingStatistics` for statistics of batch normalisation that suit it.
 *
 * Source: Brock et al. 2019, https://arxiv.org/abs/1809.11096; presets after the scripts of its public PyTorch code
 * (ajbrock/BigGAN-PyTorch), from which they differ in the orthogonal penalty of the paper, 1e-4, which the scripts leave
 * out, and in biases that start at 0. Batches hold `images` in [-1, 1], of sides of 5 to 256, and `labels`.
 */
export const biggan = defineGan({
  name: 'biggan',
  title: 'BigGAN',
  summary: 'residual, class-conditional, with self-attention; samples can be truncated',
  paper: 'https://arxiv.org/abs/1809.11096',
  config,
  foreign: [ajbrock],
  presets: {
    'imagenet-128': { description: '128x128x3, 1000 classes, attention at 64', training: imageNetTraining },
    'imagenet-256': {
      description: '256x256x3, 1000 classes, attention at 64',
      config: { imageShape: [256, 256, 3], latentDim: 140, attention: [2] },
      training: imageNetTraining,
    },
    cifar: {
      description: '32x32x3, 10 classes, scales and shifts of each class, no attention',
      config: {
        imageShape: [32, 32, 3],
        latentDim: 128,
        numClasses: 10,
        baseFilters: 64,
        conditioning: 'class',
        attention: [],
        initialization: 'normal',
        orthogonal: 0,
        spectralEpsilon: 1e-8,
        nCritic: 4,
        generatorLearningRate: 2e-4,
        discriminatorLearningRate: 2e-4,
        adamEpsilon: 1e-8,
      },
      training: { batchSize: 50, steps: 125_000, averagingHalfLife: 1_386_000, averagingRampUp: 0.35 },
    },
    small: {
      description: 'digits of a class at an eighth of the width of cifar, with all that defines it',
      config: {
        imageShape: [28, 28, 1],
        latentDim: 60,
        numClasses: 10,
        baseFilters: 8,
        sharedDim: 16,
        generatorLearningRate: 5e-4,
        discriminatorLearningRate: 1e-3,
      },
      training: smallTraining,
    },
  },
  build: (options, random) =>
    bigGanGame(options, {
      generator: bigGanGenerator(options, random),
      discriminator: bigGanDiscriminator(options, random),
    }),
});
