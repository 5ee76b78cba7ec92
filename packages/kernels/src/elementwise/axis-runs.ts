/** A run of neighbouring dimensions that are all chosen or all left alone, as one dimension. */
export interface AxisRun {
  readonly size: number;
  readonly chosen: boolean;
}

/** Axes as numbers from 0 on, ascending, each once; undefined or null means all of them. */
export const normaliseAxes = (
  axis: number | readonly number[] | null | undefined,
  rank: number,
): number[] => {
  if (axis === undefined || axis === null) return Array.from({ length: rank }, (_, i) => i);
  const axes = typeof axis === 'number' ? [axis] : axis;
  for (const value of axes) if (value < -rank || value >= rank) throw outOfRange(value, rank);
  return [...new Set(axes.map((value) => (value < 0 ? value + rank : value)))].sort((a, b) => a - b);
};

/** Joins neighbours that are alike and leaves out dimensions of size 1, outermost first. */
export const joinAxes = (shape: readonly number[], isChosen: (axis: number) => boolean): AxisRun[] => {
  const runs: AxisRun[] = [];
  shape.forEach((size, axis) => {
    if (size === 1) return;
    const chosen = isChosen(axis);
    const last = runs.at(-1);
    if (last?.chosen === chosen) runs[runs.length - 1] = { size: last.size * size, chosen };
    else runs.push({ size, chosen });
  });
  return runs;
};

const outOfRange = (axis: number, rank: number): Error =>
  new Error(
    `normaliseAxes: expected axes from ${-rank} to ${rank - 1} for a tensor of rank ${rank}, got ${axis}. ` +
      'Name an axis that the tensor has.',
  );
