import * as tf from '@tensorflow/tfjs';
import { pixelShuffle } from '../layers/pixel-shuffle.js';
import { apply } from './dcgan-layers.js';

/** Layers of a super-resolution network, by their names. */
export interface EnlargingLayers {
  /** A 3x3 convolution of stride 1 with SAME padding. */
  convolution(name: string, filters: number, x: tf.SymbolicTensor): tf.SymbolicTensor;
  activation(name: string, x: tf.SymbolicTensor): tf.SymbolicTensor;
}

/** The factors of the stages in which a picture is enlarged: fourfold is twice twofold. */
export const stagesOf = (factor: 2 | 3 | 4): readonly number[] => (factor === 4 ? [2, 2] : [factor]);

/** `[N, h, w, c]` to `[N, fh, fw, filters]`: convolution, pixel shuffle and activation at every stage. */
export function shuffleUp(
  { convolution, activation }: EnlargingLayers,
  { factor, filters }: { readonly factor: 2 | 3 | 4; readonly filters: number },
  features: tf.SymbolicTensor,
): tf.SymbolicTensor {
  return stagesOf(factor).reduce((x, times, i) => {
    const wide = convolution(`up-${i + 1}`, filters * times ** 2, x);
    return activation(
      `up-${i + 1}-activation`,
      apply(pixelShuffle({ name: `shuffle-${i + 1}`, factor: times }), wide),
    );
  }, features);
}

/** `x + y`. */
export const plus = (name: string, x: tf.SymbolicTensor, y: tf.SymbolicTensor): tf.SymbolicTensor =>
  tf.layers.add({ name }).apply([x, y]) as tf.SymbolicTensor;

/** Leaky ReLU as a function of a layer's name. */
export const leaky = (alpha: number) => (name: string, x: tf.SymbolicTensor) =>
  apply(tf.layers.leakyReLU({ name, alpha }), x);
