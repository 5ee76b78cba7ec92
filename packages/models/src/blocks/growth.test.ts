import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growthAt } from './growth.js';

const schedule = { firstLevel: 0, lastLevel: 2, stableImages: 600, fadeImages: 400 };

describe('growthAt', () => {
  it.each([
    [0, 0, 1],
    [600, 0, 1],
    [700, 1, 0.25],
    [999, 1, 0.9975],
    [1000, 1, 1],
    [1600, 1, 1],
    [1800, 2, 0.5],
    [2000, 2, 1],
    [1e9, 2, 1],
  ])('after %d images is level %d at %d', (images, level, fade) => {
    const growth = growthAt(images, schedule);
    expect(growth.level).toBe(level);
    expect(growth.fade).toBeCloseTo(fade, 9);
  });

  it('grows without a fade where that takes no images, and not at all from the last level', () => {
    expect(growthAt(599, { ...schedule, fadeImages: 0 })).toEqual({ level: 0, fade: 1 });
    expect(growthAt(600, { ...schedule, fadeImages: 0 })).toEqual({ level: 1, fade: 1 });
    expect(growthAt(0, { ...schedule, firstLevel: 2 })).toEqual({ level: 2, fade: 1 });
  });

  it('never shrinks, and fades within (0, 1]', () => {
    const images = fc.integer({ min: 0, max: 4000 });
    fc.assert(
      fc.property(images, images, (a, b) => {
        const [before, after] = [Math.min(a, b), Math.max(a, b)].map((n) => growthAt(n, schedule));
        expect(after!.level - 1 + after!.fade).toBeGreaterThanOrEqual(before!.level - 1 + before!.fade);
        expect(after!.fade).toBeGreaterThan(0);
        expect(after!.fade).toBeLessThanOrEqual(1);
      }),
    );
  });
});
