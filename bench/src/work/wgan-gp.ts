import { adam, initializers, type GanParts, type Random } from '@gan/core';
import { gradientPenalty, wassersteinLoss } from '@gan/losses';
import { findModel } from '@gan/models';
import * as tf from '@tensorflow/tfjs';

/**
 * A small WGAN-GP for 28x28x1: the generator of `dcgan`'s preset `article-28` against a critic of two 5x5
 * convolutions without normalisation. One critic update a step, so that the second derivative weighs all it can.
 */
export function wganGpParts(random: Random): GanParts {
  const optimizer = () => adam({ learningRate: 1e-4, beta1: 0.5, beta2: 0.9 });
  const { generator, discriminator } = findModel('dcgan').create({ preset: 'article-28', random }).networks;
  discriminator!.dispose();
  return {
    name: 'wgan-gp',
    networks: { generator: generator!, critic: critic(random) },
    optimizers: { generator: optimizer(), discriminator: optimizer() },
    loss: wassersteinLoss(),
    regularizers: [gradientPenalty({ weight: 10 })],
  };
}

function critic(random: Random): tf.LayersModel {
  const kernelInitializer = initializers(random).glorotUniform();
  const images = tf.input({ shape: [28, 28, 1], name: 'images' });
  let x = images;
  for (const filters of [64, 128]) {
    const layer = tf.layers.conv2d({
      filters,
      kernelSize: 5,
      strides: 2,
      padding: 'same',
      kernelInitializer,
    });
    x = layer.apply(x) as tf.SymbolicTensor;
    x = tf.layers.leakyReLU({ alpha: 0.2 }).apply(x) as tf.SymbolicTensor;
  }
  x = tf.layers.flatten().apply(x) as tf.SymbolicTensor;
  const score = tf.layers.dense({ name: 'score', units: 1, kernelInitializer });
  return tf.model({ name: 'critic', inputs: images, outputs: score.apply(x) as tf.SymbolicTensor });
}
