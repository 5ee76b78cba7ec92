import { initializers, type Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { apply } from './dcgan-layers.js';

/** Sizes of a generator of dense layers. */
export interface LeakyGeneratorOptions {
  readonly imageShape: readonly [height: number, width: number, channels: number];
  readonly generatorUnits: readonly number[];
  /** Weight of the old moving average in batch normalisation. */
  readonly normMomentum: number;
}

type KernelInitializer = ReturnType<typeof tf.initializers.zeros>;

/** A dense layer on `x`. */
export function dense(
  name: string,
  units: number,
  kernelInitializer: KernelInitializer,
  x: tf.SymbolicTensor,
  activation?: 'tanh',
): tf.SymbolicTensor {
  return apply(tf.layers.dense({ name, units, kernelInitializer, activation }), x);
}

/** A dense layer, number `place`, with LeakyReLU(0.2) behind it. */
export function leakyDense(place: number, units: number, random: Random, x: tf.SymbolicTensor) {
  const init = initializers(random);
  const wide = dense(`dense-${place}`, units, init.glorotUniform(), x);
  return apply(tf.layers.leakyReLU({ name: `activation-${place}`, alpha: 0.2 }), wide);
}

/**
 * From a code `[N, D]` to images `[N, H, W, C]` in [-1, 1]: dense layers, each with LeakyReLU(0.2) and then batch
 * normalisation, and tanh at the end.
 */
export function leakyImages(
  { imageShape, generatorUnits, normMomentum }: LeakyGeneratorOptions,
  random: Random,
  code: tf.SymbolicTensor,
): tf.SymbolicTensor {
  let x = code;
  generatorUnits.forEach((units, i) => {
    x = leakyDense(i + 1, units, random, x);
    // After the activation, as the worked example has it; DCGAN's order is the other way round.
    x = apply(tf.layers.batchNormalization({ name: `norm-${i + 1}`, momentum: normMomentum }), x);
  });
  const pixels = tf.util.sizeFromShape([...imageShape]);
  x = dense('pixels', pixels, initializers(random).glorotUniform(), x, 'tanh');
  return apply(tf.layers.reshape({ name: 'images', targetShape: [...imageShape] }), x);
}
