import { rmsProp, type Schedule } from '@gan/core';
import { wassersteinLoss, weightClipping } from '@gan/losses';
import { z } from 'zod';
import { dcganDiscriminator, dcganGenerator } from './blocks/dcgan-networks.js';
import { defineGan } from './define-gan.js';
import { martinArjovsky } from './foreign/wgan.js';
import { baseFilters, imageShape, latentDim, learningRate, nCritic, normMomentum } from './options.js';

const config = z.object({
  imageShape: imageShape(64, 64, 3).refine(
    ([height, width]) => Math.min(height, width) >= 5,
    'Images need sides of at least 5 pixels, to be halved at least once; resize them, e.g. to 28 or 64',
  ),
  latentDim: latentDim(100),
  baseFilters: baseFilters(64),
  normMomentum: normMomentum(0.9),
  clip: z.number().positive().default(0.01).describe('Weights of the critic are kept within this of 0'),
  nCritic: nCritic(5),
  thoroughCritic: z
    .int()
    .min(1)
    .default(100)
    .describe('Updates of the critic in each of the first 25 steps and in every 500th'),
  learningRate: learningRate(5e-5),
});

/**
 * WGAN: a critic whose weights are clipped estimates the Wasserstein distance between data and samples.
 * Source: Arjovsky et al. 2017, https://arxiv.org/abs/1701.07875.
 *
 * Networks are those of DCGAN without the sigmoid, `reference-64` as the authors' code has them; images in [-1, 1]. As there,
 * weights are clipped before each update of the critic, and the critic is updated `thoroughCritic` times in the first 25
 * steps and in every 500th. Larger images than 64x64 have at most eight times the channels of the first layer, where
 * that code goes on doubling.
 */
export const wgan = defineGan({
  name: 'wgan',
  title: 'Wasserstein GAN',
  summary: 'a critic with clipped weights instead of a discriminator',
  paper: 'https://arxiv.org/abs/1701.07875',
  config,
  foreign: [martinArjovsky],
  presets: {
    'reference-64': {
      description: "authors' code, 64x64x3, networks of DCGAN; 25 epochs of LSUN's bedrooms",
      training: { batchSize: 64, steps: 237_000 },
    },
    small: {
      description: '28x28x1 at half the width, fewer thorough rounds, faster steps, for two cores',
      config: {
        imageShape: [28, 28, 1],
        baseFilters: 32,
        thoroughCritic: 20,
        learningRate: 2e-4,
      },
      training: { batchSize: 64, steps: 3_000 },
    },
  },
  build(options, random) {
    const sizes = { ...options, form: 'pytorch' } as const;
    const optimizer = () => rmsProp({ learningRate: options.learningRate });
    return {
      networks: {
        generator: dcganGenerator(sizes, random),
        critic: dcganDiscriminator(sizes, random, 'critic'),
      },
      optimizers: { generator: optimizer(), discriminator: optimizer() },
      loss: wassersteinLoss(),
      regularizers: [weightClipping({ limit: options.clip, when: 'before' })],
      nCritic: criticUpdates(options.nCritic, options.thoroughCritic),
    };
  },
});

const criticUpdates =
  (usual: number, thorough: number): Schedule =>
  ({ step }) =>
    step < 25 || step % 500 === 0 ? thorough : usual;
