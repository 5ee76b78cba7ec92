import * as tf from '@tensorflow/tfjs';
import { ConfigError, type FeatureExtractor, stopGradient } from '@gan/core';
import { type LossOptions, makeReduce } from './options.js';
import { type Distance, distanceOf, type ReconstructionLoss } from './reconstruction.js';

/** Features of samples `[N, ...]`, one new tensor for each layer that is looked at. */
export type FeatureMaps = (samples: tf.Tensor) => readonly tf.Tensor[];

/** Options of {@link perceptualLoss}. */
export interface PerceptualLossOptions extends LossOptions {
  /** Where features come from: layers of a network of yours, or the features of a metric's extractor. */
  readonly extractor: FeatureMaps | FeatureExtractor;
  /** Weight of each layer. @default 1 for every layer */
  readonly layerWeights?: readonly number[];
  /** How features are compared. @default 'l2' */
  readonly distance?: Distance;
}

/**
 * Perceptual: `Σ_l w_l E[d(φ_l(target), φ_l(output))]` over the layers φ_l of a network that is not trained.
 *
 * Source: Johnson et al. 2016, https://arxiv.org/abs/1603.08155, equation 2 (squared error); SRGAN and ESRGAN
 * (https://arxiv.org/abs/1609.04802, https://arxiv.org/abs/1809.00219; the latter with `l1`) use VGG19.
 *
 * The target's features are constants; gradients flow through the output's. The extractor must be differentiable.
 * Allocates one scalar, owned by the caller; inputs are not disposed, features are.
 *
 * @throws ConfigError if an option is out of range or the number of layer weights is not that of the layers.
 */
export function perceptualLoss(options: PerceptualLossOptions): ReconstructionLoss {
  const { extractor, layerWeights, distance = 'l2' } = options;
  const reduce = makeReduce('perceptualLoss', options);
  const terms = distanceOf('perceptualLoss', distance);
  const maps: FeatureMaps =
    typeof extractor === 'function' ? extractor : (samples) => [extractor.features(samples)];
  return (target, output) =>
    tf.tidy(() => {
      const expected = maps(target);
      const actual = maps(output);
      const weights = layerWeights ?? expected.map(() => 1);
      requireWeights(weights, expected);
      const layers = expected.map((features, i) =>
        tf.mul(reduce(terms(stopGradient(features), actual[i]!)), weights[i]!),
      );
      return tf.addN(layers) as tf.Scalar;
    });
}

function requireWeights(weights: readonly number[], layers: readonly tf.Tensor[]): void {
  if (weights.length === layers.length) return;
  throw new ConfigError(
    `perceptualLoss: expected ${layers.length} layerWeights, one for each layer of the extractor, ` +
      `got ${weights.length}. Leave them out to count every layer once.`,
  );
}
