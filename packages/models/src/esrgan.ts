import { adam, cosineRestarts, milestoneDecay } from '@gan/core';
import { l1Loss, relativisticAverageLoss } from '@gan/losses';
import { z } from 'zod';
import { perceptual, perceptualLayers, perceptualTerm } from './blocks/perceptual-options.js';
import { rrdbGenerator, rrdbReach } from './blocks/rrdb-generator.js';
import {
  cropSize,
  factor,
  fitPairs,
  stage,
  superResolutionParts,
  weightOf,
} from './blocks/super-resolution-options.js';
import { superResolutionStep } from './blocks/super-resolution-step.js';
import { vggStyleDiscriminator } from './blocks/vgg-style-discriminator.js';
import { defineGan, type BuiltParts } from './define-gan.js';
import { basicsrEsrgan } from './foreign/basicsr.js';
import { oldEsrgan, xinntaoEsrgan } from './foreign/esrgan.js';
import { beta1, beta2 } from './options.js';

const config = z.object({
  factor,
  cropSize: cropSize(128),
  stage,
  filters: z.int().min(1).default(64).describe('Channels between the dense blocks of the generator'),
  blocks: z.int().min(1).default(23).describe('Residual-in-residual dense blocks'),
  growth: z.int().min(1).default(32).describe('Channels that each convolution of a dense block adds'),
  addsSource: z
    .boolean()
    .default(false)
    .describe(
      'Whether the source, enlarged bilinearly, is added to the result; learns in minutes what takes hours without',
    ),
  discriminatorFilters: z
    .int()
    .min(1)
    .default(64)
    .describe('Channels of the first layers of the discriminator'),
  pixelWeight: weightOf(0.01, 'absolute differences of pixels in the adversarial stage'),
  perceptual: perceptual('vgg19'),
  perceptualLayers: perceptualLayers({ conv5_4: 1 }),
  perceptualWeight: weightOf(1, 'differences of features in the adversarial stage'),
  adversarialWeight: weightOf(0.005, 'looking more real than targets do, in the adversarial stage'),
  learningRate: z.number().positive().default(1e-4).describe('Learning rate of both optimisers at the start'),
  period: z
    .int()
    .min(1)
    .default(250_000)
    .describe('Pixel stage: steps in which the learning rate falls along a cosine, then starts anew'),
  milestones: z
    .array(z.int().min(1))
    .default([50_000, 100_000, 200_000, 300_000])
    .describe('Adversarial stage: steps at which the learning rate is halved'),
  beta1: beta1(0.9),
  beta2: beta2(0.99),
});
type Config = z.output<typeof config>;

const range = [0, 1] as const;

/**
 * ESRGAN: residual-in-residual dense blocks without normalisation, a relativistic average discriminator, and features of VGG19
 * before their rectifiers. Source: Wang et al. 2018, https://arxiv.org/abs/1809.00219.
 *
 * Trained in two stages: `stage: 'pixel'` trains the generator alone on L1; `adversarial` goes on from its weights. `x4-pixel` and
 * `x4` follow BasicSR's `train_RRDBNet_PSNR_x4.yml` and `train_ESRGAN_x4.yml`: crops of 128, batches of 16; Adam(2e-4, 0.9, 0.99) in four
 * periods of a cosine for a million steps, then Adam(1e-4, 0.9, 0.99) halved at 50, 100, 200 and 300 thousand of 400. The networks of
 * both stages blend with `interpolateNetworks`.
 *
 * Pictures are in [0, 1] and the output has no activation, as in the reference, so that its weights give its pictures;
 * samples are cut to the range. Batches hold `source` and `target`; the trained network takes pictures of any size.
 */
export const esrgan = defineGan({
  name: 'esrgan',
  title: 'ESRGAN',
  summary: 'dense residual blocks that enlarge pictures, against a relativistic discriminator',
  paper: 'https://arxiv.org/abs/1809.00219',
  config,
  presets: {
    x4: {
      description: 'fourfold, 23 blocks; the adversarial stage',
      training: { batchSize: 16, steps: 400_000, averagingHalfLife: 11_085 },
    },
    'x4-pixel': {
      description: 'fourfold, 23 blocks; the first stage, on pixels',
      config: { stage: 'pixel', learningRate: 2e-4 },
      training: { batchSize: 16, steps: 1_000_000, averagingHalfLife: 11_085 },
    },
    small: {
      description: 'fourfold, 2 blocks of 24 channels, for two cores; the adversarial stage',
      config: smallConfig('adversarial'),
      training: { batchSize: 16, steps: 300, averagingHalfLife: 2_000 },
    },
    'small-pixel': {
      description: 'fourfold, 2 blocks of 24 channels, for two cores; the first stage, on pixels',
      config: smallConfig('pixel'),
      training: { batchSize: 16, steps: 2_000 },
    },
  },
  foreign: [basicsrEsrgan, xinntaoEsrgan, oldEsrgan],
  fit: fitPairs,
  build(options, random, resources): BuiltParts {
    const parts = superResolutionParts({
      ...{ ...options, name: 'esrgan', range, clipped: true, reach: rrdbReach(options) },
      multiple: options.factor === 2 ? 2 : 1,
    });
    const generator = rrdbGenerator(options, random.fork('generator'));
    const features = perceptualTerm('esrgan', options, 'l1', resources);
    if (options.stage === 'pixel') return { ...parts, ...pixelStage(options), networks: { generator } };
    return {
      ...parts,
      networks: { generator, discriminator: vggStyleDiscriminator(options, random.fork('discriminator')) },
      optimizers: { generator: optimizer(options), discriminator: optimizer(options) },
      trainStep: superResolutionStep({
        range,
        pixel: { loss: l1Loss(), weight: options.pixelWeight },
        perceptual: features.term,
        adversarial: { loss: relativisticAverageLoss({ weight: 0.5 }), weight: options.adversarialWeight },
      }),
      dispose: features.dispose,
    };
  },
});

function pixelStage(options: Config): Omit<BuiltParts, 'networks'> {
  return {
    players: { generator: ['generator'] },
    optimizers: { generator: optimizer(options) },
    trainStep: superResolutionStep({ range, pixel: { loss: l1Loss(), weight: 1 } }),
  };
}

function optimizer({ stage, learningRate: rate, period, milestones, beta1, beta2 }: Config) {
  const learningRate =
    stage === 'pixel' ? cosineRestarts(rate, period, 1e-7) : milestoneDecay(rate, 0.5, milestones);
  return adam({ learningRate, beta1, beta2, epsilon: 1e-8 });
}

function smallConfig(stage: Config['stage']): Partial<Config> {
  return {
    stage,
    ...{ cropSize: 48, filters: 24, blocks: 2, growth: 12, addsSource: true, discriminatorFilters: 16 },
    ...(stage === 'pixel' ? { learningRate: 2e-3, period: 2_000 } : { learningRate: 2e-4, milestones: [] }),
    ...{
      perceptual: 'photos',
      perceptualLayers: { conv2: 1, conv5: 1 },
      pixelWeight: 0.1,
      perceptualWeight: 1,
      adversarialWeight: 0.01,
    },
  };
}
