import { ConfigError } from '@gan/core';

/** How much the handwriting varies. Spreads are standard deviations; 0 takes that variation away. */
export interface DigitStyle {
  /** Median width of the pen in pixels. @default 2.2 */
  readonly penWidth: number;
  /** Spread of the logarithm of the pen's width. @default 0.27 */
  readonly penWidthSpread: number;
  /** Spread of the logarithm of the pen's width from place to place: edges as rough as scanned ones. @default 0.1 */
  readonly roughness: number;
  /** Spread of the logarithm of the pen's width at either end of a stroke. @default 0.12 */
  readonly pressure: number;
  /** Mean slant to the right, in degrees. @default 8 */
  readonly slant: number;
  /** Spread of the slant, in degrees. @default 13 */
  readonly slantSpread: number;
  /** Spread of the rotation, in degrees. @default 6 */
  readonly rotation: number;
  /** Spread of the logarithm of width over height. @default 0.22 */
  readonly aspect: number;
  /** Spread of the logarithm of the power that sets upper parts larger or smaller than lower ones. @default 0.18 */
  readonly proportion: number;
  /** Spread of how much wider the top is than the bottom, as a share of the mean width. @default 0.2 */
  readonly taper: number;
  /** Greatest share of a stroke that is left out at either end. @default 0.08 */
  readonly trim: number;
  /** Spread of every point the pen passes through, as a share of the digit's height. @default 0.045 */
  readonly wobble: number;
  /** Spread of the elastic displacement (Simard et al. 2003), as a share of the digit's height. @default 0.06 */
  readonly elastic: number;
  /** Spread of the height around the 20 pixels of MNIST, in pixels. @default 0.4 */
  readonly scale: number;
  /** Greatest shift from the centre of mass, in pixels along each axis. @default 0.7 */
  readonly shift: number;
}

/** The style measured in the README: a classifier trained on it reads MNIST. */
export const defaultStyle: DigitStyle = {
  penWidth: 2.2,
  penWidthSpread: 0.27,
  roughness: 0.1,
  pressure: 0.12,
  slant: 8,
  slantSpread: 13,
  rotation: 6,
  aspect: 0.22,
  proportion: 0.18,
  taper: 0.2,
  trim: 0.08,
  wobble: 0.045,
  elastic: 0.06,
  scale: 0.4,
  shift: 0.7,
};

/**
 * A whole style from some of its settings.
 *
 * @throws ConfigError if a setting is unknown or out of range.
 */
export function completeStyle(style: Partial<DigitStyle> = {}): DigitStyle {
  for (const [name, value] of Object.entries(style)) {
    const least = name === 'slant' ? -45 : 0;
    if (name in defaultStyle && Number.isFinite(value) && value >= least) continue;
    throw new ConfigError(
      `digits: expected style settings among ${Object.keys(defaultStyle).join(', ')}, each 0 or more, ` +
        `got ${name} = ${value}. Leave it out for the default.`,
    );
  }
  return { ...defaultStyle, ...style };
}
