import { Random } from '@gan/core';
import { expect, it } from 'vitest';
import { mask } from './masks.js';

const flat = (value: number) =>
  ({ width: 9, height: 7, channels: 3, bytes: new Uint8Array(189).fill(value) }) as const;

it('a mask is a mosaic of patches of all images, of their size', () => {
  const { width, height, channels, bytes } = mask([flat(10), flat(200)], Random.fromSeed(1));
  expect([width, height, channels, bytes.length]).toEqual([9, 7, 3, 189]);
  expect(new Set(bytes)).toEqual(new Set([10, 200]));
  // A pixel keeps its colours together.
  const pixels = Array.from({ length: 63 }, (_, i) => new Set(bytes.subarray(i * 3, i * 3 + 3)).size);
  expect(Math.max(...pixels)).toBe(1);
});
