import { initializers, type Dataset, type Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { dropout } from '../layers/dropout.js';

/** Linear pieces a maxout unit takes the largest of. */
const pieces = 5;

interface OriginalOptions {
  readonly imageShape: [number, number, number];
  readonly latentDim: number;
  readonly generatorUnits: readonly number[];
  readonly discriminatorUnits: readonly number[];
}

/** G of 2014: latents through rectifier layers to a sigmoid; weights from U(-0.05, 0.05). */
export function reluGenerator({ imageShape, latentDim, generatorUnits }: OriginalOptions, random: Random) {
  const init = initializers(random);
  const uniform = () => init.uniform(-0.05, 0.05);
  const latents = tf.input({ shape: [latentDim], name: 'latents' });
  let x = latents;
  generatorUnits.forEach((units, i) => {
    const layer = tf.layers.dense({
      name: `dense-${i + 1}`,
      units,
      activation: 'relu',
      kernelInitializer: uniform(),
    });
    x = layer.apply(x) as tf.SymbolicTensor;
  });
  const size = tf.util.sizeFromShape(imageShape);
  const pixels = tf.layers.dense({
    name: 'pixels',
    units: size,
    activation: 'sigmoid',
    kernelInitializer: uniform(),
  });
  x = pixels.apply(x) as tf.SymbolicTensor;
  x = tf.layers.reshape({ name: 'images', targetShape: imageShape }).apply(x) as tf.SymbolicTensor;
  return tf.model({ name: 'generator', inputs: latents, outputs: x });
}

/**
 * D of 2014: maxout layers with dropout (input kept with 0.8, hidden units with 0.5); weights from U(-0.005, 0.005).
 * A maxout layer is a dense layer of `pieces * units` and the largest of each unit's pieces.
 */
export function maxoutDiscriminator({ imageShape, discriminatorUnits }: OriginalOptions, random: Random) {
  const init = initializers(random);
  const uniform = () => init.uniform(-0.005, 0.005);
  const images = tf.input({ shape: imageShape, name: 'images' });
  let x = tf.layers.flatten({ name: 'flatten' }).apply(images) as tf.SymbolicTensor;
  x = dropout({ name: 'dropout-0', rate: 0.2 }).apply(x) as tf.SymbolicTensor;
  discriminatorUnits.forEach((units, i) => {
    const layer = tf.layers.dense({
      name: `dense-${i + 1}`,
      units: pieces * units,
      kernelInitializer: uniform(),
    });
    x = layer.apply(x) as tf.SymbolicTensor;
    x = tf.layers
      .reshape({ name: `pieces-${i + 1}`, targetShape: [pieces, units] })
      .apply(x) as tf.SymbolicTensor;
    x = tf.layers.globalMaxPooling1d({ name: `maxout-${i + 1}` }).apply(x) as tf.SymbolicTensor; // [N, units]
    x = dropout({ name: `dropout-${i + 1}`, rate: 0.5 }).apply(x) as tf.SymbolicTensor;
  });
  const logit = tf.layers.dense({ name: 'logit', units: 1, kernelInitializer: uniform() });
  return tf.model({ name: 'discriminator', inputs: images, outputs: logit.apply(x) as tf.SymbolicTensor });
}

/** Digits whose pixels are averaged for {@link startFromMeanPixels}; the mean is settled long before. */
const examplesAveraged = 10_000;

/**
 * Sets the output bias so that the untrained generator's pixels have the mean of the data's: the logit of each
 * pixel's mean, kept off 0 and 1 by 1e-7. Images in [0, 1].
 */
export async function startFromMeanPixels(
  generator: tf.LayersModel,
  dataset: Dataset,
  random: Random,
): Promise<void> {
  const count = Math.min(examplesAveraged, dataset.size);
  const { images, ...others } = await dataset.gather(
    random.permutation(dataset.size).slice(0, count),
    random,
  );
  const [kernel] = generator.getLayer('pixels').getWeights();
  tf.tidy(() => {
    const mean = tf.clipByValue(tf.mean(images!, 0).flatten(), 1e-7, 1 - 1e-7);
    generator.getLayer('pixels').setWeights([kernel!, tf.sub(tf.log(mean), tf.log(tf.sub(1, mean)))]);
  });
  tf.dispose([images!, ...Object.values(others)]);
}
