import type { Path } from './spline.js';

/** Pixels along each side of a digit's image. */
export const side = 28;

/** Pixels over which an edge fades: the look of MNIST's digits, which were scaled down from larger ones. */
const edge = 1.1;

/** Half the pen's width in pixels at every point of a path. */
export type Pen = Float64Array;

/**
 * Draws paths with a round pen, white on black, into `side` x `side` bytes: each pixel's brightness falls from full
 * to none over the pen's edge, by its distance from the nearest piece of path.
 *
 * @param paths in pixels; (0, 0) is the corner of the top left pixel.
 * @param pens one per path.
 */
export function rasterize(paths: readonly Path[], pens: readonly Pen[], pixels: Uint8Array): void {
  const depth = new Float32Array(side * side).fill(-edge);
  paths.forEach((path, k) => {
    const pen = pens[k]!;
    for (let i = 0; i < path.length - 2; i += 2) {
      drawPiece(depth, path[i]!, path[i + 1]!, path[i + 2]!, path[i + 3]!, pen[i / 2]!);
    }
  });
  for (let i = 0; i < depth.length; i++) {
    pixels[i] = 255 * Math.min(Math.max(depth[i]! / edge + 0.5, 0), 1) + 0.5;
  }
}

/** Deepens every pixel near the piece to how far it lies inside the pen's edge. */
function drawPiece(depth: Float32Array, x0: number, y0: number, x1: number, y1: number, half: number): void {
  const reach = half + edge / 2;
  const [dx, dy] = [x1 - x0, y1 - y0];
  const inverse = 1 / (dx * dx + dy * dy || 1);
  const left = Math.max(Math.floor(Math.min(x0, x1) - reach), 0);
  const right = Math.min(Math.ceil(Math.max(x0, x1) + reach), side);
  const top = Math.max(Math.floor(Math.min(y0, y1) - reach), 0);
  const bottom = Math.min(Math.ceil(Math.max(y0, y1) + reach), side);
  for (let row = top; row < bottom; row++) {
    const py = row + 0.5 - y0;
    for (let column = left; column < right; column++) {
      const px = column + 0.5 - x0;
      const along = Math.min(Math.max((px * dx + py * dy) * inverse, 0), 1);
      const [ex, ey] = [px - along * dx, py - along * dy];
      const inside = half - Math.sqrt(ex * ex + ey * ey);
      const at = row * side + column;
      if (inside > depth[at]!) depth[at] = inside;
    }
  }
}
