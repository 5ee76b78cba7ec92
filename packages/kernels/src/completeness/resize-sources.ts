/** What tfjs tells a resizing kernel. */
export interface ResizeAttributes {
  readonly alignCorners: boolean;
  readonly halfPixelCenters?: boolean;
}

/** What one row (or column) of the result was made of: at most two input rows and their shares. */
export interface Source {
  readonly rows: readonly [number, number];
  readonly shares: readonly [number, number];
}

export type SourceOf = (place: number, size: number, attributes: ResizeAttributes) => Source;

/** Where the forward kernels read: `place` is where the result's pixel falls among the input's pixels. */
export const nearestSource: SourceOf = (place, size, { alignCorners }) => {
  const row = Math.min(size - 1, Math.max(0, alignCorners ? Math.round(place) : Math.floor(place)));
  return { rows: [row, row], shares: [1, 0] };
};

export const bilinearSource: SourceOf = (place, size, { halfPixelCenters }) => {
  const at = halfPixelCenters === true ? place - 0.5 : place;
  const below = Math.max(0, Math.floor(at));
  const above = Math.min(size - 1, Math.ceil(at));
  return { rows: [below, above], shares: [1 - (at - below), at - below] };
};

/** What every row of the result is made of. */
export const sources = (
  size: number,
  outSize: number,
  attributes: ResizeAttributes,
  sourceOf: SourceOf,
): Source[] => {
  const { alignCorners, halfPixelCenters } = attributes;
  const ratio = alignCorners && outSize > 1 ? (size - 1) / (outSize - 1) : size / outSize;
  const offset = halfPixelCenters === true ? 0.5 : 0;
  return Array.from({ length: outSize }, (_, i) => sourceOf((i + offset) * ratio, size, attributes));
};
