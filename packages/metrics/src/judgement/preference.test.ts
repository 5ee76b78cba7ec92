import { describe, expect, it } from 'vitest';
import { bradleyTerry, winRate } from './preference.js';

const choices = (winner: string, loser: string, count: number) =>
  Array.from({ length: count }, () => ({ winner, loser }));

describe('winRate', () => {
  it('counts the choices one was in', () => {
    const all = [...choices('a', 'b', 3), ...choices('b', 'a', 1), ...choices('b', 'c', 4)];
    expect(winRate(all, 'a')).toBe(0.75);
    expect(winRate(all, 'b')).toBe(5 / 8);
    expect(winRate(all, 'c')).toBe(0);
    expect(winRate(all, 'd')).toBeNaN();
  });
});

describe('bradleyTerry', () => {
  it('is the win rate, with half a win each way, of two', () => {
    expect(bradleyTerry([...choices('a', 'b', 7), ...choices('b', 'a', 2)])).toEqual({
      a: expect.closeTo(7.5 / 10, 9) as number,
      b: expect.closeTo(2.5 / 10, 9) as number,
    });
  });

  it('finds strengths of which choices were made in proportion', () => {
    // Strengths 4, 2, 1: a beats b 2 to 1, b beats c 2 to 1, a beats c 4 to 1. Large counts drown the half wins.
    const n = 3000;
    const all = [
      ...[...choices('a', 'b', 2 * n), ...choices('b', 'a', n)],
      ...[...choices('b', 'c', 2 * n), ...choices('c', 'b', n)],
      ...[...choices('a', 'c', 4 * n), ...choices('c', 'a', n)],
    ];
    const { a, b, c } = bradleyTerry(all) as { a: number; b: number; c: number };
    expect(a + b + c).toBeCloseTo(1, 12);
    expect(a / b).toBeCloseTo(2, 2);
    expect(b / c).toBeCloseTo(2, 2);
  });

  it('stays finite for one that never lost, and is empty for no choices', () => {
    const { a, b } = bradleyTerry(choices('a', 'b', 50)) as { a: number; b: number };
    expect(a).toBeCloseTo(50.5 / 51, 9);
    expect(b).toBeGreaterThan(0);
    expect(bradleyTerry([])).toEqual({});
  });
});
