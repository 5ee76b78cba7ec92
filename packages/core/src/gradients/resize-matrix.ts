import * as tf from '@tensorflow/tfjs';

/** How an image is resized. */
export type ResizeMethod = 'nearest' | 'bilinear';

/** Which pixel centres are held in place. */
export interface ResizeAlignment {
  readonly alignCorners: boolean;
  readonly halfPixelCenters: boolean;
}

/**
 * The matrix `[to, from]` by which tfjs resizes one axis: resizing an image is multiplying its rows and its
 * columns by such matrices.
 */
export function resizeMatrix(
  method: ResizeMethod,
  to: number,
  from: number,
  { alignCorners, halfPixelCenters }: ResizeAlignment,
): tf.Tensor2D {
  const corners = alignCorners && to > 1;
  const ratio = corners ? (from - 1) / (to - 1) : from / to;
  const weights = new Float32Array(to * from);
  const give = (row: number, column: number, weight: number) => {
    const at = row * from + Math.min(from - 1, Math.max(0, column));
    weights[at] = weights[at]! + weight;
  };
  for (let row = 0; row < to; row++) {
    if (method === 'nearest') {
      const source = halfPixelCenters ? ratio * (row + 0.5) : ratio * row;
      give(row, alignCorners ? Math.round(source) : Math.floor(source), 1);
    } else {
      const source = halfPixelCenters ? ratio * (row + 0.5) - 0.5 : ratio * row;
      const below = Math.floor(source);
      give(row, below, 1 - (source - below));
      give(row, below + 1, source - below);
    }
  }
  return tf.tensor2d(weights, [to, from]);
}
