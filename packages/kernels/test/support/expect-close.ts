import { expect } from 'vitest';

/**
 * Expects every element within `relative` of the reference, relative to it, or within `absolute`.
 * NaN must meet NaN and an infinity the same infinity.
 */
export const expectClose = (
  actual: ArrayLike<number>,
  expected: ArrayLike<number>,
  { relative = 1e-5, absolute = 0 }: { relative?: number; absolute?: number } = {},
): void => {
  expect(actual.length).toBe(expected.length);
  for (let i = 0; i < expected.length; i++) {
    const [got, want] = [Number(actual[i]), Number(expected[i])];
    // Rounding the reference says where float32 overflows and underflows.
    if (Object.is(got, want) || got === Math.fround(want) || (Number.isNaN(got) && Number.isNaN(want)))
      continue;
    const error = Math.abs(got - want);
    if (!(error <= Math.max(absolute, relative * Math.abs(want)))) {
      expect.fail(`element ${i}: expected ${want} within ${relative} of itself, got ${got}`);
    }
  }
};
