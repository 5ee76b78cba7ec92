import * as tf from '@tensorflow/tfjs';
import { Random, type Seed } from '../random.js';
import type { Batch } from '../types/batch.js';
import type { Gan } from '../types/gan.js';

export interface SampleOptions {
  /** How many samples. @default 1 */
  readonly count?: number;
  /** Where the latents come from. @default 0 */
  readonly seed?: Seed;
  /** Conditions by input name, `[count, ...]` each, e.g. int32 `labels`; not disposed. */
  readonly conditions?: Batch;
  /** How typical samples are to be, for models that can be truncated, see {@link GenerateRequest}. @default not at all */
  readonly truncation?: number;
  /** Samples made at a time, to bound memory; the result does not depend on it. @default 64 */
  readonly batchSize?: number;
}

/**
 * Draws samples `[count, ...]` from a GAN; owned by the caller. Same seed, same samples, whatever the batch size.
 */
export function sample(gan: Gan, options: SampleOptions = {}): tf.Tensor {
  const { count = 1, seed = 0, conditions = {}, batchSize = 64, truncation } = options;
  const random = Random.fromSeed(seed).fork('sample');
  const noise = Random.fromSeed(seed).fork('noise');
  return tf.tidy(() => {
    const parts: tf.Tensor[] = [];
    for (let start = 0; start < count; start += batchSize) {
      const size = Math.min(batchSize, count - start);
      const feeds = gan.latents(size, random, rows(conditions, start, size));
      parts.push(gan.generate({ feeds, random: noise, truncation }));
    }
    return parts.length === 1 ? parts[0]! : tf.concat(parts);
  });
}

function rows(batch: Batch, start: number, size: number): Batch {
  return Object.fromEntries(
    Object.entries(batch).map(([name, tensor]) => [name, tf.slice(tensor, start, size)]),
  );
}
