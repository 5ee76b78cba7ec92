import { adam } from '@gan/core';
import { nonSaturatingLoss } from '@gan/losses';
import { z } from 'zod';
import { pointDiscriminator, pointGenerator } from './blocks/point-networks.js';
import { unrolledStep } from './blocks/unrolled-step.js';
import { defineGan } from './define-gan.js';
import { beta1, latentDim, learningRate, maxoutPieces, units } from './options.js';

const config = z.object({
  unrolledSteps: z
    .int()
    .min(0)
    .max(50)
    .default(5)
    .describe('Discriminator updates the generator looks ahead'),
  unrolledLearningRate: z.number().positive().default(1e-2).describe('Step size of the updates looked ahead'),
  latentDim: latentDim(2),
  generatorUnits: units([400, 400, 400, 400], 'generator'),
  discriminatorUnits: units([200, 200, 200], 'discriminator'),
  maxoutPieces: maxoutPieces(5),
  learningRate: learningRate(1e-4),
  beta1: beta1(0.8),
});

/**
 * Unrolled GAN: the generator is trained against the discriminator as it will be some updates later, so that moving
 * all samples to where it looks weak now does not pay. Source: Metz et al. 2017, https://arxiv.org/abs/1611.02163;
 * networks of PacGAN's toy setting. Points `[N, 2]`.
 */
export const unrolledGan = defineGan({
  name: 'unrolled-gan',
  title: 'Unrolled GAN',
  summary: 'a generator that looks several discriminator updates ahead, against mode collapse',
  paper: 'https://arxiv.org/abs/1611.02163',
  config,
  presets: {
    toy: {
      description: 'points in the plane, five steps ahead',
      training: { batchSize: 100, steps: 400_000 },
    },
    small: {
      description: 'the toy networks at a quarter of the width',
      config: {
        generatorUnits: [100, 100],
        discriminatorUnits: [64, 64],
        maxoutPieces: 3,
        learningRate: 5e-4,
      },
      training: { batchSize: 100, steps: 10_000 },
    },
  },
  build: (options, random) => ({
    networks: {
      generator: pointGenerator(options, random),
      discriminator: pointDiscriminator(options, random),
    },
    optimizers: { generator: adam(options), discriminator: adam(options) },
    sample: { shape: [2], dtype: 'float32' },
    examples: 'points',
    trainStep: unrolledStep({ ...options, loss: nonSaturatingLoss(), examples: 'points' }),
  }),
});
