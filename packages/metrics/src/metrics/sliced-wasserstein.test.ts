import { selectBackend } from '@gan/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { measure } from '../../test/measure.js';
import { bars, type BarOptions } from '../../test/shapes.js';

beforeAll(async () => void (await selectBackend()));

describe('swd', () => {
  const distance = (fake: BarOptions, count = 60, size = 36) =>
    measure(
      'swd',
      { patches: 16, directions: 64 },
      { real: bars(count, { seed: 1, side: size }), fake: bars(count, { seed: 2, side: size, ...fake }) },
    );

  it('is small between samples of one distribution and rises with noise, at every level', async () => {
    const [same, noisy, noisier] = [
      await distance({}),
      await distance({ noise: 0.3 }),
      await distance({ noise: 0.8 }),
    ];
    expect(Object.keys(same.details!['levels'] as object)).toEqual(['36x36', '18x18']);
    expect(noisy.value).toBeGreaterThan(2 * same.value);
    expect(noisier.value).toBeGreaterThan(noisy.value);
    const levels = Object.values(same.details!['levels'] as Record<string, number>);
    expect(same.value).toBeCloseTo((levels[0]! + levels[1]!) / 2, 10);
    expect(same.counts).toEqual({ real: 60, fake: 60 });
  });

  it('compares as many images of each side, and refuses images of two sizes or too small', async () => {
    const uneven = await measure(
      'swd',
      { patches: 4, directions: 8 },
      { real: bars(30, { seed: 1 }), fake: bars(20, { seed: 2 }) },
    );
    expect(uneven.counts).toEqual({ real: 20, fake: 20 });
    await expect(measure('swd', {}, { real: bars(3), fake: bars(3, { side: 16 }) })).rejects.toThrow(
      /one size, 7 pixels or more, got 12x12x1 and 16x16x1/,
    );
    await expect(distance({}, 3, 5)).rejects.toThrow(/got 5x5x1 and 5x5x1/);
  });

  it('draws fairly from the longer side where it comes in an order', async () => {
    const inOrder = async function* () {
      yield* bars(40, { seed: 1, noise: 0.8 });
      yield* bars(40, { seed: 2 });
    };
    const mixed = async function* () {
      yield* bars(20, { seed: 3, noise: 0.8 });
      yield* bars(20, { seed: 4 });
    };
    const settings = { patches: 32, directions: 64 };
    const uneven = await measure('swd', settings, { real: inOrder(), fake: mixed() });
    const unfair = await measure('swd', settings, { real: bars(40, { seed: 1, noise: 0.8 }), fake: mixed() });
    expect(uneven.value).toBeLessThan(0.7 * unfair.value);
  });

  it('is the same for the same seed', async () =>
    expect((await distance({}, 8)).value).toBe((await distance({}, 8)).value));
});
