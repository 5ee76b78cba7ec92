import { adam, linearDecay, type TensorSpec } from '@gan/core';
import { hingeLoss } from '@gan/losses';
import { z } from 'zod';
import { labelledExamples } from './blocks/labels.js';
import { snganDiscriminator, snganGenerator } from './blocks/sngan-networks.js';
import { defineGan } from './define-gan.js';
import {
  beta1,
  beta2,
  decaySteps,
  generatorBatch,
  imageShape,
  latentDim,
  learningRate,
  nCritic,
  normMomentum,
  numClasses,
} from './options.js';

const filters = (count: number, what: string) =>
  z.int().min(1).default(count).describe(`Channels throughout the ${what}`);

const config = z.object({
  imageShape: imageShape(32, 32, 3).refine(
    ([height, width]) => Math.min(height, width) >= 5,
    'Images need sides of at least 5 pixels, to be halved at least once; resize them, e.g. to 28 or 32',
  ),
  latentDim: latentDim(128),
  conditional: z
    .boolean()
    .default(false)
    .describe('Whether both networks are told the class: by normalisation and by projection'),
  numClasses: numClasses(10),
  generatorFilters: filters(256, 'generator'),
  discriminatorFilters: filters(128, 'discriminator'),
  normMomentum: normMomentum(0.9),
  nCritic: nCritic(5),
  generatorBatch: generatorBatch(2),
  learningRate: learningRate(2e-4),
  beta1: beta1(0),
  beta2: beta2(0.9),
  decaySteps: decaySteps(50_000),
});

/**
 * SNGAN: residual networks, every kernel of the discriminator divided by its largest singular value; conditional by projection.
 * Sources: Miyato et al. 2018, https://arxiv.org/abs/1802.05957; Miyato & Koyama 2018, https://arxiv.org/abs/1802.05637.
 *
 * `cifar` and `cifar-projection` follow the published code, except that it adds noise of up to a grey level to the images.
 * Trains on the hinge loss; images of any sides of 5 pixels or more, in [-1, 1]. Batches hold `images`, and `labels` where
 * `conditional`.
 */
export const sngan = defineGan({
  name: 'sngan',
  title: 'SNGAN',
  summary: 'spectral normalisation throughout a residual discriminator, classes by projection',
  paper: 'https://arxiv.org/abs/1802.05957',
  config,
  presets: {
    cifar: {
      description: '32x32x3, residual, without classes',
      training: { batchSize: 64, steps: 50_000 },
    },
    'cifar-projection': {
      description: '32x32x3, residual, 10 classes by projection',
      config: { conditional: true },
      training: { batchSize: 64, steps: 50_000 },
    },
    small: {
      description: '28x28x1 with classes, an eighth of the width, two critic updates a step, for two cores',
      config: {
        imageShape: [28, 28, 1],
        latentDim: 64,
        conditional: true,
        generatorFilters: 32,
        discriminatorFilters: 16,
        nCritic: 2,
        generatorBatch: 1,
        learningRate: 5e-4,
        decaySteps: 0,
      },
      training: { batchSize: 32, steps: 4_000 },
    },
  },
  build(options, random) {
    const { learningRate, beta1, beta2, decaySteps } = options;
    const rate = decaySteps > 0 ? linearDecay(learningRate, 0, decaySteps) : learningRate;
    const optimizer = () => adam({ learningRate: rate, beta1, beta2 });
    const sample: TensorSpec = { shape: options.imageShape, dtype: 'float32', range: [-1, 1] };
    return {
      networks: {
        generator: snganGenerator(options, random),
        discriminator: snganDiscriminator(options, random),
      },
      optimizers: { generator: optimizer(), discriminator: optimizer() },
      loss: hingeLoss(),
      nCritic: options.nCritic,
      generatorBatch: options.generatorBatch,
      sample,
      inputs: options.conditional ? labelledExamples(sample, options.numClasses) : { images: sample },
    };
  },
});
