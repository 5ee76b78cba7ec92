import { adam, linearDecay, type Random } from '@gan/core';
import { gradientPenalty, wassersteinLoss } from '@gan/losses';
import { z } from 'zod';
import { convolutionalCritic, convolutionalGenerator } from './blocks/wgan-gp-convolutional.js';
import { pointsCritic, pointsGenerator } from './blocks/wgan-gp-points.js';
import { residualCritic, residualGenerator } from './blocks/wgan-gp-residual.js';
import { defineGan, type BuiltParts } from './define-gan.js';
import {
  baseFilters,
  beta1,
  beta2,
  decaySteps,
  generatorBatch,
  imageShape,
  latentDim,
  learningRate,
  nCritic,
  normMomentum,
  units,
} from './options.js';

const config = z.object({
  form: z
    .enum(['convolutional', 'residual', 'residual-pyramid', 'points'])
    .default('convolutional')
    .describe(
      'convolutional: 5x5 kernels of stride 2; residual: blocks of one width, none normalised in the critic; ' +
        'residual-pyramid: wider as the map shrinks, layer normalisation in the critic; points: dense, in the plane',
    ),
  imageShape: imageShape(28, 28, 1).refine(
    ([height, width]) => Math.min(height, width) >= 5,
    'Images need sides of at least 5 pixels, to be halved at least once; resize them, e.g. to 28 or 32',
  ),
  latentDim: latentDim(128),
  baseFilters: baseFilters(64),
  generatorNorm: z.boolean().default(true).describe('Batch normalisation in the generator of images'),
  normMomentum: normMomentum(0.9),
  pixels: z
    .enum(['tanh', 'sigmoid'])
    .default('tanh')
    .describe('How the generator bounds its pixels: tanh to [-1, 1], sigmoid to [0, 1]'),
  generatorUnits: units([512, 512, 512], 'generator of points'),
  criticUnits: units([512, 512, 512], 'critic of points'),
  penaltyWeight: z.number().positive().default(10).describe('Weight of the gradient penalty'),
  nCritic: nCritic(5),
  generatorBatch: generatorBatch(1),
  learningRate: learningRate(1e-4),
  beta1: beta1(0.5),
  beta2: beta2(0.9),
  decaySteps: decaySteps(0),
});
type Config = z.output<typeof config>;

/**
 * WGAN with gradient penalty: a critic held to slopes of 1 between real and generated examples estimates the
 * Wasserstein distance, which the generator brings down.
 * Source: Gulrajani et al. 2017, https://arxiv.org/abs/1704.00028.
 *
 * Presets follow the published scripts of the paper: `mnist` and `cifar` convolutional, `cifar-resnet` and `resnet-64`
 * residual, `toy` for points `[N, 2]`. Images of any sides of 5 pixels or more, in [-1, 1], or [0, 1] for `mnist`.
 *
 * The scripts always normalise by the batch; sampling here uses moving averages instead, so that a sample does not
 * depend on its neighbours.
 */
export const wganGp = defineGan({
  name: 'wgan-gp',
  title: 'WGAN with gradient penalty',
  summary: 'a critic with slopes of 1, which says how far apart data and samples are',
  paper: 'https://arxiv.org/abs/1704.00028',
  config,
  presets: {
    mnist: {
      description: '28x28x1, 5x5 kernels, no normalisation',
      config: { generatorNorm: false, pixels: 'sigmoid' },
      training: { batchSize: 50, steps: 200_000 },
    },
    cifar: {
      description: '32x32x3, 5x5 kernels, batch normalisation in the generator',
      config: { imageShape: [32, 32, 3], baseFilters: 128 },
      training: { batchSize: 64, steps: 200_000 },
    },
    'cifar-resnet': {
      description: '32x32x3, residual, 128 channels throughout, without classes',
      config: {
        form: 'residual',
        imageShape: [32, 32, 3],
        baseFilters: 128,
        generatorBatch: 2,
        learningRate: 2e-4,
        beta1: 0,
        decaySteps: 100_000,
      },
      training: { batchSize: 64, steps: 100_000 },
    },
    'resnet-64': {
      description: '64x64x3, residual, layer normalisation in the critic',
      config: { form: 'residual-pyramid', imageShape: [64, 64, 3], beta1: 0 },
      training: { batchSize: 64, steps: 200_000 },
    },
    toy: {
      description: 'points in the plane, three dense layers of 512 on either side',
      config: { form: 'points', latentDim: 2, penaltyWeight: 0.1 },
      training: { batchSize: 256, steps: 100_000 },
    },
    small: {
      description: 'the networks for digits at a quarter of the width, for two cores',
      config: { latentDim: 64, baseFilters: 16, learningRate: 5e-4 },
      training: { batchSize: 64, steps: 3_000 },
    },
  },
  build: (options, random) => ({
    ...networks(options, random),
    optimizers: { generator: optimizer(options), discriminator: optimizer(options) },
    loss: wassersteinLoss(),
    regularizers: [gradientPenalty({ weight: options.penaltyWeight })],
    nCritic: options.nCritic,
    generatorBatch: options.generatorBatch,
  }),
});

function optimizer({ learningRate, decaySteps, beta1, beta2 }: Config) {
  const rate = decaySteps > 0 ? linearDecay(learningRate, 0, decaySteps) : learningRate;
  return adam({ learningRate: rate, beta1, beta2 });
}

function networks(options: Config, random: Random): Pick<BuiltParts, 'networks' | 'sample' | 'examples'> {
  const { form, imageShape, pixels } = options;
  if (form === 'points') {
    return {
      networks: { generator: pointsGenerator(options, random), critic: pointsCritic(options, random) },
      sample: { shape: [2], dtype: 'float32' },
      examples: 'points',
    };
  }
  return {
    networks: pair(form, options, random),
    sample: { shape: imageShape, dtype: 'float32', range: [pixels === 'tanh' ? -1 : 0, 1] },
  };
}

function pair(form: Exclude<Config['form'], 'points'>, options: Config, random: Random) {
  if (form === 'convolutional') {
    return {
      generator: convolutionalGenerator(options, random),
      critic: convolutionalCritic(options, random),
    };
  }
  const sizes = { ...options, layout: form === 'residual' ? 'even' : 'pyramid' } as const;
  return { generator: residualGenerator(sizes, random), critic: residualCritic(sizes, random) };
}
