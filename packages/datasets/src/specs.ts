import type { BatchSpec } from '@gan/core';

/** Labelled images in [-1, 1]: `images` `[N, height, width, channels]` and `labels` `[N]`. */
export function imageSpec(
  shape: readonly [number, number, number],
  numClasses: number,
  classNames?: readonly string[],
): BatchSpec {
  return {
    images: { shape, dtype: 'float32', range: [-1, 1] },
    labels: { shape: [], dtype: 'int32', numClasses, ...(classNames && { classNames }) },
  };
}

/** Points of the plane with the mode each was drawn from: `points` `[N, 2]` and `labels` `[N]`. */
export function pointSpec(modes: number): BatchSpec {
  return {
    points: { shape: [2], dtype: 'float32' },
    labels: { shape: [], dtype: 'int32', numClasses: modes },
  };
}
