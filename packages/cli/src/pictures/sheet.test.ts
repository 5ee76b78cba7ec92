import { ShapeError } from '@gan/core';
import { describe, expect, it } from 'vitest';
import { sheet } from './sheet.js';

/** Rows of a grey picture. */
const rows = ({ bytes, width }: { bytes: Uint8Array; width: number }) =>
  Array.from({ length: bytes.length / width }, (_, y) => [...bytes.subarray(y * width, (y + 1) * width)]);

describe('sheet', () => {
  it('lays images out in reading order between white gaps', () => {
    const values = [-1, 0, 1, 1, 0, 0, -1, -1]; // Two images of two pixels by two.
    const picture = sheet({ values, shape: [2, 2, 2, 1] }, { rows: 1, columns: 2, gap: 1, scale: 1 });
    expect(picture).toMatchObject({ width: 7, height: 4, channels: 1 });
    expect(rows(picture)).toEqual([
      [255, 255, 255, 255, 255, 255, 255],
      [255, 0, 128, 255, 128, 128, 255],
      [255, 255, 255, 255, 0, 0, 255],
      [255, 255, 255, 255, 255, 255, 255],
    ]);
  });

  it('makes squares of pixels, clips what is out of range, and leaves places white', () => {
    const images = { values: [0.5, 7], shape: [2, 1, 1, 1], range: [0, 1] } as const;
    const picture = sheet(images, { rows: 2, columns: 2, gap: 0, scale: 2 });
    expect(rows(picture)).toEqual([
      [128, 128, 255, 255],
      [128, 128, 255, 255],
      [255, 255, 255, 255],
      [255, 255, 255, 255],
    ]);
  });

  it('keeps the channels of a colour together', () => {
    const picture = sheet(
      { values: [-1, 1, -1], shape: [1, 1, 1, 3] },
      { rows: 1, columns: 1, gap: 0, scale: 1 },
    );
    expect([...picture.bytes]).toEqual([0, 255, 0]);
  });

  it('enlarges small images so that they can be seen, and large ones not', () => {
    const height = (side: number) =>
      sheet(
        { values: new Float32Array(side * side), shape: [1, side, side, 1] },
        { rows: 1, columns: 1, gap: 0 },
      ).height;
    expect([8, 28, 32, 64].map(height)).toEqual([56, 56, 32, 64]);
  });

  it('refuses what is no batch of images, and more than fits', () => {
    const layout = { rows: 1, columns: 1 };
    expect(() => sheet({ values: [], shape: [1, 4, 4, 2] }, layout)).toThrow(ShapeError);
    expect(() => sheet({ values: [], shape: [1, 2] }, layout)).toThrow(
      /expected images \[N, H, W, C\].*got \[1, 2\]/,
    );
    expect(() => sheet({ values: [], shape: [2, 4, 4, 1] }, layout)).toThrow(
      /up to 1 images for 1 rows of 1, got 2/,
    );
  });
});
