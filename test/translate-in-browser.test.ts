import { expect, it } from 'vitest';
import { chromiumPath } from './support/browser.js';
import { translateInPage } from './support/in-page.js';

it.skipIf(chromiumPath === undefined)(
  'translateBlob turns a picture file into another in a browser',
  async () => {
    const { type, size, pixels } = await translateInPage();
    expect({ type, size }).toEqual({ type: 'image/png', size: [8, 2] });
    const pixel = (x: number, y: number) => pixels.slice((y * 8 + x) * 4, (y * 8 + x + 1) * 4);
    for (const y of [0, 1]) {
      expect(pixel(0, y)).toEqual([245, 235, 225, 255]);
      expect(pixel(3, y)).toEqual([255, 255, 255, 255]);
      expect(pixel(4, y)).toEqual([0, 0, 0, 255]);
      // Canvases keep colours multiplied by alpha, so that those of transparent pixels are near, not equal.
      const [red, green, blue, alpha] = pixel(7, y) as [number, number, number, number];
      expect([red - 55, green - 155, blue - 255].every((gap) => Math.abs(gap) <= 2)).toBe(true);
      expect(alpha).toBe(128);
      expect(pixel(6, y)[3]).toBe(160);
    }
  },
  120_000,
);
