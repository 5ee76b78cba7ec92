import { adam, type Optimizer, type Random, type Regularizer } from '@gan/core';
import { adaptiveAugmentation, nonSaturatingLoss, pathLengthPenalty, r1Penalty } from '@gan/losses';
import { z } from 'zod';
import { drawGrowingImages } from './blocks/growing-images.js';
import { channelMax, fitSquare, squareImages } from './blocks/growing-options.js';
import { mappingNetwork } from './blocks/mapping-network.js';
import { phasedStep } from './blocks/phased-step.js';
import { generateFromStyles, styleSides } from './blocks/style-sides.js';
import { styleGan2Discriminator, styleGan2Synthesis, styleLayers } from './blocks/stylegan2-networks.js';
import { defineGan, type BuiltParts, type Preset } from './define-gan.js';
import { nvlabs, rosinality } from './foreign/stylegan2.js';
import { latentDim, learningRate, mappingLayers, mixing } from './options.js';

const config = z.object({
  imageShape: squareImages(256),
  latentDim: latentDim(512),
  mappingLayers: mappingLayers(8),
  channelBase: z
    .int()
    .min(4)
    .default(32_768)
    .describe('Feature maps of side s have channelBase / s channels, up to channelMax'),
  channelMax: channelMax(512),
  residual: z.boolean().default(true).describe('Whether the discriminator has residual skips'),
  groupSize: z.int().min(1).default(4).describe('Examples whose spread the discriminator sees together'),
  mixing: mixing(0.9),
  r1: z.number().min(0).default(10).describe('Weight of R1, the squared slope at real images; 0 for none'),
  r1Every: z.int().min(1).default(16).describe('Steps between updates for R1'),
  pathLength: z.number().min(0).default(2).describe('Weight of the path length penalty; 0 for none'),
  pathLengthEvery: z.int().min(1).default(4).describe('Steps between updates for path length'),
  augmentation: z
    .enum(['none', 'ada'])
    .default('none')
    .describe('ada: everything the discriminator sees is changed, as strongly as it overfits'),
  learningRate: learningRate(2e-3),
});
type Config = z.output<typeof config>;

const published = (letter: 'e' | 'f', side: number): [string, Preset<Config>] => [
  `config-${letter}-${side}`,
  {
    description:
      letter === 'f'
        ? `the final networks of the paper, ${side}x${side}x3`
        : `the networks of half the width, ${side}x${side}x3, R1 of 100`,
    config: {
      imageShape: [side, side, 3],
      ...(letter === 'e' && { channelBase: 16_384, r1: 100 }),
    },
    // 25 million images.
    training: { batchSize: 32, steps: 781_250, averagingHalfLife: 10_000 },
  },
];

/**
 * StyleGAN2: styles modulate convolutions, whose outputs are demodulated; images of all levels are summed, so nothing
 * has to grow; the discriminator is residual. Non-saturating loss, R1 every 16th and path length every 4th step as
 * updates of their own, for which the optimisers are rescaled: with c = k / (k + 1), Adam(c lr, 0, 0.99^c).
 *
 * Source: Karras et al. 2020, https://arxiv.org/abs/1912.04958, and its reference code; `cifar` from StyleGAN2-ADA
 * (Karras et al. 2020, https://arxiv.org/abs/2006.06676, table of configurations in its code). Single precision, so
 * without the clamping of activations that half precision needs there. Images in [-1, 1], linear: values beyond are
 * possible.
 *
 * Networks: `mapping` (latents to styles), `synthesis` (styles to images), `discriminator`. See `truncateStyles`,
 * `mixStyles` and `reseedNoise` for what styles are good for.
 */
export const stylegan2 = defineGan({
  name: 'stylegan2',
  title: 'StyleGAN2',
  summary: 'styles that modulate convolutions; lazy regularisation',
  paper: 'https://arxiv.org/abs/1912.04958',
  config,
  foreign: [nvlabs, rosinality],
  presets: {
    ...Object.fromEntries([256, 512, 1024].map((side) => published('f', side))),
    ...Object.fromEntries([256, 1024].map((side) => published('e', side))),
    cifar: {
      description: 'StyleGAN2-ADA on CIFAR-10: 32x32x3, unconditional, adaptive augmentation',
      config: {
        imageShape: [32, 32, 3],
        mappingLayers: 2,
        residual: false,
        groupSize: 32,
        mixing: 0,
        r1: 0.01,
        pathLength: 0,
        augmentation: 'ada',
        learningRate: 2.5e-3,
      },
      // 100 million images.
      training: {
        batchSize: 64,
        steps: 1_562_500,
        averagingHalfLife: 500_000,
        averagingRampUp: 0.05,
      },
    },
    small: {
      description: '32x32x3 with 16 to 32 channels, for two cores',
      config: {
        imageShape: [32, 32, 3],
        latentDim: 64,
        mappingLayers: 2,
        channelBase: 512,
        channelMax: 32,
        mixing: 0,
        r1: 0.05,
        learningRate: 2.5e-3,
      },
      training: { batchSize: 16, steps: 10_000, averagingHalfLife: 5_000, averagingRampUp: 0.05 },
    },
  },
  fit: fitSquare,
  build(options, random) {
    const networks = makeNetworks(options, random);
    return { networks, ...game(options, networks) };
  },
});

function makeNetworks(options: Config, random: Random): BuiltParts['networks'] {
  const layers = styleLayers(options.imageShape[0]);
  return {
    mapping: mappingNetwork({ ...options, layers, activationGain: Math.SQRT2 }, random),
    synthesis: styleGan2Synthesis(options, random),
    discriminator: styleGan2Discriminator(options, random),
  };
}

function game(options: Config, networks: BuiltParts['networks']): Omit<BuiltParts, 'networks'> {
  const [side, , channels] = options.imageShape;
  const augmentation = options.augmentation === 'ada' ? adaptiveAugmentation() : undefined;
  const regularizers = penalties(options);
  const whole = { level: Math.log2(side / 4), fade: 1 };
  const sides = {
    ...styleSides(options),
    real: (context: Parameters<typeof drawGrowingImages>[0]) => drawGrowingImages(context, side, whole),
  };
  return {
    players: { generator: ['mapping', 'synthesis'], discriminator: ['discriminator'] },
    averaged: ['mapping', 'synthesis'],
    optimizers: {
      generator: rescaledAdam(options.learningRate, options.pathLengthEvery),
      discriminator: rescaledAdam(options.learningRate, options.r1Every),
    },
    regularizers,
    augmentation,
    trainStep: phasedStep(sides, { loss: nonSaturatingLoss(), regularizers, augmentation }),
    generate: generateFromStyles(networks),
    sample: { shape: [side, side, channels], dtype: 'float32' },
    inputs: { images: { shape: [null, null, channels], dtype: 'float32', range: [-1, 1] } },
  };
}

function penalties({ r1, r1Every, pathLength, pathLengthEvery }: Config): Regularizer[] {
  return [
    ...(r1 > 0 ? [r1Penalty({ weight: r1, every: r1Every })] : []),
    ...(pathLength > 0 ? [pathLengthPenalty({ weight: pathLength, every: pathLengthEvery })] : []),
  ];
}

/**
 * Adam(lr, 0, 0.99) slowed down by as much as the updates for a penalty on every `every`-th step add; also where the penalty's weight is 0,
 * as in the published code.
 */
function rescaledAdam(learningRate: number, every: number): Optimizer {
  const share = every > 1 ? every / (every + 1) : 1;
  return adam({ learningRate: learningRate * share, beta1: 0, beta2: 0.99 ** share, epsilon: 1e-8 });
}
