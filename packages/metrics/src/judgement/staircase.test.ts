import { Random } from '@gan/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hypeStaircase, modalExposure, nextExposure, restingAccuracy, staircase } from './staircase.js';

describe('staircase', () => {
  it('gives less time after a right answer, three times as much more after a wrong one', () => {
    expect(staircase([true, true, false, true])).toEqual([500, 490, 480, 510, 500]);
    expect(staircase([])).toEqual([500]);
    expect(restingAccuracy()).toBe(0.75);
  });

  it('stays within its bounds', () => {
    expect(nextExposure(100, true)).toBe(100);
    expect(nextExposure(105, true)).toBe(100);
    expect(nextExposure(990, false)).toBe(1000);
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 300 }), (answers) =>
        staircase(answers).every((ms) => ms >= hypeStaircase.shortest && ms <= hypeStaircase.longest),
      ),
    );
  });

  it('takes 40 right answers to get from the start to the shortest exposure', () => {
    const exposures = staircase(Array.from({ length: 60 }, () => true));
    expect(exposures.indexOf(100)).toBe(40);
    expect(modalExposure(exposures)).toBe(100);
  });

  it('settles where an observer is right three times of four', () => {
    // Right with a chance that grows from 1/2 to 1 around 300 ms: 3/4 exactly there.
    const random = Random.fromSeed(3);
    const accuracy = (ms: number) => 0.5 + 0.5 / (1 + Math.exp((300 - ms) / 20));
    let exposure = hypeStaircase.start;
    const shown: number[] = [];
    for (let i = 0; i < 20_000; i++) {
      shown.push(exposure);
      exposure = nextExposure(exposure, random.uniform() < accuracy(exposure));
    }
    const mean = shown.slice(100).reduce((sum, ms) => sum + ms, 0) / (shown.length - 100);
    expect(Math.abs(mean - 300)).toBeLessThan(10);
    expect(Math.abs(modalExposure(shown) - 300)).toBeLessThan(30);
  });
});

describe('modalExposure', () => {
  it('is what was shown most often, the mean of several such', () => {
    expect(modalExposure([500, 490, 490, 480])).toBe(490);
    expect(modalExposure([100, 100, 300, 300, 500])).toBe(200);
    expect(modalExposure([])).toBeNaN();
  });
});
