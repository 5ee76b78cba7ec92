import { adam, initializers, type Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { z } from 'zod';
import { gmanStep, mixings } from './blocks/gman-step.js';
import { pointDiscriminator, pointGenerator } from './blocks/point-networks.js';
import { defineGan, type BuiltParts } from './define-gan.js';
import { dropout } from './layers/dropout.js';
import { beta1, imageShape, latentDim, learningRate, maxoutPieces, units } from './options.js';

const config = z.object({
  discriminators: z.int().min(1).max(16).default(5).describe('How many discriminators there are'),
  mixing: z
    .enum(mixings)
    .default('arithmetic')
    .describe('Mean the generator takes of the losses they give it'),
  strictness: z
    .number()
    .min(0)
    .default(0)
    .describe('Lambda: 0 is the plain mean, larger ones heed the strictest'),
  objective: z
    .enum(['modified', 'original'])
    .default('modified')
    .describe('modified: -log D; original: log(1 - D)'),
  form: z
    .enum(['images', 'points'])
    .default('images')
    .describe('images: 32x32 and multiples; points: the plane'),
  imageShape: imageShape(32, 32, 3).refine(
    ([height, width]) => height % 16 === 0 && width % 16 === 0,
    'The networks need sides divisible by 16; resize the images, e.g. to 32',
  ),
  latentDim: latentDim(100),
  hidden: z
    .int()
    .multipleOf(4)
    .default(512)
    .describe('Channels of the widest layers of both networks of images'),
  generatorUnits: units([400, 400, 400, 400], 'generator of points'),
  discriminatorUnits: units([200, 200, 200], 'discriminators of points'),
  maxoutPieces: maxoutPieces(5),
  learningRate: learningRate(2e-4),
  beta1: beta1(0.5),
});
type Config = z.output<typeof config>;

/**
 * GMAN: one generator against several discriminators, each with a batch of its own and, for images, a dropout of its
 * own. Source: Durugkar et al. 2017, https://arxiv.org/abs/1611.01673. Images in [-1, 1]; points `[N, 2]`.
 */
export const gman = defineGan({
  name: 'gman',
  title: 'GMAN',
  summary: 'several discriminators of differing strictness, against mode collapse',
  paper: 'https://arxiv.org/abs/1611.01673',
  config,
  presets: {
    'cifar-512': {
      description: '32x32x3, widest layers 512, five discriminators',
      training: { batchSize: 100, steps: 50_000 },
    },
    toy: {
      description: 'three discriminators in the plane, networks of PacGAN',
      config: { form: 'points', discriminators: 3, latentDim: 2, learningRate: 1e-4, beta1: 0.8 },
      training: { batchSize: 100, steps: 400_000 },
    },
    small: {
      description: 'three discriminators, widest layers 64',
      config: { hidden: 64, discriminators: 3 },
      training: { batchSize: 64, steps: 5_000 },
    },
  },
  build(options, random) {
    const names = discriminatorNames(options.discriminators);
    const optimizers = Object.fromEntries(['generator', ...names].map((name) => [name, adam(options)]));
    const examples = options.form === 'points' ? 'points' : 'images';
    return {
      ...(options.form === 'points' ? points(options, random, names) : images(options, random, names)),
      optimizers,
      players: Object.fromEntries(['generator', ...names].map((name) => [name, [name]])),
      trainStep: gmanStep({ ...options, discriminators: names, examples }),
      examples,
    };
  },
});

const discriminatorNames = (count: number) =>
  Array.from({ length: count }, (_, i) => (i === 0 ? 'discriminator' : `discriminator-${i + 1}`));

function points(
  options: Config,
  random: Random,
  names: readonly string[],
): Pick<BuiltParts, 'networks' | 'sample'> {
  const discriminators = names.map((name) => [name, pointDiscriminator(options, random, name)] as const);
  return {
    networks: { generator: pointGenerator(options, random), ...Object.fromEntries(discriminators) },
    sample: { shape: [2], dtype: 'float32' },
  };
}

function images(
  options: Config,
  random: Random,
  names: readonly string[],
): Pick<BuiltParts, 'networks' | 'prior'> {
  const discriminators = names.map((name, i) => {
    // The share of units kept grows with the discriminator's place, so that they differ in strength.
    const kept = 0.4 + ((i + 1) * 0.2) / names.length;
    return [name, imageDiscriminator(options, random, name, 1 - kept)] as const;
  });
  return {
    networks: { generator: imageGenerator(options, random), ...Object.fromEntries(discriminators) },
    prior: (shape, source) => source.uniformTensor(shape, -1, 1),
  };
}

/** Latents to images: transposed convolutions 3x3, then 5x5 of stride 2, batch normalisation and ReLU, tanh. */
function imageGenerator({ imageShape, latentDim, hidden }: Config, random: Random): tf.LayersModel {
  const init = initializers(random);
  const [height, width, channels] = imageShape;
  const latents = tf.input({ shape: [latentDim], name: 'latents' });
  let x = tf.layers
    .reshape({ name: 'pixel', targetShape: [1, 1, latentDim] })
    .apply(latents) as tf.SymbolicTensor;
  const stages = [hidden, hidden / 2, hidden / 4, channels];
  stages.forEach((filters, i) => {
    const first = i === 0;
    const layer = tf.layers.conv2dTranspose({
      name: `double-${i + 1}`,
      filters,
      kernelSize: first ? 3 : 5,
      strides: first ? [height / 8, width / 8] : 2,
      padding: 'same',
      kernelInitializer: init.truncatedNormal(0.02),
    });
    x = layer.apply(x) as tf.SymbolicTensor;
    if (i === stages.length - 1) return;
    x = tf.layers.batchNormalization({ name: `norm-${i + 1}` }).apply(x) as tf.SymbolicTensor;
    x = tf.layers.reLU({ name: `activation-${i + 1}` }).apply(x) as tf.SymbolicTensor;
  });
  const images = tf.layers.activation({ name: 'images', activation: 'tanh' }).apply(x) as tf.SymbolicTensor;
  return tf.model({ name: 'generator', inputs: latents, outputs: images });
}

/** Images to a logit: 3x3 convolutions, the first two of stride 2 and with dropout, no normalisation. */
function imageDiscriminator(
  { imageShape, hidden }: Config,
  random: Random,
  name: string,
  rate: number,
): tf.LayersModel {
  const init = initializers(random);
  const images = tf.input({ shape: imageShape, name: 'images' });
  let x = images;
  [hidden / 4, hidden / 2, hidden].forEach((filters, i) => {
    const last = i === 2;
    const layer = tf.layers.conv2d({
      name: `conv-${i + 1}`,
      filters,
      kernelSize: 3,
      strides: last ? 1 : 2,
      padding: 'same',
      kernelInitializer: init.truncatedNormal(0.02),
    });
    x = layer.apply(x) as tf.SymbolicTensor;
    x = tf.layers.leakyReLU({ name: `activation-${i + 1}`, alpha: 0.2 }).apply(x) as tf.SymbolicTensor;
    if (!last) x = dropout({ name: `dropout-${i + 1}`, rate }).apply(x) as tf.SymbolicTensor;
  });
  x = tf.layers.flatten({ name: 'features' }).apply(x) as tf.SymbolicTensor;
  const logit = tf.layers.dense({ name: 'logit', units: 1, kernelInitializer: init.truncatedNormal(0.02) });
  return tf.model({ name, inputs: images, outputs: logit.apply(x) as tf.SymbolicTensor });
}
