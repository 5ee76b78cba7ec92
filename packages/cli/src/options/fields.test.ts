import { describe, expect, it } from 'vitest';
import {
  assignments,
  classes,
  directionInFile,
  grid,
  layerBands,
  numbers,
  seed,
  span,
  wholeNumber,
} from './fields.js';

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

  it('reads thresholds, strengths, layers and directions', () => {
    expect(numbers(0).parse('1,0.5')).toEqual([1, 0.5]);
    expect(numbers(0).safeParse('1,-0.5').success).toBe(false);
    expect(span.parse('-3..2.5')).toEqual({ low: -3, high: 2.5 });
    for (const text of ['3..-3', '3', '1..', '1...3']) expect(span.safeParse(text).success).toBe(false);
    expect(layerBands.parse('coarse,4-7')).toEqual(['coarse', [4, 8]]);
    expect(layerBands.safeParse('rough').success).toBe(false);
    expect(directionInFile.parse('a:b.safetensors:3')).toEqual({ file: 'a:b.safetensors', index: 3 });
    expect(directionInFile.safeParse('a.safetensors').success).toBe(false);
  });
});
