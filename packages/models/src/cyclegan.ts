import { ConfigError, type Random } from '@gan/core';
import { leastSquaresLoss, nonSaturatingLoss } from '@gan/losses';
import { z } from 'zod';
import { cycleganStep } from './blocks/cyclegan-step.js';
import { ImageHistory } from './blocks/image-history.js';
import { checkPatches, patchDiscriminator } from './blocks/patch-discriminator.js';
import { residualTranslator } from './blocks/residual-translator.js';
import {
  discriminatorFilters,
  fallingAdam,
  fallingSteps,
  holdSteps,
  patch,
  pictures,
} from './blocks/translation-options.js';
import { defineGan } from './define-gan.js';
import { cycleganWeights } from './foreign/image-to-image.js';
import { baseFilters, beta1, imageShape, learningRate } from './options.js';

const cycleWeight = (way: string) =>
  z.number().min(0).default(10).describe(`Weight of the error after the round trip ${way}`);

const config = z.object({
  imageShape: imageShape(256, 256, 3),
  channelsB: z.int().min(1).default(3).describe('Channels of the pictures of domain B'),
  blocks: z.int().min(0).default(9).describe('Residual blocks of each generator'),
  baseFilters: baseFilters(64),
  discriminatorFilters: discriminatorFilters(64),
  patch,
  loss: z
    .enum(['vanilla', 'lsgan'])
    .default('lsgan')
    .describe('vanilla: logarithms of probabilities; lsgan: least squares'),
  cycleWeightA: cycleWeight('from A'),
  cycleWeightB: cycleWeight('from B'),
  identityShare: z
    .number()
    .min(0)
    .default(0.5)
    .describe(
      'Weight of leaving alone what is of the target domain, as a share of the cycle weight; 0 for none',
    ),
  historySize: z
    .int()
    .min(0)
    .default(50)
    .describe('Earlier pictures of each generator that its discriminator goes on seeing'),
  learningRate: learningRate(2e-4),
  beta1: beta1(0.5),
  holdSteps: holdSteps(133_400),
  decaySteps: fallingSteps(133_400),
});
type Config = z.output<typeof config>;

/**
 * CycleGAN: learns to turn pictures of one kind into another and back without pairs, since a picture that goes both ways must come
 * back as it was. Source: Zhu et al. 2017, https://arxiv.org/abs/1703.10593.
 *
 * Batches have `domainA` and `domainB`, `[N, H, W, C]` in [-1, 1]. Layers, initial weights and training follow the
 * authors' PyTorch code; the learning rate falls step by step where that code goes by epochs. The networks take pictures of
 * any sides that are multiples of 4. What the discriminators remember is part of checkpoints.
 */
export const cyclegan = defineGan({
  name: 'cyclegan',
  title: 'CycleGAN',
  summary: 'one kind of picture from another and back, learned without pairs',
  paper: 'https://arxiv.org/abs/1703.10593',
  config,
  foreign: [cycleganWeights],
  presets: {
    'resnet-9': {
      description: 'the published networks at 256x256, nine residual blocks; steps of horses and zebras',
      training: { batchSize: 1, steps: 266_800 },
    },
    'resnet-6': {
      description: 'the published networks at 128x128, six residual blocks',
      config: { imageShape: [128, 128, 3], blocks: 6 },
      training: { batchSize: 1, steps: 266_800 },
    },
    small: {
      description: '64x64 at a quarter of the width, three blocks, patches of 34 pixels: for two cores',
      config: {
        imageShape: [64, 64, 3],
        blocks: 3,
        baseFilters: 16,
        discriminatorFilters: 16,
        patch: 34,
        holdSteps: 1_000,
        decaySteps: 1_000,
      },
      training: { batchSize: 1, steps: 2_000 },
    },
  },
  fit: ({ domainA, domainB }) => ({
    ...(domainA && { imageShape: domainA.shape }),
    ...(domainB && { channelsB: domainB.shape.at(-1) }),
  }),
  build(options, random) {
    const { imageShape, channelsB, historySize } = options;
    checkPictures(options);
    const shapeOfB = [...imageShape.slice(0, 2), channelsB];
    const histories = [new ImageHistory(historySize), new ImageHistory(historySize)] as const;
    return {
      networks: networks(options, random),
      players: {
        generator: ['generator-ab', 'generator-ba'],
        discriminator: ['discriminator-a', 'discriminator-b'],
      },
      optimizers: { generator: fallingAdam(options), discriminator: fallingAdam(options) },
      averaged: ['generator-ab', 'generator-ba'],
      sample: pictures(shapeOfB),
      inputs: { domainA: pictures(imageShape), domainB: pictures(shapeOfB) },
      // Convolutions see some 90 pixels around them, but statistics are the whole picture's: no tile is exact.
      translations: {
        ab: { network: 'generator-ab', from: 'domainA', to: 'domainB', multiple: 4 },
        ba: { network: 'generator-ba', from: 'domainB', to: 'domainA', multiple: 4 },
      },
      stateful: { 'history-a': histories[0], 'history-b': histories[1] },
      trainStep: cycleganStep({
        loss: options.loss === 'lsgan' ? leastSquaresLoss() : nonSaturatingLoss(),
        cycleWeights: [options.cycleWeightA, options.cycleWeightB],
        identityShare: options.identityShare,
        histories,
      }),
    };
  },
});

function networks({ imageShape, channelsB, ...options }: Config, random: Random) {
  const { blocks, baseFilters, discriminatorFilters, patch } = options;
  const [a, b] = [imageShape[2], channelsB];
  const generator = (name: string, sourceChannels: number, targetChannels: number) =>
    residualTranslator({ name, sourceChannels, targetChannels, blocks, baseFilters }, random);
  const discriminator = (name: string, images: number) =>
    patchDiscriminator(
      { name, inputs: { images }, baseFilters: discriminatorFilters, patch, norm: 'instance' },
      random,
    );
  return {
    'generator-ab': generator('generator-ab', a, b),
    'generator-ba': generator('generator-ba', b, a),
    'discriminator-a': discriminator('discriminator-a', a),
    'discriminator-b': discriminator('discriminator-b', b),
  };
}

function checkPictures({ imageShape, channelsB, identityShare, patch }: Config): void {
  const [height, width, channels] = imageShape;
  // Reflection at a quarter of the side needs two pixels there.
  if (height % 4 !== 0 || width % 4 !== 0 || Math.min(height, width) < 8) {
    throw new ConfigError(
      `cyclegan: expected sides that are multiples of 4, at least 8, got ${height}x${width}. Resize or crop the pictures.`,
    );
  }
  if (identityShare > 0 && channels !== channelsB) {
    throw new ConfigError(
      `cyclegan: expected as many channels in B as in A for the identity terms, got ${channelsB} and ${channels}. Set identityShare=0, or read both kinds in colour.`,
    );
  }
  checkPatches('cyclegan', imageShape, patch);
}
