import { adam, initializers, type Random, type TensorSpec } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { z } from 'zod';
import { auxiliaryClassifierStep } from './blocks/auxiliary-classifier-step.js';
import { apply } from './blocks/dcgan-layers.js';
import { halvedSizes } from './blocks/dcgan-sizes.js';
import { labelInput, labelledExamples, timesLabel } from './blocks/labels.js';
import { dense } from './blocks/leaky-dense.js';
import { grow } from './blocks/residual-block.js';
import { defineGan } from './define-gan.js';
import { dropout } from './layers/dropout.js';
import {
  baseFilters,
  beta1,
  generatorBatch,
  imageShape,
  latentDim,
  learningRate,
  numClasses,
} from './options.js';

const config = z.object({
  imageShape: imageShape(28, 28, 1),
  numClasses: numClasses(10),
  latentDim: latentDim(100),
  baseFilters: baseFilters(32),
  denseUnits: z.int().min(1).default(1024).describe('Units of the first layer of the generator'),
  dropoutRate: z
    .number()
    .min(0)
    .lt(1)
    .default(0.3)
    .describe('Share of values dropped after every layer of the discriminator'),
  classWeight: z
    .number()
    .min(0)
    .default(1)
    .describe('Weight of naming the class against telling real from fake'),
  generatorBatch: generatorBatch(2),
  learningRate: learningRate(2e-4),
  beta1: beta1(0.5),
});
type Config = z.output<typeof config>;

/**
 * AC-GAN: the discriminator names the class as well, of real images and of generated ones, and the generator, which is
 * told the class, wants its images recognised. Source: Odena et al. 2017, https://arxiv.org/abs/1610.09585.
 *
 * `mnist` has the networks of keras-acgan. Images of any size in [-1, 1]: the generator doubles twice, the discriminator
 * halves twice. Batches hold `images` and `labels`.
 */
export const acgan = defineGan({
  name: 'acgan',
  title: 'Auxiliary classifier GAN',
  summary: 'a discriminator that names the class as well',
  paper: 'https://arxiv.org/abs/1610.09585',
  config,
  presets: {
    mnist: {
      description: 'keras-acgan, 28x28x1, 10 classes',
      training: { batchSize: 100, steps: 30_000 },
    },
    small: {
      description: 'a quarter of the width, for two cores',
      config: { baseFilters: 8, denseUnits: 256, generatorBatch: 1 },
      training: { batchSize: 64, steps: 4_000 },
    },
  },
  build(options, random) {
    const sample: TensorSpec = { shape: options.imageShape, dtype: 'float32', range: [-1, 1] };
    const optimizer = () => adam({ learningRate: options.learningRate, beta1: options.beta1, epsilon: 1e-8 });
    return {
      networks: { generator: generator(options, random), discriminator: discriminator(options, random) },
      optimizers: { generator: optimizer(), discriminator: optimizer() },
      sample,
      inputs: labelledExamples(sample, options.numClasses),
      prior: (shape, source) => source.uniformTensor(shape, -1, 1),
      trainStep: auxiliaryClassifierStep(options),
    };
  },
});

/** Latents `[N, latentDim]` and labels `[N]` to images `[N, H, W, C]`. */
function generator(options: Config, random: Random): tf.LayersModel {
  const { imageShape, latentDim, numClasses, denseUnits, baseFilters } = options;
  const init = initializers(random);
  const [size, half, quarter] = halvedSizes([imageShape[0], imageShape[1]], 2);
  const [height, width] = quarter!;
  const latents = tf.input({ shape: [latentDim], name: 'latents' });
  const { input, labels } = labelInput();
  const relu = (name: string, x: tf.SymbolicTensor) => apply(tf.layers.reLU({ name }), x);
  let x = timesLabel({ labels, numClasses, initializer: init.glorotNormal() }, latents);
  x = relu('activation-1', dense('dense', denseUnits, init.glorotUniform(), x));
  const units = height * width * 4 * baseFilters;
  x = relu('activation-2', dense('project', units, init.glorotUniform(), x));
  x = apply(tf.layers.reshape({ name: 'smallest-map', targetShape: [height, width, 4 * baseFilters] }), x);
  x = convolution('conv-1', 8 * baseFilters, 5, random, grow('double-1', half!, x)); // [N, 14, 14, 256]
  x = relu('activation-3', x);
  x = convolution('conv-2', 4 * baseFilters, 5, random, grow('double-2', size!, x)); // [N, 28, 28, 128]
  x = relu('activation-4', x);
  x = convolution('pixels', imageShape[2], 2, random, x);
  const images = apply(tf.layers.activation({ name: 'images', activation: 'tanh' }), x);
  return tf.model({ name: 'generator', inputs: [latents, input], outputs: images });
}

function convolution(
  name: string,
  filters: number,
  kernelSize: number,
  random: Random,
  x: tf.SymbolicTensor,
) {
  const kernelInitializer = initializers(random).glorotNormal();
  return apply(tf.layers.conv2d({ name, filters, kernelSize, padding: 'same', kernelInitializer }), x);
}

/** Slope of LeakyReLU, Keras's default. */
const alpha = 0.3;

/** Images `[N, H, W, C]` to logits `[N, 1]` and logits of the classes `[N, numClasses]`. */
function discriminator(options: Config, random: Random): tf.LayersModel {
  const { imageShape, numClasses, baseFilters, dropoutRate: rate } = options;
  const init = initializers(random);
  const images = tf.input({ shape: imageShape, name: 'images' });
  let x = images;
  [2, 1, 2, 1].forEach((strides, i) => {
    const conv = {
      name: `conv-${i + 1}`,
      filters: baseFilters * 2 ** i,
      kernelSize: 3,
      strides,
      padding: 'same',
      kernelInitializer: init.glorotUniform(),
    } as const;
    x = apply(tf.layers.leakyReLU({ name: `activation-${i + 1}`, alpha }), apply(tf.layers.conv2d(conv), x));
    x = apply(dropout({ name: `dropout-${i + 1}`, rate }), x);
  });
  const features = apply(tf.layers.flatten({ name: 'features' }), x);
  const logit = dense('logit', 1, init.glorotUniform(), features);
  const classes = dense('class', numClasses, init.glorotUniform(), features);
  return tf.model({ name: 'discriminator', inputs: images, outputs: [logit, classes] });
}
