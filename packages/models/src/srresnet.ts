import { adam, cosineRestarts } from '@gan/core';
import { l1Loss } from '@gan/losses';
import { z } from 'zod';
import { srresnetGenerator, srresnetReach } from './blocks/srresnet-generator.js';
import { cropSize, factor, fitPairs, superResolutionParts } from './blocks/super-resolution-options.js';
import { superResolutionStep } from './blocks/super-resolution-step.js';
import { defineGan } from './define-gan.js';
import { basicsrSrresnet } from './foreign/basicsr.js';
import { beta1, beta2 } from './options.js';

const config = z.object({
  factor,
  cropSize: cropSize(128),
  filters: z.int().min(1).default(64).describe('Channels throughout the generator'),
  blocks: z.int().min(1).default(16).describe('Residual blocks'),
  learningRate: z.number().positive().default(2e-4).describe('Learning rate at the start of every period'),
  period: z
    .int()
    .min(1)
    .default(250_000)
    .describe('Steps in which the learning rate falls along a cosine, then starts anew'),
  beta1: beta1(0.9),
  beta2: beta2(0.99),
});

/**
 * SRResNet as BasicSR has it (MSRResNet): a residual network that enlarges pictures, trained on absolute differences of pixels
 * alone, without an opponent. What SRGAN begins from. Source: Ledig et al. 2017, https://arxiv.org/abs/1609.04802.
 *
 * `x4` follows BasicSR's `train_MSRResNet_x4.yml`: crops of 128, batches of 16, Adam(2e-4, 0.9, 0.99), four periods of a
 * cosine down to 1e-7, weights averaged with a factor of 0.999 a step.
 *
 * Pictures are in [0, 1] and the output has no activation, as in the reference, so that its weights give its pictures;
 * samples are cut to the range. Batches hold `source` and `target`; the trained network takes pictures of any size.
 */
export const srresnet = defineGan({
  name: 'srresnet',
  title: 'SRResNet',
  summary: 'a residual network that enlarges pictures, trained on pixels without an opponent',
  paper: 'https://arxiv.org/abs/1609.04802',
  config,
  presets: {
    x4: {
      description: 'MSRResNet of BasicSR, fourfold, 16 blocks of 64 channels',
      training: { batchSize: 16, steps: 1_000_000, averagingHalfLife: 11_085 },
    },
    small: {
      description: 'fourfold, 4 blocks of 24 channels, for two cores',
      config: { cropSize: 48, filters: 24, blocks: 4, learningRate: 2e-3, period: 3_000 },
      training: { batchSize: 16, steps: 3_000 },
    },
  },
  foreign: [basicsrSrresnet],
  fit: fitPairs,
  build(options, random) {
    const { learningRate, period, beta1, beta2 } = options;
    const range = [0, 1] as const;
    return {
      networks: { generator: srresnetGenerator(options, random) },
      players: { generator: ['generator'] },
      optimizers: {
        generator: adam({
          learningRate: cosineRestarts(learningRate, period, 1e-7),
          beta1,
          beta2,
          epsilon: 1e-8,
        }),
      },
      trainStep: superResolutionStep({ range, pixel: { loss: l1Loss(), weight: 1 } }),
      ...superResolutionParts({
        ...options,
        name: 'srresnet',
        range,
        clipped: true,
        reach: srresnetReach(options),
      }),
    };
  },
});
