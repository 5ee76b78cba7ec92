import { adam, stepDecay } from '@gan/core';
import { l2Loss, nonSaturatingLoss } from '@gan/losses';
import { z } from 'zod';
import { perceptual, perceptualLayers, perceptualTerm } from './blocks/perceptual-options.js';
import { srganDiscriminator, srganGenerator, srganReach } from './blocks/srgan-networks.js';
import {
  cropSize,
  factor,
  fitPairs,
  stage,
  superResolutionParts,
  weightOf,
} from './blocks/super-resolution-options.js';
import { superResolutionStep } from './blocks/super-resolution-step.js';
import { defineGan, type BuiltParts } from './define-gan.js';
import { beta1, normMomentum } from './options.js';

const config = z.object({
  factor,
  cropSize: cropSize(96),
  stage,
  filters: z.int().min(1).default(64).describe('Channels throughout the generator'),
  blocks: z.int().min(1).default(16).describe('Residual blocks of the generator'),
  discriminatorFilters: z
    .int()
    .min(1)
    .default(64)
    .describe('Channels of the first layers of the discriminator'),
  discriminatorUnits: z
    .int()
    .min(1)
    .default(1024)
    .describe('Units of the first dense layer of the discriminator'),
  normMomentum: normMomentum(0.9),
  pixelWeight: weightOf(1, 'squared differences of pixels in the adversarial stage'),
  perceptual: perceptual('vgg19'),
  perceptualLayers: perceptualLayers({ pool4: 1 }),
  perceptualWeight: weightOf(0.006, 'squared differences of features in the adversarial stage'),
  adversarialWeight: weightOf(1e-3, 'being taken for a target, in the adversarial stage'),
  learningRate: z.number().positive().default(1e-4).describe('Learning rate of both optimisers at the start'),
  decaySteps: z
    .int()
    .min(1)
    .default(100_000)
    .describe('Steps after which the learning rate falls to a tenth, in the adversarial stage'),
  beta1: beta1(0.9),
});
type Config = z.output<typeof config>;

const range = [-1, 1] as const;

/**
 * SRGAN: a residual network that enlarges pictures against a discriminator, on differences of features. Source: Ledig et al.
 * 2017, https://arxiv.org/abs/1609.04802.
 *
 * Networks of `x4` follow TensorLayer's SRGAN, with its second discriminator, on the crops of 96 of the paper. Trained in two
 * stages: `stage: 'pixel'` trains the generator alone on squared differences; `adversarial` goes on from its weights. Rates and
 * lengths are the paper's, section 3.2: Adam(1e-4), a million steps of batches of 16, then 100,000 and as many at a tenth. Like the
 * published code, and unlike the paper, the second stage keeps the pixel term.
 *
 * Features are those of torchvision's VGG19 after its fourth pooling, the layer of the published code. The weight 0.006 is the paper's;
 * the code's 2e-6 is for pictures of 0 to 255 and the original weights of VGG19.
 *
 * Pictures are in [-1, 1], as tanh gives them. Batches hold `source` and `target`; the trained network takes pictures of any size.
 */
export const srgan = defineGan({
  name: 'srgan',
  title: 'SRGAN',
  summary: 'a residual network that enlarges pictures, against a discriminator and on features',
  paper: 'https://arxiv.org/abs/1609.04802',
  config,
  presets: {
    x4: {
      description: 'fourfold, 16 blocks; the adversarial stage',
      training: { batchSize: 16, steps: 200_000 },
    },
    'x4-pixel': {
      description: 'fourfold, 16 blocks; the first stage, on pixels',
      config: { stage: 'pixel' },
      training: { batchSize: 16, steps: 1_000_000 },
    },
    small: {
      description: 'fourfold, 4 blocks of 24 channels, for two cores; the adversarial stage',
      config: smallConfig('adversarial'),
      training: { batchSize: 16, steps: 1_000, averagingHalfLife: 2_000 },
    },
    'small-pixel': {
      description: 'fourfold, 4 blocks of 24 channels, for two cores; the first stage, on pixels',
      config: smallConfig('pixel'),
      training: { batchSize: 16, steps: 2_000, averagingHalfLife: 2_000 },
    },
  },
  fit: fitPairs,
  build(options, random, resources): BuiltParts {
    const parts = superResolutionParts({
      ...options,
      name: 'srgan',
      range,
      clipped: false,
      reach: srganReach(options),
    });
    const generator = srganGenerator(options, random.fork('generator'));
    const features = perceptualTerm('srgan', options, 'l2', resources);
    if (options.stage === 'pixel') {
      return {
        ...parts,
        networks: { generator },
        players: { generator: ['generator'] },
        optimizers: {
          generator: adam({ learningRate: options.learningRate, beta1: options.beta1, beta2: 0.999 }),
        },
        trainStep: superResolutionStep({ range, pixel: { loss: l2Loss(), weight: 1 } }),
      };
    }
    const learningRate = stepDecay(options.learningRate, 0.1, options.decaySteps);
    const optimizer = () => adam({ learningRate, beta1: options.beta1, beta2: 0.999 });
    return {
      ...parts,
      networks: { generator, discriminator: srganDiscriminator(options, random.fork('discriminator')) },
      optimizers: { generator: optimizer(), discriminator: optimizer() },
      trainStep: superResolutionStep({
        range,
        pixel: { loss: l2Loss(), weight: options.pixelWeight },
        perceptual: features.term,
        adversarial: { loss: nonSaturatingLoss(), weight: options.adversarialWeight },
      }),
      dispose: features.dispose,
    };
  },
});

function smallConfig(stage: Config['stage']): Partial<Config> {
  return {
    stage,
    ...{ cropSize: 48, filters: 24, blocks: 4, discriminatorFilters: 16, discriminatorUnits: 64 },
    learningRate: stage === 'pixel' ? 2e-3 : 2e-4,
    ...{ perceptual: 'photos', perceptualLayers: { conv2: 1, conv5: 1 }, perceptualWeight: 0.1 },
  };
}
