import { ConfigError, type BatchSpec, type GanParts, type JsonObject, type TensorSpec } from '@gan/core';
import { z } from 'zod';

/** How many pixels of the result a pixel of the source becomes, along either side. */
export const factor = z
  .union([z.literal(2), z.literal(3), z.literal(4)])
  .default(4)
  .describe('How much larger the result is, along either side');

/** Side of the pictures that training sees. */
export const cropSize = (side: number) =>
  z
    .int()
    .min(8)
    .default(side)
    .describe('Side of the target crops trained on; those of the source are smaller by the factor');

/** Which half of the training this is. */
export const stage = z
  .enum(['pixel', 'adversarial'])
  .default('adversarial')
  .describe(
    'pixel: the generator alone, on a loss of pixels; adversarial: against the discriminator, from what the first stage left',
  );

/** Weight of a term of the generator's loss. */
export const weightOf = (value: number, what: string) =>
  z.number().min(0).default(value).describe(`Weight of ${what}`);

/** What a super-resolution model is, apart from its networks. */
export interface SuperResolutionKind {
  readonly name: string;
  readonly factor: 2 | 3 | 4;
  readonly cropSize: number;
  /** Black and white. */
  readonly range: readonly [number, number];
  /** Whether the generator may leave the range. */
  readonly clipped: boolean;
  /** Pixels of the source that a pixel of the result depends on, in any direction. */
  readonly reach: number;
  /** Sides of sources must be multiples of this. @default 1 */
  readonly multiple?: number;
}

/**
 * Batches of `source` `[N, cropSize / factor, cropSize / factor, 3]` and `target` `[N, cropSize, cropSize, 3]`; the generator
 * itself takes pictures of any size.
 *
 * @throws ConfigError unless the crops fit the factor.
 */
export function superResolutionParts(
  kind: SuperResolutionKind,
): Pick<GanParts, 'sample' | 'inputs' | 'translations' | 'clipped'> {
  const { name, factor, cropSize, range, clipped, reach, multiple = 1 } = kind;
  const step = factor * multiple;
  if (cropSize % step !== 0) {
    throw new ConfigError(
      `${name}: expected a cropSize that ${step} divides, got ${cropSize}. Choose ${step * Math.ceil(cropSize / step)}, say.`,
    );
  }
  const crops = (side: number): TensorSpec => ({ shape: [side, side, 3], dtype: 'float32', range });
  const sample = crops(cropSize);
  return {
    sample,
    clipped,
    inputs: { source: crops(cropSize / factor), target: sample },
    translations: {
      forward: {
        network: 'generator',
        from: 'source',
        to: 'target',
        factor,
        reach,
        ...(multiple > 1 && { multiple }),
      },
    },
  };
}

/** What the pairs of a data set decide: the factor, and the crops where these have one size. */
export function fitPairs({ source, target }: BatchSpec): JsonObject {
  const [small, large] = [source?.shape[0], target?.shape[0]];
  if (!small || !large) return {};
  return { cropSize: large, factor: large / small };
}
