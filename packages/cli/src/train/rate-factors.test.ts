import type { Gan, Schedule } from '@gan/core';
import { describe, expect, it } from 'vitest';
import type { RunRecord } from '../run/record.js';
import { rateFactors } from './rate-factors.js';

const gan = { players: { generator: {}, discriminator: {} } } as unknown as Gan;
const plain: RunRecord['rates'] = { discriminator: 1, schedule: 'constant', warmUp: 0, steps: 100 };

function factors(rates: Partial<RunRecord['rates']>, player: string, steps: readonly number[]): number[] {
  const factor: Schedule = rateFactors({ ...plain, ...rates }, gan)![player]!;
  return steps.map((step) => (typeof factor === 'number' ? factor : factor({ step, imagesSeen: 0 })));
}

describe('rateFactors', () => {
  it('are 1 where nothing was asked for', () => {
    expect(factors({}, 'generator', [0, 99])).toEqual([1, 1]);
  });

  it('multiply the rates of all but the generator', () => {
    expect(factors({ discriminator: 4 }, 'discriminator', [0])).toEqual([4]);
    expect(factors({ discriminator: 4 }, 'generator', [0])).toEqual([1]);
  });

  it('fall in a straight line in the second half, or along a cosine', () => {
    expect(factors({ schedule: 'linear' }, 'generator', [0, 50, 75, 100])).toEqual([1, 1, 0.5, 0]);
    const [start, middle, end] = factors(
      { schedule: 'cosine', discriminator: 2 },
      'discriminator',
      [0, 50, 100],
    );
    expect([start, end]).toEqual([2, 0]);
    expect(middle).toBeCloseTo(1, 12);
  });

  it('rise at first where they are to warm up', () => {
    expect(factors({ warmUp: 4 }, 'generator', [0, 1, 3, 9])).toEqual([0.25, 0.5, 1, 1]);
  });
});
