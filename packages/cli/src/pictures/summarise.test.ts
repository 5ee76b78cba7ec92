import { describe, expect, it } from 'vitest';
import { meansOf, summarise } from './summarise.js';

describe('summarise', () => {
  it('takes means over equal spans of steps', () => {
    const history = [1, 2, 3, 4, 5].map((step) => ({ step, imagesSeen: 9, value: step }));
    expect(summarise(history, 2)).toEqual([
      { step: 3, name: 'value', value: 2 },
      { step: 5, name: 'value', value: 4.5 },
    ]);
    expect(summarise(history).map(({ value }) => value)).toEqual([1, 2, 3, 4, 5]);
  });

  it('counts only the steps that have a number', () => {
    expect(meansOf([{ step: 1, r1: 4 }, { step: 2 }, { step: 3, r1: 2, stepMilliseconds: 7 }])).toEqual({
      r1: 3,
    });
    expect(summarise([])).toEqual([]);
  });
});
