import { ConfigError, type MetricResult } from '@gan/core';
import { describe, expect, it } from 'vitest';
import { comparable, compareResults, incomparable } from './compare-results.js';

const protocol = {
  extractor: 'digits',
  extraction: { input: { size: [28, 28], filter: 'bicubic' } },
  codec: 'uint8',
  reference: 'mnist/test',
  settings: { shrinkage: 'none' },
  seed: 1,
  versions: { '@gan/metrics': '0.1.0' },
};
const record = (changes: Partial<MetricResult> = {}): MetricResult => ({
  ...{ metric: 'fid', value: 10, higherIsBetter: false, counts: { real: 10_000, fake: 10_000 }, protocol },
  ...changes,
});
const differing = (part: object) => record({ protocol: { ...protocol, ...part } });

describe('incomparable', () => {
  it.each([
    [record({ metric: 'kid' }), /^metric: fid against kid$/],
    [record({ counts: { real: 10_000, fake: 5000 } }), /^counts.fake: 10000 against 5000$/],
    [differing({ extractor: 'inception' }), /^extractor: "digits" against "inception"$/],
    [
      differing({ extraction: { input: { size: [28, 28], filter: 'area' } } }),
      /^extraction.input.filter: "bicubic" against "area"$/,
    ],
    [differing({ codec: 'none' }), /^codec: "uint8" against "none"$/],
    [differing({ reference: undefined }), /^reference: "mnist\/test" against nothing$/],
    [differing({ settings: { shrinkage: 'oas' } }), /^settings.shrinkage: "none" against "oas"$/],
  ])('says what differs: %#', (other, reason) => {
    expect(incomparable(record(), other)).toEqual([expect.stringMatching(reason)]);
    expect(comparable(record(), other)).toBe(false);
  });

  it('lets seeds and versions differ, and says everything that does not fit', () => {
    expect(comparable(record(), differing({ seed: 2, versions: {} }))).toBe(true);
    expect(
      incomparable(record(), { ...differing({ codec: 'none' }), counts: { real: 1, fake: 2 } }),
    ).toHaveLength(3);
  });
});

describe('compareResults', () => {
  it('says which is better, in the direction of the metric', () => {
    expect(compareResults(record(), record({ value: 8 }))).toEqual({
      metric: 'fid',
      difference: -2,
      better: 'second',
    });
    const score = (value: number) => record({ metric: 'is', higherIsBetter: true, value });
    expect(compareResults(score(9), score(8)).better).toBe('first');
    expect(compareResults(score(9), score(9)).better).toBe('neither');
  });

  it('decides nothing within twice the error of the difference', () => {
    const kid = (value: number) => record({ metric: 'kid', value, error: 0.3 });
    expect(compareResults(kid(1), kid(1.8))).toMatchObject({
      error: Math.hypot(0.3, 0.3),
      better: 'neither',
    });
    expect(compareResults(kid(1), kid(1.9)).better).toBe('first');
  });

  it('refuses what cannot be compared, with all reasons', () => {
    const other = { ...differing({ extractor: 'inception' }), counts: { real: 1, fake: 10_000 } };
    expect(() => compareResults(record(), other)).toThrow(ConfigError);
    expect(() => compareResults(record(), other)).toThrow(
      /got counts.real: 10000 against 1; extractor: "digits" against "inception"/,
    );
  });
});
