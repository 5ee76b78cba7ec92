import * as tf from '@tensorflow/tfjs';
import { ConfigError } from '../errors.js';

/**
 * Joins every `packing` examples of a batch into one along the last axis: `[N, ..., C]` to
 * `[N / packing, ..., packing * C]`, for a discriminator that judges several independent samples together.
 *
 * Source: Lin et al. 2018 (PacGAN), https://arxiv.org/abs/1712.04086, section 2.
 * Differentiable; returns a new tensor (or, for a packing of 1, the given one).
 *
 * @throws ConfigError if the batch cannot be divided so.
 */
export function pack(examples: tf.Tensor, packing: number): tf.Tensor {
  if (packing === 1) return examples;
  checkPacking(examples.shape[0]!, packing);
  return tf.concat(tf.split(examples, packing, 0), -1);
}

/** @throws ConfigError if a batch of `count` examples cannot be divided into packs. */
export function checkPacking(count: number, packing: number): void {
  if (count % packing === 0) return;
  throw new ConfigError(
    `pack: expected a batch size divisible by the packing of ${packing}, got ${count}. Use e.g. ${count - (count % packing) || packing}.`,
  );
}
