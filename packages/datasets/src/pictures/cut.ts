import { ConfigError, type Random } from '@gan/core';
import type { Picture } from './picture.js';
import { checkPixels } from './check-pixels.js';
import { crop, mirror, resizeNearest } from './transforms.js';

/** How pictures that are to be translated are brought to one size. */
export interface CutOptions {
  /** Height of the pictures in a batch. */
  readonly height: number;
  /** @default the height */
  readonly width?: number;
  /**
   * Random jitter: pictures are made larger by so many pixels and then cut to size at a random place. pix2pix and CycleGAN
   * use 30, from 286 to 256. @default 0
   */
  readonly jitter?: number;
  /** Whether pictures are mirrored left to right half of the times they are read. @default false */
  readonly flip?: boolean;
  /**
   * How pictures of other proportions are fitted: stretched to `fill`, as pix2pix and CycleGAN do, or cut to `cover`.
   * @default 'fill'
   */
  readonly fit?: 'fill' | 'cover';
}

/** Which part of a picture, and whether mirrored. */
export type Cut = (picture: Picture) => Picture;

/** The size pictures are decoded to, before they are cut. */
export const loadSize = ({ height, width = height, jitter = 0, fit = 'fill' }: CutOptions) => ({
  height: height + jitter,
  width: width + jitter,
  fit,
});

/** Draws one cut, to be applied to all pictures of an example alike. */
export function drawCut({ height, width = height, jitter = 0, flip }: CutOptions, random: Random): Cut {
  const [top, left] = [random.integer(jitter + 1), random.integer(jitter + 1)];
  const isMirrored = flip === true && random.int32() < 0;
  return (picture) => {
    const part = crop(picture, top, left, height, width);
    return isMirrored ? mirror(part) : part;
  };
}

/** At the size before the cut, without mixing values. */
export function fitNearest(picture: Picture, { height, width, fit }: ReturnType<typeof loadSize>): Picture {
  if (fit === 'fill') return resizeNearest(picture, height, width);
  const scale = Math.max(height / picture.height, width / picture.width);
  const [rows, columns] = [
    Math.min(picture.height, Math.round(height / scale)),
    Math.min(picture.width, Math.round(width / scale)),
  ];
  const [top, left] = [(picture.height - rows) >> 1, (picture.width - columns) >> 1];
  return resizeNearest(crop(picture, top, left, rows, columns), height, width);
}

/** @throws ConfigError if an option is out of range. */
export function checkCut(caller: string, { height, width, jitter, fit }: CutOptions): void {
  checkPixels(caller, 'height', height);
  if (width !== undefined) checkPixels(caller, 'width', width);
  if (jitter !== undefined) checkPixels(caller, 'jitter', jitter, 0);
  if (fit === undefined || fit === 'fill' || fit === 'cover') return;
  throw new ConfigError(
    `${caller}: expected fit to be fill or cover, got ${String(fit)}. Bars would be part of the pair.`,
  );
}
