import { ConfigError } from '@gan/core';
import { checkPixels } from '../pictures/check-pixels.js';
import { checkReading, type ReadingOptions } from '../pictures/reading-options.js';

/** How examples for super-resolution are made. */
export interface SuperResolutionOptions extends ReadingOptions {
  /** Pixels of the target for one of the source, along either side: 2, 3, 4 or 8. @default 4 */
  readonly factor?: number;
  /**
   * Side of the square cut at random from each target, in its pixels, divisible by `factor`; 0 for whole pictures, which
   * differ in size, so that every batch must hold pictures of one size. @default 96
   */
  readonly patch?: number;
  /** 3 for red, green and blue; 1 for grey. @default 3 */
  readonly channels?: 1 | 3;
  /** Whether patches are mirrored half of the times. @default false */
  readonly flip?: boolean;
  /** Whether patches are turned by none to three quarters, each equally likely. @default false */
  readonly turn?: boolean;
}

/** @throws ConfigError if an option is out of range. */
export function checkSuperResolution(caller: string, options: SuperResolutionOptions): void {
  const { factor = 4, patch = 96, channels = 3, turn } = options;
  if (![2, 3, 4, 8].includes(factor)) {
    throw new ConfigError(`${caller}: expected factor to be 2, 3, 4 or 8, got ${factor}. Choose one.`);
  }
  checkPixels(caller, 'patch', patch, 0);
  if (patch % factor !== 0) {
    throw new ConfigError(
      `${caller}: expected patch to be a multiple of the factor ${factor}, got ${patch}. Pass e.g. ${24 * factor}.`,
    );
  }
  if (patch === 0 && turn) {
    throw new ConfigError(
      `${caller}: expected no quarter turns of whole pictures, got turn with patch 0. Leave one of them out.`,
    );
  }
  if (channels !== 1 && channels !== 3) {
    throw new ConfigError(
      `${caller}: expected 1 or 3 channels, got ${String(channels)}. Choose grey or colour.`,
    );
  }
  checkReading(caller, options);
}
