import { ConfigError, type Random } from '@gan/core';
import { leastSquaresLoss, nonSaturatingLoss } from '@gan/losses';
import { z } from 'zod';
import { checkPatches, patchDiscriminator } from './blocks/patch-discriminator.js';
import { pix2pixStep } from './blocks/pix2pix-step.js';
import {
  discriminatorFilters,
  fallingAdam,
  fallingSteps,
  holdSteps,
  patch,
  pictures,
} from './blocks/translation-options.js';
import { uNet } from './blocks/u-net.js';
import { defineGan } from './define-gan.js';
import { pix2pixWeights } from './foreign/image-to-image.js';
import { baseFilters, beta1, imageShape, learningRate } from './options.js';

const config = z.object({
  imageShape: imageShape(256, 256, 3),
  sourceChannels: z.int().min(1).default(3).describe('Channels of the pictures to start from'),
  levels: z
    .int()
    .min(2)
    .default(8)
    .describe('How often the U-Net halves its pictures, whose sides must be multiples of 2^levels'),
  baseFilters: baseFilters(64),
  discriminatorFilters: discriminatorFilters(64),
  patch,
  dropout: z
    .number()
    .min(0)
    .lt(1)
    .default(0.5)
    .describe(
      'Share of the features dropped in levels 5 to the last but one: the only noise, in samples too',
    ),
  loss: z
    .enum(['vanilla', 'lsgan'])
    .default('vanilla')
    .describe('vanilla: logarithms of probabilities; lsgan: least squares'),
  l1Weight: z.number().min(0).default(100).describe('Weight of the absolute error'),
  learningRate: learningRate(2e-4),
  beta1: beta1(0.5),
  holdSteps: holdSteps(40_000),
  decaySteps: fallingSteps(40_000),
});
type Config = z.output<typeof config>;

/**
 * pix2pix: learns from pairs of pictures to turn the one into the other, by a U-Net whose results must look real patch by patch
 * beside their source and be near the target. Source: Isola et al. 2017, https://arxiv.org/abs/1611.07004.
 *
 * Batches have `source` and `target`, `[N, H, W, C]` in [-1, 1]. Layers, initial weights and training follow the
 * authors' PyTorch code; the learning rate falls step by step where that code goes by epochs. The networks take pictures of
 * any sides that are multiples of `2 ** levels`. Dropout is the noise: `generate` with a `random` draws it, without one
 * it is left out. Samples are normalised picture by picture.
 */
export const pix2pix = defineGan({
  name: 'pix2pix',
  title: 'pix2pix',
  summary: 'one kind of picture from another, learned from pairs',
  paper: 'https://arxiv.org/abs/1611.07004',
  config,
  foreign: [pix2pixWeights],
  presets: {
    'unet-256': {
      description: 'the published networks at 256x256, patches of 70 pixels; steps of facades',
      training: { batchSize: 1, steps: 80_000 },
    },
    'unet-128': {
      description: 'the published U-Net for 128x128',
      config: { imageShape: [128, 128, 3], levels: 7 },
      training: { batchSize: 1, steps: 80_000 },
    },
    pixel: {
      description: 'unet-256 against a discriminator of single pixels',
      config: { patch: 1 },
      training: { batchSize: 1, steps: 80_000 },
    },
    small: {
      description: '64x64 at a quarter of the width, patches of 34 pixels: for two cores',
      config: {
        imageShape: [64, 64, 3],
        levels: 6,
        baseFilters: 16,
        discriminatorFilters: 16,
        patch: 34,
        holdSteps: 1_000,
        decaySteps: 1_000,
      },
      training: { batchSize: 4, steps: 2_000 },
    },
  },
  fit: ({ source, target }) => ({
    ...(source && { sourceChannels: source.shape.at(-1) }),
    ...(target && { imageShape: target.shape }),
  }),
  build(options, random) {
    const { imageShape, levels } = options;
    checkSides(options);
    checkPatches('pix2pix', imageShape, options.patch);
    const loss = options.loss === 'lsgan' ? leastSquaresLoss() : nonSaturatingLoss();
    return {
      networks: networks(options, random),
      optimizers: { generator: fallingAdam(options), discriminator: fallingAdam(options) },
      sample: pictures(imageShape),
      inputs: {
        source: pictures([...imageShape.slice(0, 2), options.sourceChannels]),
        target: pictures(imageShape),
      },
      translations: {
        // Every pixel may depend on all others: the innermost map is that small, and statistics are the picture's.
        forward: { network: 'generator', from: 'source', to: 'target', multiple: 2 ** levels },
      },
      trainStep: pix2pixStep({ loss, l1Weight: options.l1Weight }),
    };
  },
});

function networks(options: Config, random: Random) {
  const { sourceChannels, discriminatorFilters, patch } = options;
  const targetChannels = options.imageShape[2];
  const judged = {
    name: 'discriminator',
    inputs: { target: targetChannels, source: sourceChannels },
    baseFilters: discriminatorFilters,
    patch,
    norm: 'batch',
  } as const;
  return {
    generator: uNet({ ...options, targetChannels }, random),
    discriminator: patchDiscriminator(judged, random),
  };
}

function checkSides({ imageShape: [height, width], levels }: Config): void {
  const multiple = 2 ** levels;
  if (height % multiple === 0 && width % multiple === 0) return;
  throw new ConfigError(
    `pix2pix: expected sides that are multiples of ${multiple} for ${levels} levels, got ${height}x${width}. Set levels to fewer, or resize the pictures.`,
  );
}
