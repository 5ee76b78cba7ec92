import * as tf from '@tensorflow/tfjs';
import { featureSlice } from '../layers/feature-slice.js';
import { conditionalNormalization } from './conditional-normalization.js';
import { apply } from './dcgan-layers.js';
import type { SpectralLayers } from './spectral-layers.js';

/** BigGAN's epsilon of batch normalisation. */
const epsilon = 1e-5;

/** A normalisation whose scale and shift depend on something, and the ReLU that follows each. */
export type Normalise = (name: string, x: tf.SymbolicTensor) => tf.SymbolicTensor;

export interface ConditionOptions {
  readonly layers: SpectralLayers;
  /** Weight of the old moving average in batch normalisation. */
  readonly normMomentum: number;
}

/**
 * Conditional batch normalisation by a vector `[N, D]`, then ReLU: the scale is `1 + U c`, the shift `V c`, both spectrally
 * normalised and without bias. Trainable weights: `2 · D · C`.
 *
 * Source: Brock et al. 2019, https://arxiv.org/abs/1809.11096, appendix C.
 */
export const byVector =
  ({ layers, normMomentum: momentum }: ConditionOptions, condition: tf.SymbolicTensor): Normalise =>
  (name, x) => {
    const linear = (part: string) =>
      apply(layers.dense({ name: `${name}-${part}`, units: x.shape.at(-1)!, useBias: false }), condition);
    const modulation = { scale: linear('scale'), shift: linear('shift'), base: 1 };
    return conditionalNormalization({ name, momentum, epsilon, ...modulation, activation: 'relu' }, x);
  };

/**
 * The same by a class, labels `[N]`: what is added to a scale of 1, and the shift, are embeddings of the class.
 * Trainable weights: `2 · numClasses · C`.
 */
export const byClass =
  (
    { layers, normMomentum: momentum }: ConditionOptions,
    numClasses: number,
    labels: tf.SymbolicTensor,
  ): Normalise =>
  (name, x) => {
    const lookUp = (part: string) =>
      apply(layers.plainEmbedding({ name: `${name}-${part}`, numClasses, units: x.shape.at(-1)! }), labels);
    const modulation = { scale: lookUp('scale'), shift: lookUp('shift'), base: 1 };
    return conditionalNormalization({ name, momentum, epsilon, ...modulation, activation: 'relu' }, x);
  };

/** Vectors side by side, `[N, A]` and `[N, B]` to `[N, A + B]`. */
export const joined = (name: string, ...vectors: tf.SymbolicTensor[]): tf.SymbolicTensor =>
  tf.layers.concatenate({ name }).apply(vectors) as tf.SymbolicTensor;

/**
 * Latents `[N, D]` in as many parts as asked: all but the first have `floor(D / parts)` values, the first has the rest.
 */
export function latentParts(latents: tf.SymbolicTensor, parts: number): tf.SymbolicTensor[] {
  const size = Math.floor(latents.shape[1]! / parts);
  const first = latents.shape[1]! - (parts - 1) * size;
  return Array.from({ length: parts }, (_, i) => {
    const place = i === 0 ? { size: first } : { begin: first + (i - 1) * size, size };
    return apply(featureSlice({ name: `latents-${i}`, ...place }), latents);
  });
}
