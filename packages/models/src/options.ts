import { z } from 'zod';

/** `[height, width, channels]`, values in [-1, 1]. */
export const imageShape = (height: number, width: number, channels: number) =>
  z
    .tuple([z.int().min(1), z.int().min(1), z.int().min(1)])
    .default([height, width, channels])
    .describe('Height, width and channels of an image');

/** Length of the latent vector. */
export const latentDim = (size: number) =>
  z.int().min(1).default(size).describe('Length of the latent vector');

/** Step size of an optimiser. */
export const learningRate = (rate: number) =>
  z.number().positive().default(rate).describe('Learning rate of both optimisers');

/** Decay of Adam's first moment. */
export const beta1 = (value: number) =>
  z.number().min(0).lt(1).default(value).describe("Decay of Adam's first moment");

/** Units of each hidden layer. */
export const units = (defaults: number[], what: string) =>
  z.array(z.int().min(1)).min(1).default(defaults).describe(`Units of each hidden layer of the ${what}`);

/** Width of a convolutional network. */
export const baseFilters = (count: number) =>
  z.int().min(1).default(count).describe('Channels of the layers next to the image; deeper ones have more');

/** Memory of batch normalisation's moving statistics. */
export const normMomentum = (value: number) =>
  z.number().min(0).lt(1).default(value).describe('Weight of the old moving average in batch normalisation');

/** Pieces of a maxout unit. */
export const maxoutPieces = (count: number) =>
  z.int().min(1).default(count).describe('Linear pieces of a maxout unit, of which the largest counts');

/** Decay of Adam's second moment. */
export const beta2 = (value: number) =>
  z.number().min(0).lt(1).default(value).describe("Decay of Adam's second moment");

/** Updates of the critic for each of the generator's. */
export const nCritic = (count: number) =>
  z.int().min(1).default(count).describe("Updates of the critic for each of the generator's");

/** Size of the generator's batch. */
export const generatorBatch = (times: number) =>
  z.int().min(1).default(times).describe('Samples in a generator update, for each real example of a batch');

/** End of a linear decay of the learning rate. */
export const decaySteps = (steps: number) =>
  z
    .int()
    .min(0)
    .default(steps)
    .describe('Steps over which the learning rate falls linearly to nothing; 0 keeps it');

/** Dense layers from latents to styles. */
export const mappingLayers = (count: number) =>
  z.int().min(1).default(count).describe('Dense layers of the mapping network');

/** Style mixing in training. */
export const mixing = (share: number) =>
  z
    .number()
    .min(0)
    .max(1)
    .default(share)
    .describe('Share of the batches whose finer layers get the styles of other latents');

/** Number of classes. */
export const numClasses = (count: number) =>
  z.int().min(2).default(count).describe('Classes of the data set; labels are below it');
