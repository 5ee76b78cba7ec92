import { adam, exponentialDecay, initializers, momentum, type Random } from '@gan/core';
import { nonSaturatingLoss } from '@gan/losses';
import * as tf from '@tensorflow/tfjs';
import { z } from 'zod';
import { dense, leakyDense, leakyImages } from './blocks/leaky-dense.js';
import { maxoutDiscriminator, reluGenerator, startFromMeanPixels } from './blocks/original-gan.js';
import { defineGan, type BuiltParts } from './define-gan.js';
import { beta1, imageShape, latentDim, learningRate, units } from './options.js';

const config = z.object({
  imageShape: imageShape(28, 28, 1),
  latentDim: latentDim(100),
  form: z
    .enum(['leaky-relu', 'original'])
    .default('leaky-relu')
    .describe(
      'leaky-relu: the dense network of most tutorials; original: rectifiers against maxout, as in 2014',
    ),
  generatorUnits: units([256, 512, 1024], 'generator'),
  discriminatorUnits: units([512, 256], 'discriminator'),
  normMomentum: z
    .number()
    .min(0)
    .lt(1)
    .default(0.8)
    .describe('Weight of the old moving average in batch normalisation'),
  learningRate: learningRate(2e-4),
  beta1: beta1(0.5),
});
type Config = z.output<typeof config>;

/**
 * The plain GAN of dense layers.
 *
 * `leaky-relu` (presets `article`, `small`): G latent-256-512-1024-image with LeakyReLU(0.2), then batch
 * normalisation, tanh at the end; D image-512-256-1 with LeakyReLU(0.2); Adam(2e-4, 0.5).
 * `original` (preset `original-2014`): Goodfellow et al. 2014, https://arxiv.org/abs/1406.2661, as its published
 * code has it: rectifier generator, maxout discriminator with dropout, momentum with decaying steps.
 *
 * Both train on the non-saturating loss of section 3. Images are in [-1, 1], or [0, 1] for `original`.
 */
export const gan = defineGan({
  name: 'gan',
  title: 'GAN',
  summary: 'two dense networks in the original game',
  paper: 'https://arxiv.org/abs/1406.2661',
  config,
  presets: {
    article: {
      description: 'dense, 28x28x1, latent 100: the worked example',
      training: { batchSize: 128, steps: 10_000 },
    },
    'original-2014': {
      description: '1200-unit rectifier generator, maxout discriminator, momentum',
      config: {
        form: 'original',
        generatorUnits: [1200, 1200],
        discriminatorUnits: [240, 240],
        learningRate: 0.1,
      },
      training: { batchSize: 100, steps: 125_000 },
    },
    small: {
      description: 'half the width: useful digits in about a minute on two cores',
      config: { generatorUnits: [128, 256, 512], discriminatorUnits: [256, 128] },
      training: { batchSize: 64, steps: 5_000 },
    },
  },
  build: (options, random) =>
    options.form === 'original' ? originalParts(options, random) : leakyParts(options, random),
});

function leakyParts(options: Config, random: Random): BuiltParts {
  const optimizer = () => adam({ learningRate: options.learningRate, beta1: options.beta1, epsilon: 1e-7 });
  return {
    networks: {
      generator: leakyGenerator(options, random),
      discriminator: leakyDiscriminator(options, random),
    },
    optimizers: { generator: optimizer(), discriminator: optimizer() },
    loss: nonSaturatingLoss(),
  };
}

function leakyGenerator(options: Config, random: Random) {
  const latents = tf.input({ shape: [options.latentDim], name: 'latents' });
  const images = leakyImages(options, random, latents); // [N, H, W, C]
  return tf.model({ name: 'generator', inputs: latents, outputs: images });
}

function leakyDiscriminator({ imageShape, discriminatorUnits }: Config, random: Random) {
  const images = tf.input({ shape: imageShape, name: 'images' });
  let x = tf.layers.flatten({ name: 'pixels' }).apply(images) as tf.SymbolicTensor;
  discriminatorUnits.forEach((units, i) => {
    x = leakyDense(i + 1, units, random, x);
  });
  const outputs = dense('logit', 1, initializers(random).glorotUniform(), x);
  return tf.model({ name: 'discriminator', inputs: images, outputs });
}

/** Steps in an epoch of the 2014 code: 50,000 digits in batches of 100. */
const epoch = 500;

function originalParts(options: Config, random: Random): BuiltParts {
  const limit = Math.sqrt(3);
  const optimizer = () =>
    momentum({
      learningRate: exponentialDecay(options.learningRate, 1 / 1.000004, 1, 1e-6),
      momentum: ({ step }) => 0.5 + 0.2 * Math.min(1, step / (250 * epoch)),
    });
  const generator = reluGenerator(options, random);
  return {
    networks: { generator, discriminator: maxoutDiscriminator(options, random) },
    optimizers: { generator: optimizer(), discriminator: optimizer() },
    loss: nonSaturatingLoss(),
    sample: { shape: options.imageShape, dtype: 'float32', range: [0, 1] },
    prior: (shape, source) => source.uniformTensor(shape, -limit, limit),
    prepare: (dataset, source) => startFromMeanPixels(generator, dataset, source),
  };
}
