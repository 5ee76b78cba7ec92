import { describe, expect, it } from 'vitest';
import { convolutionInfo } from './convolve.js';
import { turningPays } from './turned-products.js';

// That turned products are right is tested with the other convolutions.
describe('turningPays', () => {
  it.each([
    ['as many channels', [1, 32, 32, 24], [3, 3, 24, 12], 1, 'same'],
    ['a stride', [1, 32, 32, 24], [3, 3, 24, 3], 2, 'same'],
    ['padding beyond the kernel', [1, 32, 32, 24], [1, 3, 24, 3], 1, 1],
    ['hardly a pixel left', [64, 4, 4, 64], [4, 4, 64, 1], 1, 'valid'],
    ['a single tap', [1, 32, 32, 24], [1, 1, 24, 3], 1, 'same'],
  ] as const)('leaves a convolution with %s as it is', (_, image, filter, strides, pad) => {
    expect(turningPays(convolutionInfo(image, filter, { strides: [strides, strides], pad }))).toBe(false);
  });
});
