import { z } from 'zod';
import { sides } from './biggan-layout.js';
import { imageShape } from '../options.js';

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
