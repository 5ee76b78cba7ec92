import { ConfigError, type Gan } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { checkCount, type LatentDirections } from './directions.js';
import { largestEigenpairs } from './eigenvectors.js';
import { firstWeights } from './first-weights.js';
import { latentSpace } from './latent-space.js';
import { checkRange, type LayerRange } from './style-mixing.js';
import { styleNetworks } from './style-networks.js';
import { styleWeights } from './style-weights.js';

export interface SefaOptions {
  /** How many directions. @default 8 */
  readonly count?: number;
  /** For style-based models, which layers they are for. @default all */
  readonly layers?: LayerRange;
  /** The class, for models whose latents meet one before their first layer. @default 0 */
  readonly label?: number;
}

/**
 * Directions by closed-form factorisation (SeFa): a direction n matters if the first linear maps A change much along it,
 *
 *     maximise |A n|^2 over |n| = 1:  eigenvectors of A^T A, the largest eigenvalues first.
 *
 * A is the first layer that latents meet, or, for style-based models, all maps from styles to scales of feature maps, put
 * below each other, every row brought to length 1. It needs no samples and no training.
 *
 * Source: Shen & Zhou 2021, https://arxiv.org/abs/2007.06600, section 3; rows as in the published code.
 *
 * @throws ConfigError if the model has no vector of latents, layers are asked for that it has not, or there are fewer
 * directions than asked for.
 */
export async function sefa(gan: Gan, options: SefaOptions = {}): Promise<LatentDirections> {
  const { count = 8, layers, label = 0 } = options;
  const { name: space, dim, layers: styled } = latentSpace(gan);
  checkCount('sefa', count, dim);
  if (layers !== undefined) checkRange(layersAmong('sefa', gan, layers), styled ?? 0);
  const gram = tf.tidy(() => {
    const styles = styleNetworks(gan);
    const weights =
      styles === undefined
        ? firstWeights(gan, label)
        : tf.concat2d(styleWeights(styles).slice(...(layers ?? [])), 1);
    const lengths = tf.maximum(tf.norm(weights, 2, 0, true), 1e-12);
    const even = tf.div(weights, lengths) as tf.Tensor2D;
    return tf.matMul(even, even, false, true) as tf.Tensor2D;
  });
  try {
    const { values, vectors } = await largestEigenpairs(gram, count);
    return {
      ...{ method: 'sefa', space, importance: values },
      vectors: { shape: [count, dim], dtype: 'float32', values: Float32Array.from(vectors.flat()) },
      steps: values.map(() => 1),
      ...(layers && { layers }),
    };
  } finally {
    gram.dispose();
  }
}

/** @throws ConfigError if layers are named for a model without styles. */
export function layersAmong(name: string, gan: Gan, layers: LayerRange): LayerRange {
  if (styleNetworks(gan) !== undefined) return layers;
  throw new ConfigError(
    `${name}: expected layers only for a style-based model, such as stylegan2, got them for '${gan.name}'. Leave them out.`,
  );
}
