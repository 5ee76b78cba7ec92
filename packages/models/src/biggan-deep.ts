import { z } from 'zod';
import { bigGanDeepDiscriminator, bigGanDeepGenerator } from './blocks/biggan-deep-networks.js';
import { bigGanGame } from './blocks/biggan-game.js';
import { bigGanImages, bigGanOptions, imageNetTraining, smallTraining } from './blocks/biggan-options.js';
import { defineGan } from './define-gan.js';
import { ajbrock } from './foreign/ajbrock.js';
import { baseFilters, latentDim, numClasses } from './options.js';

const config = z.object({
  imageShape: bigGanImages(128),
  latentDim: latentDim(128),
  numClasses: numClasses(1000),
  baseFilters: baseFilters(128),
  depth: z.int().min(1).default(2).describe('Residual blocks at each size'),
  ...bigGanOptions,
});

/**
 * BigGAN-deep: BigGAN with four times the depth in bottleneck blocks, fewer parameters, and all latents together with
 * the class in every scale and shift. Truncation, standing statistics and what a batch holds as in `biggan`.
 *
 * Source: Brock et al. 2019, https://arxiv.org/abs/1809.11096, appendix B; `imagenet-128` after the script of its public
 * PyTorch code (ajbrock/BigGAN-PyTorch), with the paper's orthogonal penalty and biases that start at 0.
 */
export const bigganDeep = defineGan({
  name: 'biggan-deep',
  title: 'BigGAN-deep',
  summary: 'BigGAN in bottleneck blocks, four times as deep',
  paper: 'https://arxiv.org/abs/1809.11096',
  config,
  foreign: [ajbrock],
  presets: {
    'imagenet-128': {
      description: '128x128x3, 1000 classes, attention at 64, two blocks a size',
      training: imageNetTraining,
    },
    small: {
      description: 'digits of a class, 64 channels, one block a size',
      config: {
        imageShape: [28, 28, 1],
        latentDim: 32,
        numClasses: 10,
        baseFilters: 16,
        depth: 1,
        sharedDim: 16,
        generatorLearningRate: 5e-4,
        discriminatorLearningRate: 1e-3,
      },
      training: smallTraining,
    },
  },
  build: (options, random) =>
    bigGanGame(options, {
      generator: bigGanDeepGenerator(options, random),
      discriminator: bigGanDeepDiscriminator(options, random),
    }),
});
