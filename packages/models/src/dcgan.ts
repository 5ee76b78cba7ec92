import { adam, type Random } from '@gan/core';
import { nonSaturatingLoss } from '@gan/losses';
import { z } from 'zod';
import { dcganDiscriminator, dcganGenerator } from './blocks/dcgan-networks.js';
import { tutorialDiscriminator, tutorialGenerator } from './blocks/dcgan-tutorial.js';
import { sameLatentsStep } from './blocks/same-latents-step.js';
import { defineGan, type BuiltParts } from './define-gan.js';
import { pytorchExamples } from './foreign/dcgan.js';
import { baseFilters, beta1, imageShape, latentDim, learningRate, normMomentum } from './options.js';

const config = z.object({
  imageShape: imageShape(28, 28, 1).refine(
    ([height, width]) => Math.min(height, width) >= 5,
    'Images need sides of at least 5 pixels, to be halved at least once; resize them, e.g. to 28 or 32',
  ),
  latentDim: latentDim(100),
  form: z
    .enum(['pytorch', 'tensorflow', 'tutorial'])
    .default('pytorch')
    .describe(
      'pytorch: convolutions from end to end, 4x4, no biases; tensorflow: dense layers at the ends, 5x5, biases; ' +
        "tutorial: TensorFlow's tutorial, always two halvings",
    ),
  baseFilters: baseFilters(64),
  generatorUpdates: z
    .int()
    .min(1)
    .default(1)
    .describe("Generator updates after each of the discriminator's, all on the same latents"),
  normMomentum: normMomentum(0.9),
  learningRate: learningRate(2e-4),
  beta1: beta1(0.5),
});
type Config = z.output<typeof config>;

/**
 * DCGAN: transposed convolutions against strided ones, batch normalisation in both, no pooling and no dense layer in
 * between. Source: Radford et al. 2016, https://arxiv.org/abs/1511.06434.
 *
 * Presets follow published code: `reference-64` the PyTorch example, `tensorflow-64` carpedm20's DCGAN-tensorflow,
 * `tutorial-28` TensorFlow's tutorial; `article-28` is the PyTorch layout at 28x28: four transposed convolutions
 * 1-4-7-14-28, four convolutions back.
 *
 * Images may have any sides of 5 pixels or more. `pytorch` and `tensorflow` halve them, rounding up, until the shorter
 * is 3 or 4; channels double from `baseFilters` up to eightfold. Trains on the non-saturating loss; images in [-1, 1].
 */
export const dcgan = defineGan({
  name: 'dcgan',
  title: 'DCGAN',
  summary: 'strided convolutions and batch normalisation throughout',
  paper: 'https://arxiv.org/abs/1511.06434',
  config,
  foreign: [pytorchExamples],
  presets: {
    'article-28': {
      description: 'the worked example: four transposed convolutions, four convolutions, 28x28x1',
      training: { batchSize: 128, steps: 46_900 },
    },
    'reference-64': {
      description: 'PyTorch example, 64x64x3, convolutions from end to end',
      config: { imageShape: [64, 64, 3] },
      training: { batchSize: 64, steps: 79_000 },
    },
    'tensorflow-64': {
      description: 'DCGAN-tensorflow, 64x64x3, 5x5 kernels with biases, two generator updates',
      config: { imageShape: [64, 64, 3], form: 'tensorflow', generatorUpdates: 2 },
      training: { batchSize: 64, steps: 79_000 },
    },
    'tutorial-28': {
      description: "TensorFlow's tutorial, 28x28x1, dropout in the discriminator",
      config: { form: 'tutorial', normMomentum: 0.99, learningRate: 1e-4, beta1: 0.9 },
      training: { batchSize: 256, steps: 11_700 },
    },
    small: {
      description: 'the worked example at half the width: digits within minutes on two cores',
      config: { baseFilters: 32 },
      training: { batchSize: 64, steps: 5_000 },
    },
  },
  build: (options, random) => ({ ...networks(options, random), ...game(options) }),
});

function networks(options: Config, random: Random): Pick<BuiltParts, 'networks' | 'prior'> {
  const { form } = options;
  if (form === 'tutorial') {
    return {
      networks: {
        generator: tutorialGenerator(options, random),
        discriminator: tutorialDiscriminator(options, random),
      },
    };
  }
  const sizes = { ...options, form };
  return {
    networks: { generator: dcganGenerator(sizes, random), discriminator: dcganDiscriminator(sizes, random) },
    ...(form === 'tensorflow' && { prior: (shape, source) => source.uniformTensor(shape, -1, 1) }),
  };
}

function game({
  form,
  learningRate,
  beta1,
  generatorUpdates,
}: Config): Pick<BuiltParts, 'optimizers' | 'trainStep'> {
  // Keras adds a larger epsilon than the other two.
  const epsilon = form === 'tutorial' ? 1e-7 : 1e-8;
  const optimizer = () => adam({ learningRate, beta1, epsilon });
  return {
    optimizers: { generator: optimizer(), discriminator: optimizer() },
    trainStep: sameLatentsStep({ loss: nonSaturatingLoss(), generatorUpdates }),
  };
}
