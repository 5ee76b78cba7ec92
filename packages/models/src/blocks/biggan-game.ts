import { adam, forward, type TensorSpec } from '@gan/core';
import { hingeLoss, orthogonalPenalty } from '@gan/losses';
import * as tf from '@tensorflow/tfjs';
import type { BuiltParts } from '../define-gan.js';
import { labelledExamples } from './labels.js';
import { truncateNormal } from './truncated-normal.js';

export interface BigGanGameOptions {
  readonly imageShape: readonly [height: number, width: number, channels: number];
  readonly numClasses: number;
  readonly nCritic: number;
  readonly generatorLearningRate: number;
  readonly discriminatorLearningRate: number;
  readonly adamEpsilon: number;
  /** Weight of the orthogonal penalty on the generator. */
  readonly orthogonal: number;
}

/**
 * How BigGAN and its kin are trained and sampled: the hinge loss, Adam with decays 0 and 0.999 and a learning rate for
 * each player, the orthogonal penalty; truncation draws latents from the normal distribution within that threshold.
 *
 * Source: Brock et al. 2019, https://arxiv.org/abs/1809.11096, sections 2 and 3 and appendix C.
 */
export function bigGanGame(
  options: BigGanGameOptions,
  networks: { readonly generator: tf.LayersModel; readonly discriminator: tf.LayersModel },
): BuiltParts {
  const { imageShape, numClasses, orthogonal: weight, adamEpsilon: epsilon } = options;
  const sample: TensorSpec = { shape: [...imageShape], dtype: 'float32', range: [-1, 1] };
  const optimizer = (learningRate: number) => adam({ learningRate, beta1: 0, beta2: 0.999, epsilon });
  return {
    networks: { ...networks },
    optimizers: {
      generator: optimizer(options.generatorLearningRate),
      discriminator: optimizer(options.discriminatorLearningRate),
    },
    loss: hingeLoss(),
    regularizers: weight > 0 ? [orthogonalPenalty({ weight })] : [],
    nCritic: options.nCritic,
    sample,
    inputs: labelledExamples(sample, numClasses),
    generate: ({ feeds, training, random, truncation }) =>
      tf.tidy(() => {
        const latents = feeds['latents']!;
        const kept = truncation === undefined ? latents : truncateNormal(latents, truncation);
        return forward(networks.generator, { ...feeds, latents: kept }, { training, random });
      }),
  };
}
