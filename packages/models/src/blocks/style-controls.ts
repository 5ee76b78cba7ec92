import { ConfigError, Random, type Seed } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { StyleBroadcast } from '../layers/style-broadcast.js';

/**
 * Truncation towards the mean style: `mean + psi (styles - mean)`. With a psi below 1 images are more typical and
 * differ less.
 *
 * Source: Karras et al. 2019 (StyleGAN), https://arxiv.org/abs/1812.04948, appendix B.
 *
 * @param styles `[N, layers, D]` from a mapping network, not disposed.
 * @param mapping the network the styles come from; it has the mean.
 * @param psi 1 changes nothing, 0 gives the mean.
 * @param cutoff how many layers are truncated, the coarsest first. @default all
 * @returns new styles, owned by the caller.
 */
export function truncateStyles(
  styles: tf.Tensor,
  mapping: tf.LayersModel,
  psi: number,
  cutoff?: number,
): tf.Tensor {
  return tf.tidy(() => {
    const mean = meanStyle(mapping);
    const truncated = tf.add(mean, tf.mul(tf.sub(styles, mean), psi));
    return cutoff === undefined ? truncated : mixStyles(truncated, styles, cutoff);
  });
}

/** The running mean of a mapping network's styles, `[D]`; not to be disposed. */
export function meanStyle(mapping: tf.LayersModel): tf.Tensor {
  const layer = mapping.layers.at(-1);
  if (layer instanceof StyleBroadcast) return layer.mean;
  throw new ConfigError(
    `meanStyle: expected a mapping network with a mean style, got '${mapping.name}'. Pass networks.mapping of a style-based GAN.`,
  );
}

/**
 * Style mixing: the first `crossover` layers (pose, shape) from `coarse`, the others (colours, detail) from `fine`.
 *
 * Source: Karras et al. 2019 (StyleGAN), https://arxiv.org/abs/1812.04948, section 3.1.
 *
 * @param coarse `[N, layers, D]`, as `fine`; neither is disposed.
 * @returns new styles, owned by the caller.
 */
export function mixStyles(coarse: tf.Tensor, fine: tf.Tensor, crossover: number): tf.Tensor {
  const [count, layers, dim] = coarse.shape as [number, number, number];
  const first = Math.max(0, Math.min(crossover, layers));
  return tf.tidy(() =>
    tf.concat(
      [
        tf.slice(coarse, [0, 0, 0], [count, first, dim]),
        tf.slice(fine, [0, first, 0], [count, layers - first, dim]),
      ],
      1,
    ),
  );
}

/** The noise maps `[H, W, 1]` that a network keeps, in order; none where it has no noise inputs. */
export const noiseMaps = (synthesis: tf.LayersModel): tf.LayerVariable[] =>
  synthesis.nonTrainableWeights.filter(({ originalName }) => originalName.endsWith('/noise'));

/**
 * Draws the noise maps of a synthesis network anew: the same image with other freckles and hairs.
 *
 * Source: Karras et al. 2019 (StyleGAN), https://arxiv.org/abs/1812.04948, section 3.2.
 *
 * @throws ConfigError if it has none.
 */
export function reseedNoise(synthesis: tf.LayersModel, seed: Seed): void {
  const random = Random.fromSeed(seed);
  const maps = noiseMaps(synthesis);
  if (maps.length === 0) {
    throw new ConfigError(
      `reseedNoise: expected a network with noise maps, got '${synthesis.name}'. Pass networks.synthesis of a style-based GAN.`,
    );
  }
  for (const weight of maps) {
    const map = random.normalTensor([...weight.shape] as number[]);
    weight.write(map);
    map.dispose();
  }
}
