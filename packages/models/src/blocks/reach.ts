/** Convolutions at one resolution. */
export interface Reaching {
  /** Pixels of this resolution for a pixel of the source, along either side; 1/2 for half the resolution. */
  readonly scale: number;
  /** Pixels that they reach in all, one for each 3x3 convolution. */
  readonly pixels: number;
}

/**
 * How far a pixel of the result depends on the source, in pixels of the source: the sum of what the convolutions of all
 * resolutions reach, rounded up, and one more where the source is first made smaller.
 */
export function reachOf(parts: readonly Reaching[]): number {
  const reach = Math.ceil(parts.reduce((sum, { scale, pixels }) => sum + pixels / scale, 0));
  return parts.some(({ scale }) => scale < 1) ? reach + 1 : reach;
}
