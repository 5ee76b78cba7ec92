import { z } from 'zod';
import { bigGanGame } from './blocks/biggan-game.js';
import { bigGanDiscriminator, bigGanGenerator } from './blocks/biggan-networks.js';
import {
  adamEpsilon,
  attention,
  bigGanImages,
  rate,
  smallTraining,
  spectralEpsilon,
} from './blocks/biggan-options.js';
import { defineGan } from './define-gan.js';
import { ajbrock } from './foreign/ajbrock.js';
import { baseFilters, latentDim, nCritic, normMomentum, numClasses } from './options.js';

const config = z.object({
  imageShape: bigGanImages(128),
  latentDim: latentDim(128),
  numClasses: numClasses(1000),
  baseFilters: baseFilters(64),
  attention: attention([1]),
  normMomentum: normMomentum(0.9),
  spectralEpsilon: spectralEpsilon(1e-8),
  nCritic: nCritic(1),
  generatorLearningRate: rate(1e-4, 'generator'),
  discriminatorLearningRate: rate(4e-4, 'discriminator'),
  adamEpsilon: adamEpsilon(1e-8),
});

/**
 * SAGAN: self-attention in residual networks, spectral normalisation in generator and discriminator alike, and a
 * discriminator that learns four times as fast. Scales and shifts of the generator's normalisation for each class; the
 * class enters the discriminator by projection. Glorot's initialisation, hinge loss.
 *
 * Source: Zhang et al. 2019, https://arxiv.org/abs/1805.08318; networks and settings of `imagenet-128` as in BigGAN's
 * public PyTorch code (ajbrock/BigGAN-PyTorch), save for biases that start at 0. Batches hold `images` in [-1, 1], of
 * sides of 5 to 256, and `labels`. Samples can be truncated as BigGAN's.
 */
export const sagan = defineGan({
  name: 'sagan',
  title: 'SAGAN',
  summary: 'self-attention; a discriminator that learns faster than the generator',
  paper: 'https://arxiv.org/abs/1805.08318',
  config,
  foreign: [ajbrock],
  presets: {
    'imagenet-128': {
      description: '128x128x3, 1000 classes, attention at 64',
      // The average forgets by 0.9999 a step.
      training: { batchSize: 256, steps: 1_000_000, averagingHalfLife: 1_774_000, averagingRampUp: 0.35 },
    },
    small: {
      description: 'digits of a class with attention at 14x14, 32 channels',
      config: {
        imageShape: [28, 28, 1],
        latentDim: 64,
        numClasses: 10,
        baseFilters: 8,
        generatorLearningRate: 5e-4,
        discriminatorLearningRate: 1.5e-3,
      },
      training: smallTraining,
    },
  },
  build(given, random) {
    const options = {
      ...given,
      conditioning: 'class',
      sharedDim: 1,
      initialization: 'glorot',
      orthogonal: 0,
    } as const;
    return bigGanGame(options, {
      generator: bigGanGenerator(options, random),
      discriminator: bigGanDiscriminator(options, random),
    });
  },
});
