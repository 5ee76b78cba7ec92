import * as tf from '@tensorflow/tfjs';
import { ConfigError, ShapeError, stopGradient } from '@gan/core';
import { type LossOptions, makeReduce } from './options.js';
import { type Distance, distanceOf } from './reconstruction.js';

/** Options of {@link featureMatchingLoss}. */
export interface FeatureMatchingLossOptions extends LossOptions {
  /**
   * What is compared: the means over the batch (`batch-mean`, unpaired examples), or each example with its
   * partner (`pairs`, for translation and super-resolution).
   * @default 'batch-mean'
   */
  readonly compare?: 'batch-mean' | 'pairs';
  /** How features are compared. @default 'l2' for batch means, 'l1' for pairs */
  readonly distance?: Distance;
}

/** Compares features, layer by layer; real first. */
export type FeatureMatchingLoss = (
  realFeatures: readonly tf.Tensor[],
  fakeFeatures: readonly tf.Tensor[],
) => tf.Scalar;

/**
 * Feature matching: generated examples should excite the discriminator's inner layers like real ones,
 * `Σ_l d(E φ_l(x), E φ_l(G(z)))`, or `Σ_l E d(φ_l(y), φ_l(G(x)))` for pairs.
 *
 * Source: Salimans et al. 2016, https://arxiv.org/abs/1606.03498, section 3.1 (means over the batch, squared); pairs
 * with `l1`: Wang et al. 2018 (pix2pixHD), https://arxiv.org/abs/1711.11585, equation 4, and HiFi-GAN.
 *
 * Features are those of any layers, each `[N, ...]`; those of real examples are constants. Allocates one scalar,
 * owned by the caller; inputs are not disposed.
 *
 * @throws ConfigError if an option is out of range.
 * @throws ShapeError (when called) if the numbers of layers or their shapes differ.
 */
export function featureMatchingLoss(options: FeatureMatchingLossOptions = {}): FeatureMatchingLoss {
  const owner = 'featureMatchingLoss';
  const { compare = 'batch-mean' } = options;
  if (compare !== 'batch-mean' && compare !== 'pairs') {
    throw new ConfigError(
      `${owner}: expected compare 'batch-mean' or 'pairs', got '${String(compare)}'. Name one.`,
    );
  }
  const reduce = makeReduce(owner, options);
  const terms = distanceOf(owner, options.distance ?? (compare === 'pairs' ? 'l1' : 'l2'));
  const view = (features: tf.Tensor) => (compare === 'pairs' ? features : tf.mean(features, 0, true));
  return (realFeatures, fakeFeatures) => {
    requireSameLayers(owner, realFeatures, fakeFeatures, compare === 'pairs' ? 0 : 1);
    return tf.tidy(() => {
      const layers = realFeatures.map((real, i) =>
        reduce(terms(stopGradient(view(real)), view(fakeFeatures[i]!))),
      );
      return tf.addN(layers) as tf.Scalar;
    });
  };
}

function requireSameLayers(
  owner: string,
  real: readonly tf.Tensor[],
  fake: readonly tf.Tensor[],
  fromAxis: number,
): void {
  const shapes = (features: readonly tf.Tensor[]) =>
    features.map(({ shape }) => `[${shape.slice(fromAxis)}]`).join(' ');
  if (real.length > 0 && shapes(real) === shapes(fake)) return;
  throw new ShapeError(
    `${owner}: expected features of the same layers, got ${shapes(real) || 'none'} and ${shapes(fake) || 'none'}. ` +
      'Take both from the same layers of one network.',
  );
}
