import { adam, linearDecay, type Optimizer, type TensorSpec } from '@gan/core';
import { z } from 'zod';
import { patchSides } from './patch-discriminator.js';

/** Side of the patches a discriminator judges. */
export const patch = z
  .literal(patchSides)
  .default(70)
  .describe('Side in pixels of the squares that the discriminator judges; 1 judges every pixel for itself');

/** Width of a discriminator of patches. */
export const discriminatorFilters = (count: number) =>
  z
    .int()
    .min(1)
    .default(count)
    .describe('Channels of the first layer of the discriminator; later ones have more');

/** Steps before the learning rate falls. */
export const holdSteps = (steps: number) =>
  z.int().min(0).default(steps).describe('Steps at the full learning rate, before it falls');

/** Steps of the linear fall of the learning rate. */
export const fallingSteps = (steps: number) =>
  z
    .int()
    .min(0)
    .default(steps)
    .describe('Steps after holdSteps over which the learning rate falls linearly to nothing; 0 keeps it');

export interface FallingRate {
  readonly learningRate: number;
  readonly beta1: number;
  /** @default 0.999 */
  readonly beta2?: number;
  readonly holdSteps: number;
  readonly decaySteps: number;
}

/** Adam whose rate is held and then falls linearly, step by step where the published code goes by epochs. */
export function fallingAdam({ learningRate, beta1, beta2, holdSteps, decaySteps }: FallingRate): Optimizer {
  const rate = decaySteps === 0 ? learningRate : linearDecay(learningRate, holdSteps, decaySteps);
  return adam({ learningRate: rate, beta1, beta2 });
}

/** Pictures `[height, width, channels]` in [-1, 1]. */
export const pictures = (shape: readonly number[]): TensorSpec => ({
  shape,
  dtype: 'float32',
  range: [-1, 1],
});
