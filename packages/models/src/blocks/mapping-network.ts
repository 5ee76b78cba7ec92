import type { Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { EqualizedDense } from '../layers/equalized-dense.js';
import { PixelNorm } from '../layers/pixel-norm.js';
import { StyleBroadcast } from '../layers/style-broadcast.js';

export interface MappingOptions {
  /** Length of latents and styles. */
  readonly latentDim: number;
  readonly mappingLayers: number;
  /** How many layers want a style. */
  readonly layers: number;
  /** Factor on the sum of each layer's inputs. @default 1 */
  readonly gain?: number;
  /** Factor on each layer's output, bias included. @default 1 */
  readonly activationGain?: number;
}

/**
 * The mapping network of style-based generators, latents `[N, D]` to styles `[N, layers, D]`: the latent on a sphere,
 * then dense layers with leaky ReLU that learn a hundred times slower than the rest.
 *
 * Source: Karras et al. 2019 (StyleGAN), https://arxiv.org/abs/1812.04948, appendix C.
 */
export function mappingNetwork(
  { latentDim, mappingLayers, layers, gain, activationGain }: MappingOptions,
  random: Random,
): tf.LayersModel {
  const latents = tf.input({ shape: [latentDim], name: 'latents' });
  let x = new PixelNorm({ name: 'norm' }).apply(latents) as tf.SymbolicTensor;
  for (let i = 1; i <= mappingLayers; i++) {
    const dense = new EqualizedDense({
      name: `dense-${i}`,
      units: latentDim,
      activation: 'leakyRelu',
      gain,
      activationGain,
      learningRateMultiplier: 0.01,
      random,
    });
    x = dense.apply(x) as tf.SymbolicTensor;
  }
  const styles = new StyleBroadcast({ name: 'styles', layers }).apply(x) as tf.SymbolicTensor;
  return tf.model({ name: 'mapping', inputs: latents, outputs: styles });
}
