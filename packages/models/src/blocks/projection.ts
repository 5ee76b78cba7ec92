import * as tf from '@tensorflow/tfjs';
import { globalSumPooling } from '../layers/global-sum-pooling.js';
import { apply } from './dcgan-layers.js';
import type { SpectralLayers } from './spectral-layers.js';

export interface ProjectionOptions {
  readonly layers: SpectralLayers;
  readonly numClasses: number;
  /** int32 `[N]`. */
  readonly labels: tf.SymbolicTensor;
}

/**
 * The end of a projection discriminator, `[N, h, w, C]` to logits `[N, 1]`: ReLU, the sum over the map `s`, then
 * `w · s + b + ⟨embedding of the class, s⟩`.
 *
 * Source: Miyato & Koyama 2018, https://arxiv.org/abs/1802.05637, equation 4.
 */
export function projectedLogit(
  { layers, numClasses, labels }: ProjectionOptions,
  map: tf.SymbolicTensor,
): tf.SymbolicTensor {
  const active = apply(tf.layers.reLU({ name: 'activation' }), map);
  const features = apply(globalSumPooling({ name: 'features' }), active);
  const judged = apply(layers.dense({ name: 'judge', units: 1 }), features);
  const units = features.shape[1]!;
  const wanted = apply(layers.embedding({ name: 'class', numClasses, units }), labels);
  const projection = tf.layers.dot({ name: 'projection', axes: 1 }).apply([wanted, features]);
  return tf.layers
    .add({ name: 'logit' })
    .apply([judged, projection as tf.SymbolicTensor]) as tf.SymbolicTensor;
}
