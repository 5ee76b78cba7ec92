import { adam, forward, type Random, type StepContext } from '@gan/core';
import { driftPenalty, gradientPenalty, wassersteinLoss } from '@gan/losses';
import * as tf from '@tensorflow/tfjs';
import { z } from 'zod';
import {
  channelBase,
  channelMax,
  fitSquare,
  growingRate,
  growthOptions,
  growthSchedule,
  squareImages,
} from './blocks/growing-options.js';
import { growingSides } from './blocks/growing-sides.js';
import { GrowthState } from './blocks/growth.js';
import { phasedStep, type Sides } from './blocks/phased-step.js';
import { defineGan, type BuiltParts, type Preset } from './define-gan.js';
import { tkarrasProgan } from './foreign/growing.js';
import { GrowingDiscriminator } from './layers/growing-discriminator.js';
import { ProganGenerator } from './layers/progan-generator.js';
import { latentDim } from './options.js';

const config = z.object({
  imageShape: squareImages(32),
  latentDim: latentDim(512),
  channelBase: channelBase(8192),
  channelMax: channelMax(512),
  ...growthOptions({
    firstResolution: 4,
    learningRates: { 1024: 1.5e-3 },
    batchSizes: { 4: 128, 8: 128, 16: 128, 32: 64, 64: 32, 128: 16, 256: 8, 512: 4 },
  }),
  gradientPenalty: z.number().min(0).default(10).describe('Weight of the gradient penalty'),
  drift: z.number().min(0).default(1e-3).describe("Weight of the drift penalty on the critic's scores"),
  groupSize: z.int().min(1).default(4).describe('Examples whose spread the critic sees together'),
});
type Config = z.output<typeof config>;

const published = (side: number): [string, Preset<Config>] => [
  String(side),
  {
    description: `networks of the paper at ${side}x${side}x3, schedule for one GPU`,
    config: { imageShape: [side, side, 3] },
    // 12 million images, most of them at the batch sizes of the last levels.
    training: {
      batchSize: Math.max(4, Math.min(64, 2048 / side)),
      steps: 1_500_000,
      averagingHalfLife: 10_000,
    },
  },
];

/**
 * Progressive growing: both networks start at 4x4 and double as training goes on, each new level fading in. Equalised
 * learning rate, pixel normalisation, the spread of the minibatch, Wasserstein loss with gradient penalty and drift;
 * batch size and learning rate follow the resolution, and the optimisers start afresh whenever other layers take part.
 *
 * Source: Karras et al. 2018, https://arxiv.org/abs/1710.10196, table 2 and appendix A.1; the schedule is that of the
 * reference code for one GPU. Images in [-1, 1], linear: values beyond are possible. Slopes are measured on the final,
 * enlarged images, as there. The generator's average there is 0.999 a step; here it halves in 10,000 images.
 */
export const progan = defineGan({
  name: 'progan',
  title: 'Progressive GAN',
  summary: 'networks that grow from 4x4 to the final resolution',
  paper: 'https://arxiv.org/abs/1710.10196',
  config,
  foreign: [tkarrasProgan],
  presets: {
    ...Object.fromEntries([32, 64, 128, 256, 512, 1024].map(published)),
    small: {
      description: 'a sixteenth of the width at 32x32, grown from 4x4 over 48,000 images',
      config: {
        latentDim: 64,
        channelBase: 512,
        channelMax: 32,
        stableImages: 8_000,
        fadeImages: 8_000,
        learningRate: 3e-3,
        batchSizes: { 4: 32, 8: 32, 16: 32 },
      },
      training: { batchSize: 16, steps: 10_000, averagingHalfLife: 5_000 },
    },
  },
  fit: fitSquare,
  build(options, random) {
    const networks = { generator: generator(options, random), discriminator: discriminator(options, random) };
    return { networks, ...game(options, networks) };
  },
});

function generator(options: Config, random: Random): tf.LayersModel {
  const latents = tf.input({ shape: [options.latentDim], name: 'latents' });
  const layer = new ProganGenerator({ name: 'layers', ...sizes(options), random });
  return tf.model({ name: 'generator', inputs: latents, outputs: layer.apply(latents) as tf.SymbolicTensor });
}

function discriminator(options: Config, random: Random): tf.LayersModel {
  const images = tf.input({ shape: options.imageShape, name: 'images' });
  const layer = new GrowingDiscriminator({ name: 'layers', ...sizes(options), random });
  const outputs = layer.apply(images) as tf.SymbolicTensor;
  return tf.model({ name: 'discriminator', inputs: images, outputs });
}

const sizes = ({ imageShape, channelBase, channelMax, groupSize }: Config) => ({
  resolution: imageShape[0],
  imageChannels: imageShape[2],
  channelBase,
  channelMax,
  groupSize,
});

function game(options: Config, networks: BuiltParts['networks']): Omit<BuiltParts, 'networks'> {
  const growth = new GrowthState(Object.values(networks), growthSchedule(options));
  const learningRate = growingRate(options);
  const optimizer = () => adam({ learningRate, beta1: 0, beta2: 0.99, epsilon: 1e-8 });
  const regularizers = [
    gradientPenalty({ weight: options.gradientPenalty }),
    driftPenalty({ weight: options.drift }),
  ];
  const [side, , channels] = options.imageShape;
  return {
    optimizers: { generator: optimizer(), discriminator: optimizer() },
    regularizers,
    trainStep: phasedStep(
      { ...latentSides(), ...growingSides(options, growth) },
      { loss: wassersteinLoss(), regularizers },
    ),
    sample: { shape: [side, side, channels], dtype: 'float32' },
    inputs: { images: { shape: [null, null, channels], dtype: 'float32', range: [-1, 1] } },
    stateful: { growth },
  };
}

const latentSides = (): Pick<Sides, 'draw' | 'generate' | 'discriminate'> => ({
  draw: ({ gan, random }, count) => Object.values(gan.latents(count, random))[0]!,
  generate: (context, latents) => run(context, 'generator', latents),
  discriminate: (context, images) => run(context, 'discriminator', images),
});

const run = ({ gan, random }: StepContext, name: string, input: tf.Tensor) =>
  forward(gan.networks[name]!, { input }, { training: true, random });
