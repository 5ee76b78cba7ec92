import type { Random } from '@gan/core';

/** One grey image, and what it takes to make it worse. */
export interface Picture {
  /** Row by row, in [-1, 1]. */
  readonly pixels: Float32Array;
  /** Height and width. */
  readonly side: number;
  readonly random: Random;
}

/** A way to make images worse, by rising levels. */
export interface Distortion {
  readonly name: string;
  /** What a level means. */
  readonly unit: string;
  readonly levels: readonly number[];
  apply(picture: Picture, level: number): Float32Array;
}

export const distortions: readonly Distortion[];
export const classesLeft: readonly number[];
