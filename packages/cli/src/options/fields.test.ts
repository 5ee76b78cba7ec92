import { describe, expect, it } from 'vitest';
import { assignments, classes, grid, seed, wholeNumber } from './fields.js';

describe('fields', () => {
  it('reads whole numbers in the usual notations, and no others', () => {
    expect(['5', '1e4'].map((text) => wholeNumber(1).parse(text))).toEqual([5, 10_000]);
    for (const text of ['', '1.5', '0', '-3', '0x10', '1e400', ' 4'])
      expect(wholeNumber(1).safeParse(text).success).toBe(false);
  });

  it('keeps a seed as a number where it reads back the same, else as text', () => {
    expect(['7', '-1.5', '007', 'blue', '1e3'].map((text) => seed.parse(text))).toEqual([
      7,
      -1.5,
      '007',
      'blue',
      '1e3',
    ]);
  });

  it('reads assignments as JSON where they are, else as text', () => {
    expect(assignments.parse(['a=1', 'b=[2,3]', 'c=wide', 'd=x=y', 'e=true', 'f='])).toEqual({
      ...{ a: 1, b: [2, 3], c: 'wide', d: 'x=y', e: true, f: '' },
    });
    expect(assignments.safeParse(['=1']).success).toBe(false);
  });

  it('reads grids and classes', () => {
    expect(grid.parse('3x12')).toEqual({ rows: 3, columns: 12 });
    expect(classes.parse('0,3')).toEqual([0, 3]);
    for (const text of ['3', '0x4', '3x4x5', '3X4']) expect(grid.safeParse(text).success).toBe(false);
    expect(classes.safeParse('1,').success).toBe(false);
  });
});
