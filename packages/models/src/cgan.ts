import { adam, initializers, type Random, type TensorSpec } from '@gan/core';
import { nonSaturatingLoss } from '@gan/losses';
import * as tf from '@tensorflow/tfjs';
import { z } from 'zod';
import { labelInput, labelledExamples, timesLabel } from './blocks/labels.js';
import { dense, leakyDense, leakyImages } from './blocks/leaky-dense.js';
import { defineGan } from './define-gan.js';
import { dropout } from './layers/dropout.js';
import { beta1, imageShape, latentDim, learningRate, normMomentum, numClasses, units } from './options.js';

const config = z.object({
  imageShape: imageShape(28, 28, 1),
  numClasses: numClasses(10),
  latentDim: latentDim(100),
  generatorUnits: units([256, 512, 1024], 'generator'),
  discriminatorUnits: units([512, 512, 512], 'discriminator'),
  dropoutRate: z
    .number()
    .min(0)
    .lt(1)
    .default(0.4)
    .describe('Share of units dropped after every layer of the discriminator but the first'),
  embeddingScale: z
    .number()
    .positive()
    .default(0.05)
    .describe('The vectors of the classes start uniform within this of 0'),
  normMomentum: normMomentum(0.8),
  learningRate: learningRate(2e-4),
  beta1: beta1(0.5),
});
type Config = z.output<typeof config>;

/**
 * Conditional GAN: generator and discriminator are told the class, here by multiplying what goes in, latents or
 * pixels, with a learned vector for it. Source: Mirza & Osindero 2014, https://arxiv.org/abs/1411.1784.
 *
 * `mnist` has the networks of Keras-GAN's `cgan`. Both players are updated once a step, the discriminator on real and
 * generated images together; that code updates it on one and then on the other. Images in [-1, 1], batches hold `images` and
 * `labels`.
 */
export const cgan = defineGan({
  name: 'cgan',
  title: 'Conditional GAN',
  summary: 'dense networks that are told the class',
  paper: 'https://arxiv.org/abs/1411.1784',
  config,
  presets: {
    mnist: {
      description: "Keras-GAN's dense networks, 28x28x1, 10 classes",
      training: { batchSize: 32, steps: 10_000 },
    },
    small: {
      description:
        'half the width, classes told apart from the start: digits of a class in minutes on two cores',
      config: {
        generatorUnits: [128, 256, 512],
        discriminatorUnits: [256, 256],
        embeddingScale: 1,
      },
      training: { batchSize: 64, steps: 6_000 },
    },
  },
  build(options, random) {
    const sample: TensorSpec = { shape: options.imageShape, dtype: 'float32', range: [-1, 1] };
    // Keras adds a larger epsilon than the papers.
    const optimizer = () => adam({ learningRate: options.learningRate, beta1: options.beta1, epsilon: 1e-7 });
    return {
      networks: { generator: generator(options, random), discriminator: discriminator(options, random) },
      optimizers: { generator: optimizer(), discriminator: optimizer() },
      loss: nonSaturatingLoss(),
      sample,
      inputs: labelledExamples(sample, options.numClasses),
    };
  },
});

/** Latents `[N, latentDim]` and labels `[N]` to images `[N, H, W, C]`. */
function generator(options: Config, random: Random): tf.LayersModel {
  const latents = tf.input({ shape: [options.latentDim], name: 'latents' });
  const { input, labels } = labelInput();
  const code = timesLabel(classVectors(options, labels, random), latents);
  return tf.model({
    name: 'generator',
    inputs: [latents, input],
    outputs: leakyImages(options, random, code),
  });
}

/** Images `[N, H, W, C]` and labels `[N]` to logits `[N, 1]`. */
function discriminator(options: Config, random: Random): tf.LayersModel {
  const images = tf.input({ shape: options.imageShape, name: 'images' });
  const { input, labels } = labelInput();
  let x = tf.layers.flatten({ name: 'pixels' }).apply(images) as tf.SymbolicTensor;
  x = timesLabel(classVectors(options, labels, random), x);
  options.discriminatorUnits.forEach((units, i) => {
    x = leakyDense(i + 1, units, random, x);
    if (i > 0)
      x = dropout({ name: `dropout-${i + 1}`, rate: options.dropoutRate }).apply(x) as tf.SymbolicTensor;
  });
  const outputs = dense('logit', 1, initializers(random).glorotUniform(), x);
  return tf.model({ name: 'discriminator', inputs: [images, input], outputs });
}

function classVectors({ numClasses, embeddingScale }: Config, labels: tf.SymbolicTensor, random: Random) {
  return { labels, numClasses, initializer: initializers(random).uniform(-embeddingScale, embeddingScale) };
}
