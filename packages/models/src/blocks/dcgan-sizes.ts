/** Height and width. */
export type Size = readonly [height: number, width: number];

/** Halvings, rounding up, that bring the shorter side to 4 or less: 4 for 64, 3 for 28. */
export function halvingsToBase([height, width]: Size): number {
  let side = Math.min(height, width);
  let count = 0;
  for (; side > 4; count++) side = Math.ceil(side / 2);
  return count;
}

/** The sizes of an image and of every layer below it, each half of the one before, rounded up. */
export function halvedSizes(image: Size, halvings: number): Size[] {
  const sizes = [image];
  for (let i = 0; i < halvings; i++) sizes.push(half(sizes[i]!));
  return sizes;
}

const half = ([height, width]: Size): Size => [Math.ceil(height / 2), Math.ceil(width / 2)];

/**
 * Channels of every layer below the image: `baseFilters`, twice as many at each halving, and never more than eight
 * times as many, the most that the published networks have.
 */
export const halvedWidths = (baseFilters: number, halvings: number): number[] =>
  Array.from({ length: halvings }, (_, i) => baseFilters * Math.min(2 ** i, 8));
