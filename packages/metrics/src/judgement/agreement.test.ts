import { describe, expect, it } from 'vitest';
import { krippendorffAlpha, type Rating } from './agreement.js';

/** Rows are judges, columns items; a dot is no answer. */
const ratingsOf = (rows: readonly string[]): Rating[] =>
  rows.flatMap((row, judge) =>
    [...row.replaceAll(' ', '')].flatMap((answer, item) =>
      answer === '.' ? [] : [{ judge: `${judge}`, item: `${item}`, answer }],
    ),
  );

describe('krippendorffAlpha', () => {
  it("gives what Krippendorff's published examples give", () => {
    // The examples of "Computing Krippendorff's alpha-reliability" (2011): A, two observers, binary.
    expect(krippendorffAlpha(ratingsOf(['0100000000', '1110010010']))).toBeCloseTo(0.095, 3);
    // B, two observers, nominal.
    expect(krippendorffAlpha(ratingsOf(['aabbdcccedda', 'babbbccceddd']))).toBeCloseTo(0.692, 3);
    // C, four observers, with answers missing.
    const four = ['123321412...', '1233224125.3', '.3332342251.', '1233244125 1.'];
    expect(krippendorffAlpha(ratingsOf(four))).toBeCloseTo(0.743, 3);
  });

  it("relates to Fleiss' kappa on complete data as it must", () => {
    // The published example of Fleiss' kappa: 10 subjects, 14 raters, 5 categories, kappa = 0.210.
    const table = [
      [0, 0, 0, 0, 14],
      [0, 2, 6, 4, 2],
      [0, 0, 3, 5, 6],
      [0, 3, 9, 2, 0],
      [2, 2, 8, 1, 1],
      [7, 7, 0, 0, 0],
      [3, 2, 6, 3, 0],
      [2, 5, 3, 2, 2],
      [6, 5, 2, 1, 0],
      [0, 2, 2, 3, 7],
    ];
    const ratings = table.flatMap((counts, item) => {
      const answers = counts.flatMap((count, category) => Array<string>(count).fill(`${category}`));
      return answers.map((answer, judge) => ({ judge: `${judge}`, item: `${item}`, answer }));
    });
    const kappa = 1 - ((1 - krippendorffAlpha(ratings)) * 140) / 139;
    expect(kappa).toBeCloseTo(0.21, 3);
  });

  it('is 1 for agreement, below 0 for opposition, NaN where it says nothing', () => {
    expect(krippendorffAlpha(ratingsOf(['ab', 'ab']))).toBe(1);
    // Two pairs apart: observed 1, expected 8 of 12 ordered pairs.
    expect(krippendorffAlpha(ratingsOf(['ab', 'ba']))).toBeCloseTo(-0.5, 12);
    expect(krippendorffAlpha(ratingsOf(['ab', '..']))).toBeNaN();
    expect(krippendorffAlpha(ratingsOf(['aa', 'aa']))).toBeNaN();
  });
});
