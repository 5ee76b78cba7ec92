import { ConfigError } from '@gan/core';
import { checkCut, type CutOptions } from '../pictures/cut.js';
import { checkReading, type ReadingOptions } from '../pictures/reading-options.js';
import { checkLabelMaps, type LabelMapOptions } from './label-maps.js';

/** How pairs are read. */
export interface PairOptions extends CutOptions, LabelMapOptions, ReadingOptions {
  /** 3 for red, green and blue; 1 for grey. Label maps have their own. @default 3 */
  readonly sourceChannels?: 1 | 3;
  /** @default 3 */
  readonly targetChannels?: 1 | 3;
  /** Colour behind transparent pixels. @default white */
  readonly background?: string;
}

/** @throws ConfigError if an option is out of range, or two contradict each other. */
export function checkPairs(caller: string, options: PairOptions): void {
  checkCut(caller, options);
  checkLabelMaps(caller, options);
  checkReading(caller, options);
  for (const side of ['sourceChannels', 'targetChannels'] as const) {
    const value = options[side];
    if (value === undefined || value === 1 || value === 3) continue;
    throw new ConfigError(
      `${caller}: expected ${side} to be 1 or 3, got ${String(value)}. Choose grey or colour.`,
    );
  }
  if (options.labels === undefined || options.sourceChannels === undefined) return;
  throw new ConfigError(
    `${caller}: expected sourceChannels only without labels, got both. Label maps have a channel for each class, or 3.`,
  );
}
