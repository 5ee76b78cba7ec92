import { z } from 'zod';
import { sides } from './biggan-layout.js';
import { imageShape, nCritic, normMomentum } from '../options.js';

/** Images that BigGAN's tables have a layout for. */
export const bigGanImages = (side: number) =>
  imageShape(side, side, 3).refine(([height, width]) => {
    const shorter = Math.min(height, width);
    return shorter >= sides.least && shorter <= sides.most;
  }, `Images need a shorter side of ${sides.least} to ${sides.most} pixels; resize them, e.g. to 32 or 128`);

/** Maps with self-attention. */
export const attention = (levels: number[]) =>
  z
    .array(z.int().min(1))
    .default(levels)
    .describe('Maps with self-attention, by how many halvings they are below the image; [] for none');

/** Start of the kernels. */
export const initialization = (start: 'orthogonal' | 'normal' | 'glorot') =>
  z
    .enum(['orthogonal', 'normal', 'glorot'])
    .default(start)
    .describe('Where kernels and embeddings start; normal is N(0, 0.02)');

/** Guard of spectral normalisation. */
export const spectralEpsilon = (value: number) =>
  z.number().positive().default(value).describe('Least length of a vector in spectral normalisation');

/** Length of the embedding of the class that the generator's layers share. */
export const sharedDim = (length: number) =>
  z.int().min(1).default(length).describe('Length of the embedding of the class where layers share one');

/** Weight of the orthogonal penalty. */
export const orthogonal = (weight: number) =>
  z
    .number()
    .min(0)
    .default(weight)
    .describe("Weight of the orthogonal penalty on the generator's kernels; 0 for none");

/** Learning rate of one player. */
export const rate = (value: number, player: string) =>
  z.number().positive().default(value).describe(`Learning rate of the ${player}`);

/** Guard of Adam. */
export const adamEpsilon = (value: number) => z.number().positive().default(value).describe("Adam's epsilon");

/** What BigGAN and BigGAN-deep have in common, as their ImageNet scripts set it. */
export const bigGanOptions = {
  sharedDim: sharedDim(128),
  attention: attention([1]),
  initialization: initialization('orthogonal'),
  orthogonal: orthogonal(1e-4),
  normMomentum: normMomentum(0.9),
  spectralEpsilon: spectralEpsilon(1e-6),
  nCritic: nCritic(1),
  generatorLearningRate: rate(1e-4, 'generator'),
  discriminatorLearningRate: rate(4e-4, 'discriminator'),
  adamEpsilon: adamEpsilon(1e-6),
};

/**
 * How both are trained on ImageNet: the average forgets by 0.9999 a step, and the published code starts it at step
 * 20,000.
 */
export const imageNetTraining = {
  batchSize: 2048,
  steps: 150_000,
  averagingHalfLife: 14_194_000,
  averagingRampUp: 0.35,
};

/** How the small presets of the family are trained; ours. */
export const smallTraining = { batchSize: 32, steps: 4_000, averagingHalfLife: 5_000, averagingRampUp: 0.05 };
