import { side } from './rasterize.js';

/**
 * Moves a picture by whole pixels so that its centre of mass comes to lie within half a pixel of the middle, off by
 * `shift`. Paths are centred before they are drawn, but where they cross their ink counts twice there.
 */
export function centreMass(pixels: Uint8Array, shift: readonly [number, number]): void {
  let [mass, x, y] = [0, 0, 0];
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const ink = pixels[row * side + column]!;
      mass += ink;
      x += ink * (column + 0.5);
      y += ink * (row + 0.5);
    }
  }
  const right = Math.round(side / 2 + shift[0] - x / mass);
  const down = Math.round(side / 2 + shift[1] - y / mass);
  if (right !== 0 || down !== 0) translate(pixels, right, down);
}

function translate(pixels: Uint8Array, right: number, down: number): void {
  const before = pixels.slice();
  pixels.fill(0);
  for (let row = Math.max(down, 0); row < side + Math.min(down, 0); row++) {
    const from = (row - down) * side;
    const line = before.subarray(from + Math.max(-right, 0), from + side - Math.max(right, 0));
    pixels.set(line, row * side + Math.max(right, 0));
  }
}
