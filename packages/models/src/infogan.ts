import { adam } from '@gan/core';
import { z } from 'zod';
import { drawParts } from './blocks/infogan-code.js';
import { infoganGenerator, infoganJudge, infoganReader, infoganTrunk } from './blocks/infogan-networks.js';
import { infoganStep } from './blocks/infogan-step.js';
import { defineGan } from './define-gan.js';
import { baseFilters, beta1, imageShape, normMomentum } from './options.js';

const count = (least: number, standard: number, what: string) =>
  z.int().min(least).default(standard).describe(what);
const rate = (standard: number, what: string) => z.number().positive().default(standard).describe(what);

const config = z.object({
  imageShape: imageShape(28, 28, 1),
  noiseDim: count(1, 62, 'Numbers of noise in the latents, before the code'),
  categories: count(2, 10, 'Classes of the categorical code, given one-hot'),
  continuousCodes: count(0, 2, 'Continuous codes from U(-1, 1), at the end of the latents'),
  baseFilters: baseFilters(64),
  denseUnits: count(1, 1024, 'Units of the dense layers of generator and trunk'),
  headUnits: count(1, 128, 'Units of the layer before the predicted code'),
  normMomentum: normMomentum(0.9),
  trunkNorm: z
    .enum(['batch', 'none'])
    .default('batch')
    .describe(
      'What normalises the trunk: batch, as published, or none, since narrow trunks with it do not show a generator how bright pictures are',
    ),
  informationWeight: z.number().min(0).default(1).describe('Weight of the mutual information'),
  generatorRate: rate(1e-3, 'Learning rate of the generator'),
  discriminatorRate: rate(2e-4, 'Learning rate of discriminator and recognition'),
  beta1: beta1(0.5),
});

/**
 * InfoGAN: part of the latents is a code that a recognition network must read off the images, which makes it mean something:
 * on digits, the class, the slant and the width of the stroke, all without labels.
 * Source: Chen et al. 2016, https://arxiv.org/abs/1606.03657.
 *
 * `mnist` follows the authors' code. Latents `[N, noise + categories + continuous]`, the categorical code one-hot; images in
 * [0, 1]. The recognition head moves with the discriminator and at its rate.
 */
export const infogan = defineGan({
  name: 'infogan',
  title: 'InfoGAN',
  summary: 'a code in the latents that images must show, learned without labels',
  paper: 'https://arxiv.org/abs/1606.03657',
  config,
  presets: {
    mnist: {
      description: "authors' code, 28x28x1, 62 numbers of noise, 10 classes, 2 continuous codes",
      training: { batchSize: 128, steps: 5_000 },
    },
    small: {
      description: 'a quarter of the width, an eighth of the dense units, a trunk without normalisation',
      config: { baseFilters: 16, denseUnits: 128, trunkNorm: 'none' },
      training: { batchSize: 64, steps: 4_000 },
    },
  },
  build(options, random) {
    return {
      networks: {
        generator: infoganGenerator(options, random),
        trunk: infoganTrunk(options, random),
        'discriminator-head': infoganJudge(options, random),
        'q-head': infoganReader(options, random),
      },
      optimizers: {
        generator: adam({ learningRate: options.generatorRate, beta1: options.beta1 }),
        discriminator: adam({ learningRate: options.discriminatorRate, beta1: options.beta1 }),
      },
      sample: { shape: options.imageShape, dtype: 'float32', range: [0, 1] },
      prior: ([rows], source) => drawParts(options, rows!, source),
      trainStep: infoganStep(options),
    };
  },
});
