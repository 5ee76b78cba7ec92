import { describe, expect, it } from 'vitest';
import { UsageError } from '../../errors.js';
import { judgeOptions } from '../judge-options.js';
import { designOf } from './design.js';

const designFrom = (given: Record<string, unknown>) =>
  designOf(judgeOptions.parse({ run: 'runs/a', ...given }));

describe('designOf', () => {
  it("has HYPE's numbers of images", () => {
    expect(designFrom({})).toMatchObject({ protocol: 'infinity', trialsPerBlock: 100, blocks: 1, pool: 50 });
    expect(designFrom({ protocol: 'time' })).toMatchObject({ trialsPerBlock: 150, blocks: 3, pool: 225 });
    expect(designFrom({ against: ['runs/b'] })).toMatchObject({ protocol: 'preference', pool: 100 });
    expect(designFrom({ pool: '5000' })).toMatchObject({ trialsPerBlock: 100, pool: 5000 });
  });

  it.each([
    [{ images: '7' }, /an even --images, half of them real, got 7/],
    [{ pool: '49' }, /at least the 50 images of each kind/],
    [{ protocol: 'preference' }, /expected --against/],
    [{ protocol: 'time', against: ['runs/b'] }, /expected no --against/],
    [{ blocks: '2' }, /expected no --blocks/],
    [{ against: ['runs/b'], real: 'mnist' }, /expected no --real/],
  ])('refuses %o', (given, message) => {
    expect(() => designFrom(given)).toThrow(message);
    expect(() => designFrom(given)).toThrow(UsageError);
  });
});
