import type { BatchSpec, JsonObject, Progress } from '@gan/core';
import { z } from 'zod';
import { sideOf } from '../layers/growing-layer.js';
import { growthAt, type GrowthSchedule } from './growth.js';

const isPowerOfTwo = (side: number) => Number.isInteger(Math.log2(side));

/** Square images with a power of two as their side. */
export const squareImages = (side: number, channels = 3, least = 8) =>
  z
    .tuple([z.int().min(least), z.int().min(least), z.int().min(1)])
    .refine(
      ([height, width]) => height === width && isPowerOfTwo(height),
      'Images grow by doubling, so their sides must be equal and a power of two; data of other sizes is resized',
    )
    .default([side, side, channels])
    .describe('Height, width and channels of a final image: equal sides, a power of two');

/** Channels of feature maps. */
export const channelBase = (value: number) =>
  z
    .int()
    .min(8)
    .default(value)
    .describe('Feature maps of side s have 2 channelBase / s channels, up to channelMax');
export const channelMax = (value: number) =>
  z.int().min(1).default(value).describe('Most channels of any feature map');

/** Numbers by resolution. */
const byResolution = (what: z.ZodNumber | z.ZodInt) => z.record(z.string().regex(/^\d+$/), what);

/** When and how the networks grow. */
export const growthOptions = (defaults: {
  readonly firstResolution: number;
  readonly learningRates: Readonly<Record<string, number>>;
  readonly batchSizes: Readonly<Record<string, number>>;
}) => ({
  firstResolution: z
    .int()
    .min(4)
    .refine(isPowerOfTwo, 'It must be a power of two')
    .default(defaults.firstResolution)
    .describe('Side of the images that training starts with; as large as the final one for no growth'),
  stableImages: z.int().min(1).default(600_000).describe('Real images shown at each level before it grows'),
  fadeImages: z.int().min(0).default(600_000).describe('Real images over which a new level fades in'),
  learningRate: z.number().positive().default(1e-3).describe('Learning rate of both optimisers'),
  learningRates: byResolution(z.number().positive())
    .default({ ...defaults.learningRates })
    .describe('Other learning rates, by the side of the present images'),
  batchSizes: byResolution(z.int().min(1))
    .default({ ...defaults.batchSizes })
    .describe("Other batch sizes than the run's, by the side of the present images"),
});

/** What {@link growthOptions} were set to. */
export interface GrowthConfig {
  readonly imageShape: readonly [number, number, number];
  readonly firstResolution: number;
  readonly stableImages: number;
  readonly fadeImages: number;
  readonly learningRate: number;
  readonly learningRates: Readonly<Record<string, number>>;
  readonly batchSizes: Readonly<Record<string, number>>;
}

/** The schedule a configuration asks for. */
export function growthSchedule({ imageShape, firstResolution, ...images }: GrowthConfig): GrowthSchedule {
  const levelOf = (side: number) => Math.log2(side / 4);
  const lastLevel = levelOf(imageShape[0]);
  const firstLevel = Math.min(levelOf(firstResolution), lastLevel);
  return { ...images, firstLevel, lastLevel };
}

/** The learning rate as it follows the growth. */
export function growingRate(config: GrowthConfig): (progress: Progress) => number {
  const schedule = growthSchedule(config);
  return ({ imagesSeen }) =>
    config.learningRates[sideOf(growthAt(imagesSeen, schedule).level)] ?? config.learningRate;
}

/** The smallest images of ours that hold those of a data set. */
export function fitSquare({ images }: BatchSpec): JsonObject {
  if (images === undefined) return {};
  const [height = 8, width = 8, channels = 3] = images.shape;
  const side = 2 ** Math.ceil(Math.log2(Math.max(8, height ?? 8, width ?? 8)));
  return { imageShape: [side, side, channels] };
}
