import { describe, expect, it } from 'vitest';
import { range } from '../../test/read-batch.js';
import type { Picture } from './picture.js';
import { crop, mirror, resizeNearest, toGrey, turn } from './transforms.js';

const grey = (width: number, pixels: readonly number[]): Picture => ({
  height: pixels.length / width,
  width,
  channels: 1,
  pixels: Uint8Array.from(pixels),
});
const rows = ({ height, width, channels, pixels }: Picture) =>
  range(0, height).map((y) => [...pixels.subarray(y * width * channels, (y + 1) * width * channels)]);

const picture = grey(3, [1, 2, 3, 4, 5, 6]);

describe('transforms of pictures', () => {
  it('cut, mirror and turn', () => {
    expect(rows(crop(picture, 1, 1, 1, 2))).toEqual([[5, 6]]);
    expect(rows(mirror(picture))).toEqual([
      [3, 2, 1],
      [6, 5, 4],
    ]);
    expect(rows(turn(picture))).toEqual([
      [3, 6],
      [2, 5],
      [1, 4],
    ]);
    expect(turn(turn(turn(turn(picture))))).toEqual(picture);
  });

  it('keep channels together', () => {
    const colour: Picture = { height: 1, width: 2, channels: 3, pixels: Uint8Array.of(1, 2, 3, 4, 5, 6) };
    expect(rows(mirror(colour))).toEqual([[4, 5, 6, 1, 2, 3]]);
    expect(rows(crop(colour, 0, 1, 1, 1))).toEqual([[4, 5, 6]]);
  });

  it('resize without mixing values', () => {
    const map = grey(2, [0, 11, 3, 7]);
    expect(rows(resizeNearest(map, 4, 4))).toEqual([
      [0, 0, 11, 11],
      [0, 0, 11, 11],
      [3, 3, 7, 7],
      [3, 3, 7, 7],
    ]);
    expect(rows(resizeNearest(resizeNearest(map, 6, 10), 2, 2))).toEqual(rows(map));
    expect(rows(resizeNearest(grey(3, [1, 2, 3]), 1, 1))).toEqual([[2]]);
  });

  it('weigh colours as Pillow does', () => {
    // Image.new('RGB', (4, 1)) of these colours, converted to 'L' by Pillow.
    const pixels = Uint8Array.of(255, 0, 0, 0, 255, 0, 0, 0, 255, 10, 200, 77);
    expect(rows(toGrey({ height: 1, width: 4, channels: 3, pixels }))).toEqual([[76, 150, 29, 129]]);
  });
});
