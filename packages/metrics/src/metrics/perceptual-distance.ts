import { ConfigError } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { z } from 'zod';

/** Weights of the channels of each feature map: all one, or one list for each map. */
export const channelWeights = z
  .union([z.literal('uniform'), z.array(z.array(z.number().min(0)).min(1)).min(1)])
  .default('uniform')
  .describe("Weights of the channels of each feature map: 'uniform', or lists of learned ones");

export type ChannelWeights = z.output<typeof channelWeights>;

/** Keeps the length of a vector of zeros from dividing by zero; of the published code. */
const epsilon = 1e-10;

/** Least squared length: the slope of a root at zero is infinite, and places where all features are zero are common. */
const leastSquare = 1e-20;

/**
 * LPIPS distance of pairs of images from their feature maps, `[N, h, w, c]` at several depths, to `[N]`:
 *
 *     sum over depths of the mean over places of sum over channels w_c (x_c / |x| - y_c / |y|)^2.
 *
 * Zhang et al. 2018, https://arxiv.org/abs/1801.03924, equation 1. With uniform weights (one) it is the paper's distance
 * before calibration; published values have weights fitted to people's judgements of AlexNet or VGG features. Gradients
 * are finite everywhere, also where all features are zero.
 *
 * @throws ConfigError if the weights do not fit the maps.
 */
export function perceptualDistance(
  a: readonly tf.Tensor4D[],
  b: readonly tf.Tensor4D[],
  weights: ChannelWeights = 'uniform',
): tf.Tensor1D {
  checkWeights(a, weights);
  return tf.tidy(() => {
    const distances = a.map((maps, depth) => {
      const squares = tf.squaredDifference(unitLength(maps), unitLength(b[depth]!));
      const weighted = weights === 'uniform' ? squares : tf.mul(squares, tf.tensor1d(weights[depth]!));
      return tf.mean(tf.sum(weighted, 3), [1, 2]);
    });
    return tf.addN(distances) as tf.Tensor1D;
  });
}

function unitLength(maps: tf.Tensor4D): tf.Tensor {
  const lengths = tf.sqrt(tf.maximum(tf.sum(tf.square(maps), 3, true), leastSquare));
  return tf.div(maps, tf.add(lengths, epsilon));
}

function checkWeights(maps: readonly tf.Tensor4D[], weights: ChannelWeights): void {
  if (weights === 'uniform') return;
  const [expected, got] = [
    maps.map(({ shape }) => shape[3]).join(', '),
    weights.map(({ length }) => length).join(', '),
  ];
  if (expected === got) return;
  throw new ConfigError(
    `perceptualDistance: expected weights for maps of ${expected} channels, got ${got}. Use those of this extractor, or 'uniform'.`,
  );
}
