import { adam, initializers, type Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { z } from 'zod';
import { d2ganStep } from './blocks/d2gan-step.js';
import { defineGan } from './define-gan.js';
import { beta1, latentDim, learningRate, units } from './options.js';

const config = z.object({
  latentDim: latentDim(256),
  generatorUnits: units([128, 128], 'generator'),
  discriminatorUnits: units([128], 'two discriminators'),
  alpha: z.number().positive().max(1).default(1).describe('Weight of log D1 of real examples'),
  beta: z.number().positive().max(1).default(1).describe('Weight of log D2 of generated examples'),
  learningRate: learningRate(2e-4),
  beta1: beta1(0.5),
});
type Config = z.output<typeof config>;

/**
 * D2GAN: two discriminators with positive scores, one that favours data and one that favours fakes, so that the
 * generator is held to both directions of the KL divergence.
 * Source: Nguyen et al. 2017, https://arxiv.org/abs/1709.03831. Points `[N, 2]`.
 */
export const d2gan = defineGan({
  name: 'd2gan',
  title: 'D2GAN',
  summary: 'two discriminators with opposite tastes, against mode collapse',
  paper: 'https://arxiv.org/abs/1709.03831',
  config,
  presets: {
    toy: {
      description: 'points in the plane, latent 256',
      training: { batchSize: 512, steps: 25_000 },
    },
    small: {
      description: 'the toy networks at a smaller latent',
      config: { latentDim: 32 },
      training: { batchSize: 256, steps: 10_000 },
    },
  },
  build(options, random) {
    return {
      networks: {
        generator: generator(options, random),
        discriminator: discriminator('discriminator', options, random),
        'discriminator-2': discriminator('discriminator-2', options, random),
      },
      optimizers: { generator: adam(options), discriminator: adam(options) },
      sample: { shape: [2], dtype: 'float32' },
      examples: 'points',
      trainStep: d2ganStep({ ...options, examples: 'points' }),
    };
  },
});

function generator({ latentDim, generatorUnits }: Config, random: Random): tf.LayersModel {
  const latents = tf.input({ shape: [latentDim], name: 'latents' });
  const x = hiddenLayers(latents, generatorUnits, random);
  const points = tf.layers.dense({
    name: 'points',
    units: 2,
    kernelInitializer: initializers(random).normal(0.01),
  });
  return tf.model({ name: 'generator', inputs: latents, outputs: points.apply(x) as tf.SymbolicTensor });
}

/** Scores are positive: softplus at the end. */
function discriminator(name: string, { discriminatorUnits }: Config, random: Random): tf.LayersModel {
  const points = tf.input({ shape: [2], name: 'points' });
  const x = hiddenLayers(points, discriminatorUnits, random);
  const init = initializers(random);
  const score = tf.layers.dense({
    name: 'score',
    units: 1,
    activation: 'softplus',
    kernelInitializer: init.normal(0.01),
  });
  return tf.model({ name, inputs: points, outputs: score.apply(x) as tf.SymbolicTensor });
}

function hiddenLayers(
  input: tf.SymbolicTensor,
  widths: readonly number[],
  random: Random,
): tf.SymbolicTensor {
  const init = initializers(random);
  return widths.reduce((x, units, i) => {
    const dense = {
      name: `dense-${i + 1}`,
      units,
      activation: 'relu',
      kernelInitializer: init.normal(0.01),
    } as const;
    return tf.layers.dense(dense).apply(x) as tf.SymbolicTensor;
  }, input);
}
