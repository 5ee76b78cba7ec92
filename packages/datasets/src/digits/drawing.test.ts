import { Random } from '@gan/core';
import { describe, expect, it } from 'vitest';
import { distort, trim, wobble } from './distort.js';
import { rasterize, side } from './rasterize.js';
import { smooth } from './spline.js';

describe('smooth', () => {
  it('passes through every point', () => {
    const path = smooth([0, 0, 10, 40, 50, 20, 90, 90]);
    for (const [i, point] of [
      [0, 0],
      [10, 40],
      [50, 20],
      [90, 90],
    ].entries()) {
      expect([...path.subarray(8 * i, 8 * i + 2)]).toEqual(point);
    }
    expect(path.length).toBe(2 * 13);
  });

  it('is straight between two points and turns sharply at a corner', () => {
    const path = smooth([0, 0, 100, 0, 100, 0, 100, 100]);
    for (let i = 0; i < path.length; i += 2) expect(path[i] === 100 || path[i + 1] === 0).toBe(true);
  });
});

describe('rasterize', () => {
  const draw = (path: number[], half: number) => {
    const pixels = new Uint8Array(side * side);
    rasterize([Float64Array.from(path)], [new Float64Array(path.length / 2).fill(half)], pixels);
    return pixels;
  };

  it('covers the area of a straight line with a round pen', () => {
    const area = draw([8, 14, 20, 14], 2).reduce((sum, value) => sum + value, 0) / 255;
    expect(area).toBeCloseTo(12 * 4 + Math.PI * 4, 0);
  });

  it('fades at the edge, and leaves the rest black', () => {
    const pixels = draw([8, 14, 20, 14], 2);
    const column = Array.from({ length: side }, (_, row) => pixels[row * side + 14]!);
    expect(column[13]).toBe(255);
    expect(column[10]).toBe(0);
    expect(column[17]).toBe(0);
    expect(column.filter((value) => value > 0 && value < 255).length).toBeGreaterThan(0);
  });

  it('cuts off what lies outside the image', () => {
    expect(draw([-50, -50, -40, -40], 3).every((value) => value === 0)).toBe(true);
    expect(draw([-10, 0, 40, 0], 3)[5]).toBe(255);
  });
});

describe('distortions', () => {
  it('keep corners together', () => {
    const moved = wobble([0, 0, 50, 50, 50, 50, 90, 0], 0.1, Random.fromSeed(1));
    expect(moved.slice(2, 4)).toEqual(moved.slice(4, 6));
    expect(moved.slice(0, 2)).not.toEqual([0, 0]);
  });

  it('trim no more than allowed', () => {
    const path = Float64Array.from({ length: 40 }, (_, i) => i);
    const random = Random.fromSeed(1);
    const lengths = Array.from({ length: 50 }, () => trim(path, 0.1, random).length / 2);
    expect(Math.min(...lengths)).toBe(16);
    expect(Math.max(...lengths)).toBe(20);
  });

  it('bend smoothly, by the spread asked for', () => {
    const random = Random.fromSeed(2);
    let squares = 0;
    let steepest = 0;
    for (let trial = 0; trial < 400; trial++) {
      const path = Float64Array.of(0.5, 0.5, 0.52, 0.5);
      distort([path], 0.05, random);
      squares += (path[0]! - 0.5) ** 2;
      steepest = Math.max(steepest, Math.abs(path[2]! - path[0]! - 0.02));
    }
    expect(Math.sqrt(squares / 400) / 0.05).toBeGreaterThan(0.8);
    expect(Math.sqrt(squares / 400) / 0.05).toBeLessThan(1.25);
    expect(steepest).toBeLessThan(0.02);
  });
});
