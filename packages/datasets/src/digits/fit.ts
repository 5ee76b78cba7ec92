import type { Path } from './spline.js';
import { side } from './rasterize.js';

/** The box digits are scaled to, as in MNIST: 20 x 20 pixels of ink in an image of 28 x 28. */
export const boxSide = 20;

/**
 * Scales paths in place, keeping their proportions, so that the ink's longer side measures `inkSide` pixels.
 *
 * @param penWidth width of the pen in pixels; the ink reaches half of it beyond the paths.
 */
export function fitBox(paths: readonly Path[], inkSide: number, penWidth: number): void {
  const extent = Math.max(...[0, 1].map((axis) => extentAlong(paths, axis)));
  const scale = (inkSide - penWidth) / extent;
  for (const path of paths) for (let i = 0; i < path.length; i++) path[i]! *= scale;
}

/** Moves paths in place so that the ink's centre of mass lies in the middle of the image, off by `shift` pixels. */
export function centre(paths: readonly Path[], shift: readonly [number, number]): void {
  let [mass, x, y] = [0, 0, 0];
  for (const path of paths) {
    for (let i = 0; i + 3 < path.length; i += 2) {
      const length = Math.hypot(path[i + 2]! - path[i]!, path[i + 3]! - path[i + 1]!);
      mass += length;
      x += (length * (path[i]! + path[i + 2]!)) / 2;
      y += (length * (path[i + 1]! + path[i + 3]!)) / 2;
    }
  }
  const move = [side / 2 - x / mass + shift[0], side / 2 - y / mass + shift[1]];
  for (const path of paths) for (let i = 0; i < path.length; i++) path[i]! += move[i & 1]!;
}

function extentAlong(paths: readonly Path[], axis: number): number {
  let [low, high] = [Infinity, -Infinity];
  for (const path of paths) {
    for (let i = axis; i < path.length; i += 2) {
      low = Math.min(low, path[i]!);
      high = Math.max(high, path[i]!);
    }
  }
  return high - low;
}
