import { expect } from 'vitest';

/**
 * Expects every element within `relative` of the reference, relative to the reference's largest magnitude.
 *
 * Elements of a product are sums that may cancel: an error relative to each of them would measure the
 * cancellation, which is the input's, and not the kernel.
 */
export const expectNormClose = (
  actual: ArrayLike<number>,
  expected: ArrayLike<number>,
  relative = 1e-5,
): void => {
  expect(actual.length).toBe(expected.length);
  let scale = 0;
  for (let i = 0; i < expected.length; i++) scale = Math.max(scale, Math.abs(expected[i]!));
  for (let i = 0; i < expected.length; i++) {
    const error = Math.abs(actual[i]! - expected[i]!);
    if (!(error <= relative * scale)) {
      expect.fail(`element ${i}: expected ${expected[i]} within ${relative} of ${scale}, got ${actual[i]}`);
    }
  }
};
