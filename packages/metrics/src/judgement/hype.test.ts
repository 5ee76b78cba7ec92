import { Random } from '@gan/core';
import { describe, expect, it } from 'vitest';
import { hypeInfinity, hypeTime, type TimedJudgement } from './hype.js';
import { errorRates } from './error-rates.js';
import type { Judgement, Kind } from './judgement.js';
import { preference } from './preferred.js';

const bootstrap = () => ({ random: Random.fromSeed(1), iterations: 2000 });

/** `wrong` of `count` images of a kind are misjudged. */
const judged = (judge: string, truth: Kind, wrong: number, count: number): Judgement[] =>
  Array.from({ length: count }, (_, i) => ({
    judge,
    image: `${truth}-${i}`,
    truth,
    answer: i < wrong === (truth === 'real') ? 'generated' : 'real',
  }));

describe('hypeInfinity', () => {
  it('is the share of wrong answers, with the breakdown', () => {
    // The first row of table 2 of the paper: 62.2 % of fakes and 39.3 % of reals make 50.7 %.
    const all = [...judged('a', 'generated', 622, 1000), ...judged('a', 'real', 393, 1000)];
    expect(errorRates(all)).toEqual({ overall: 0.5075, generated: 0.622, real: 0.393 });
    expect(hypeInfinity(all, bootstrap())).toMatchObject({
      metric: 'hype-infinity',
      value: 0.5075,
      details: { generatedError: 0.622, realError: 0.393 },
      counts: { judges: 1, real: 1000, generated: 1000 },
      interval: { resampled: 'answers' },
    });
  });

  it('resamples judges where there are several', () => {
    // Two judges, wrong always and never: resampled values are 0, 1/2, 1/2 and 1.
    const all = [...judged('a', 'generated', 4, 4), ...judged('b', 'generated', 0, 4)];
    const { value, error, interval, details } = hypeInfinity(all, bootstrap());
    expect(value).toBe(0.5);
    expect(error).toBeCloseTo(Math.sqrt(1 / 8), 1.5);
    expect(interval).toMatchObject({ low: 0, high: 1, resampled: 'judges' });
    // They never agree: observed 1, expected 4 * 4 of 8 * 7 / 2 pairs.
    expect(details.agreement).toBeCloseTo(1 - 56 / 32, 12);
    expect(details).not.toHaveProperty('realError');
  });

  it('says nothing of agreement for one judge, and refuses no answers', () => {
    expect(hypeInfinity(judged('a', 'real', 1, 2), bootstrap()).details).toEqual({ realError: 0.5 });
    expect(() => hypeInfinity([], bootstrap())).toThrow(/expected one unit or more, got none/);
  });
});

describe('hypeTime', () => {
  const block = (judge: string, number: number, exposures: readonly number[]): TimedJudgement[] =>
    exposures.map((exposure, i) => ({
      judge,
      block: number,
      image: `${number}-${i}`,
      exposure,
      truth: i % 2 ? 'real' : 'generated',
      answer: 'real',
    }));

  it('averages modal exposures over blocks, then over judges', () => {
    const one = [...block('a', 0, [500, 490, 490]), ...block('a', 1, [500, 500, 530])]; // 490, 500: 495
    const other = block('b', 0, [500, 100, 100]); // 100
    const result = hypeTime([...one, ...other], bootstrap(), { imagesPerBlock: 3 });
    expect(result).toMatchObject({
      metric: 'hype-time',
      value: (495 + 100) / 2,
      counts: { judges: 2, blocks: 3, real: 3, generated: 6 },
      interval: { low: 100, high: 495, resampled: 'judges' },
      protocol: { unit: 'ms', imagesPerBlock: 3 },
      details: { realError: 0, generatedError: 1, accuracy: expect.closeTo(1 / 3, 12) as number },
    });
    expect(hypeTime(one, bootstrap())).toMatchObject({
      value: 495,
      interval: { low: 490, high: 500, resampled: 'blocks' },
    });
  });
});

describe('preference', () => {
  const choice = (judge: string, pair: string, winner: string, loser: string) => ({
    judge,
    pair,
    winner,
    loser,
  });

  it('is the win rate of one, with the strengths of all', () => {
    const all = [
      choice('x', '1', 'a', 'b'),
      choice('x', '2', 'a', 'b'),
      choice('y', '1', 'a', 'b'),
      choice('y', '2', 'b', 'a'),
    ];
    expect(preference(all, 'a', bootstrap())).toMatchObject({
      metric: 'preference',
      value: 0.75,
      counts: { judges: 2, pairs: 4 },
      details: {
        'strength a': expect.closeTo(3.5 / 5, 9) as number,
        'strength b': expect.closeTo(1.5 / 5, 9) as number,
        // Coincidences: pair 1 agrees, pair 2 does not. Observed 1/2; expected 2 * 3 of 4 * 3.
        agreement: expect.closeTo(1 - 0.5 / 0.5, 12) as number,
      },
    });
    expect(() => preference(all, 'c', bootstrap())).toThrow(
      /expected choices with 'c' among them, got 4 without/,
    );
  });
});
