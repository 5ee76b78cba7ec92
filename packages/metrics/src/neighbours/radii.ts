import type { FeatureRows } from '../statistics/feature-rows.js';
import { distanceBlocks } from './distance-blocks.js';

/**
 * Squared distance of every row to its k-th nearest other row of the same set, for k from 1 to `most`: `[count, most]`.
 */
export async function neighbourSquares(
  rows: FeatureRows,
  most: number,
  progress: (done: number, total: number) => void,
): Promise<Float32Array> {
  const nearest = new Float32Array(rows.count * most).fill(Infinity);
  for await (const { start, rows: count, squares } of distanceBlocks(rows, rows)) {
    for (let i = 0; i < count; i++) {
      const own = nearest.subarray((start + i) * most, (start + i + 1) * most);
      const others = squares.subarray(i * rows.count, (i + 1) * rows.count);
      keepSmallest(own, others, start + i);
    }
    progress(start + count, rows.count);
  }
  return nearest;
}

/** Keeps the smallest of `values`, in rising order; the one at `excluded` is left out. */
function keepSmallest(kept: Float32Array, values: Float32Array, excluded: number): void {
  const last = kept.length - 1;
  for (let j = 0; j < values.length; j++) {
    const value = values[j]!;
    if (value >= kept[last]! || j === excluded) continue;
    let at = last;
    for (; at > 0 && kept[at - 1]! > value; at--) kept[at] = kept[at - 1]!;
    kept[at] = value;
  }
}
