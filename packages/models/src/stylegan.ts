import { adam, type Random } from '@gan/core';
import { nonSaturatingLoss, r1Penalty } from '@gan/losses';
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
import { mappingNetwork } from './blocks/mapping-network.js';
import { phasedStep } from './blocks/phased-step.js';
import { generateFromStyles, styleSides } from './blocks/style-sides.js';
import { defineGan, type BuiltParts, type Preset } from './define-gan.js';
import { nvlabsStyleGan } from './foreign/growing.js';
import { GrowingDiscriminator } from './layers/growing-discriminator.js';
import { StyleSynthesis } from './layers/style-synthesis.js';
import { latentDim, mappingLayers, mixing } from './options.js';

const config = z.object({
  imageShape: squareImages(64),
  latentDim: latentDim(512),
  mappingLayers: mappingLayers(8),
  channelBase: channelBase(8192),
  channelMax: channelMax(512),
  ...growthOptions({
    firstResolution: 8,
    learningRates: { 128: 1.5e-3, 256: 2e-3, 512: 3e-3, 1024: 3e-3 },
    batchSizes: { 4: 512, 8: 256, 16: 128, 32: 64, 64: 32 },
  }),
  mixing: mixing(0.9),
  r1: z.number().min(0).default(10).describe('Weight of R1, the squared slope at real images'),
  truncatedLayers: z
    .int()
    .min(0)
    .default(8)
    .describe('How many layers, the coarsest first, truncation of samples concerns'),
  groupSize: z.int().min(1).default(4).describe('Examples whose spread the discriminator sees together'),
});
type Config = z.output<typeof config>;

const published = (side: number): [string, Preset<Config>] => [
  String(side),
  {
    description: `networks of the paper at ${side}x${side}x3, schedule for eight GPUs`,
    config: { imageShape: [side, side, 3] },
    // 25 million images, most of them in batches of 32.
    training: { batchSize: 32, steps: 700_000, averagingHalfLife: 10_000 },
  },
];

/**
 * StyleGAN: latents become styles, which scale and shift the normalised feature maps of a synthesis network that starts
 * from a learned constant; noise at every layer; style mixing; progressive growing. Non-saturating loss with R1 on every
 * step.
 *
 * Source: Karras et al. 2019, https://arxiv.org/abs/1812.04948, appendix C, and its reference code (the schedule is the
 * one for eight GPUs). Images in [-1, 1], linear: values beyond are possible. Slopes are measured on the final, enlarged
 * images, as there. Kernels of enlarging convolutions are stored turned by 180 degrees against that code where the
 * output is smaller than 128.
 *
 * Networks: `mapping` (latents to styles), `synthesis` (styles to images), `discriminator`. See `truncateStyles`,
 * `mixStyles` and `reseedNoise` for what styles are good for.
 */
export const stylegan = defineGan({
  name: 'stylegan',
  title: 'StyleGAN',
  summary: 'styles that scale normalised feature maps, noise, progressive growing',
  paper: 'https://arxiv.org/abs/1812.04948',
  config,
  foreign: [nvlabsStyleGan],
  presets: {
    ...Object.fromEntries([64, 128, 256, 512, 1024].map(published)),
    small: {
      description: 'a sixteenth of the width at 32x32, grown from 4x4 over 48,000 images',
      config: {
        imageShape: [32, 32, 3],
        latentDim: 64,
        mappingLayers: 4,
        channelBase: 512,
        channelMax: 32,
        firstResolution: 4,
        stableImages: 8_000,
        fadeImages: 8_000,
        learningRate: 2e-3,
        batchSizes: { 4: 32, 8: 32, 16: 32 },
        r1: 1,
      },
      training: { batchSize: 16, steps: 10_000, averagingHalfLife: 5_000 },
    },
  },
  fit: fitSquare,
  build(options, random) {
    const networks = makeNetworks(options, random);
    return { networks, ...game(options, networks) };
  },
});

function makeNetworks(options: Config, random: Random): BuiltParts['networks'] {
  const { imageShape, latentDim, channelBase, channelMax, groupSize } = options;
  const [resolution, , imageChannels] = imageShape;
  const layers = 2 * Math.log2(resolution) - 2;
  const sizes = { name: 'layers', resolution, imageChannels, channelBase, channelMax, random };
  const styles = tf.input({ shape: [layers, latentDim], name: 'styles' });
  const images = tf.input({ shape: imageShape, name: 'images' });
  const made = (layer: tf.layers.Layer, inputs: tf.SymbolicTensor) =>
    layer.apply(inputs) as tf.SymbolicTensor;
  return {
    mapping: mappingNetwork({ ...options, layers, gain: Math.SQRT2 }, random),
    synthesis: tf.model({
      name: 'synthesis',
      inputs: styles,
      outputs: made(new StyleSynthesis(sizes), styles),
    }),
    discriminator: tf.model({
      name: 'discriminator',
      inputs: images,
      outputs: made(new GrowingDiscriminator({ ...sizes, blur: true, groupSize }), images),
    }),
  };
}

function game(options: Config, networks: BuiltParts['networks']): Omit<BuiltParts, 'networks'> {
  const growth = new GrowthState(Object.values(networks), growthSchedule(options));
  const learningRate = growingRate(options);
  const optimizer = () => adam({ learningRate, beta1: 0, beta2: 0.99, epsilon: 1e-8 });
  const regularizers = options.r1 > 0 ? [r1Penalty({ weight: options.r1 })] : [];
  const [side, , channels] = options.imageShape;
  const activeLayers = () => 2 * (growth.growth.level + 1);
  const sides = { ...styleSides({ ...options, activeLayers }), ...growingSides(options, growth) };
  return {
    players: { generator: ['mapping', 'synthesis'], discriminator: ['discriminator'] },
    averaged: ['mapping', 'synthesis'],
    optimizers: { generator: optimizer(), discriminator: optimizer() },
    regularizers,
    trainStep: phasedStep(sides, { loss: nonSaturatingLoss(), regularizers }),
    generate: generateFromStyles(networks, options.truncatedLayers),
    sample: { shape: [side, side, channels], dtype: 'float32' },
    inputs: { images: { shape: [null, null, channels], dtype: 'float32', range: [-1, 1] } },
    stateful: { growth },
  };
}
