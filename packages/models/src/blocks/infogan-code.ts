import type { Random } from '@gan/core';
import { mutualInformationLoss, type CodePart } from '@gan/losses';
import * as tf from '@tensorflow/tfjs';

/** What the latents of InfoGAN are made of, in this order. */
export interface LatentParts {
  /** Incompressible noise from U(-1, 1). */
  readonly noiseDim: number;
  /** Classes of one categorical code, given one-hot. */
  readonly categories: number;
  /** Codes from U(-1, 1). */
  readonly continuousCodes: number;
}

/** Length of the latents. */
export const latentSize = ({ noiseDim, categories, continuousCodes }: LatentParts): number =>
  noiseDim + categories + continuousCodes;

/** Outputs of the recognition head: logits, then mean and (unused) deviation of each continuous code. */
export const predictionSize = ({ categories, continuousCodes }: LatentParts): number =>
  categories + 2 * continuousCodes;

/** Latents `[count, noise + code]`. */
export function drawParts(parts: LatentParts, count: number, random: Random): tf.Tensor {
  return tf.tidy(() => {
    const noise = random.uniformTensor([count, parts.noiseDim], -1, 1);
    const classes = Int32Array.from({ length: count }, () => random.integer(parts.categories));
    const oneHot = tf.cast(tf.oneHot(tf.tensor1d(classes, 'int32'), parts.categories), 'float32');
    const continuous = random.uniformTensor([count, parts.continuousCodes], -1, 1);
    return tf.concat([noise, oneHot, continuous], 1);
  });
}

/**
 * Minus the information, in nats, that a sample is seen to carry about the code in its latents:
 * latents `[N, noise + code]` and outputs of the recognition head to a scalar. The deviation of a continuous code is 1.
 */
export function codeLoss(parts: LatentParts): (latents: tf.Tensor, outputs: tf.Tensor) => tf.Scalar {
  const { noiseDim, categories, continuousCodes } = parts;
  const code: CodePart[] = [{ kind: 'categorical', size: categories }];
  if (continuousCodes > 0) code.push({ kind: 'continuous', size: continuousCodes });
  const loss = mutualInformationLoss({ code });
  return (latents, outputs) =>
    tf.tidy(() => {
      const given = tf.slice(latents, [0, noiseDim], [-1, categories + continuousCodes]);
      return loss(given, withoutDeviations(outputs, parts));
    });
}

/** Logits and means alone. */
function withoutDeviations(outputs: tf.Tensor, { categories, continuousCodes }: LatentParts): tf.Tensor {
  if (continuousCodes === 0) return outputs;
  const logits = tf.slice(outputs, [0, 0], [-1, categories]);
  const pairs = tf.reshape(tf.slice(outputs, [0, categories], [-1, -1]), [-1, continuousCodes, 2]);
  const means = tf.reshape(tf.slice(pairs, [0, 0, 0], [-1, -1, 1]), [-1, continuousCodes]);
  return tf.concat([logits, means], 1);
}
