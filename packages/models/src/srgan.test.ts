import { Random } from '@gan/core';
import { describe, expect, it } from 'vitest';
import { srgan } from './srgan.js';
import { describeGan } from './testing/describe-gan.js';
import { expectReach } from './testing/expect-reach.js';
import { conv, dense, norm, parametersAt } from './testing/parameters.js';

const tiny = {
  cropSize: 8,
  filters: 2,
  blocks: 1,
  discriminatorFilters: 1,
  discriminatorUnits: 4,
  perceptual: 'none',
};
describeGan(srgan, [
  tiny,
  { ...tiny, factor: 3, cropSize: 18, perceptual: 'photos', perceptualLayers: { conv1: 1 } },
]);

describe('srgan', () => {
  const plain = (inputs: number, outputs: number) => conv(3, inputs, outputs) - outputs + norm(outputs);

  it('has the parameters of the published networks', () => {
    const generator = conv(3, 3, 64) + 33 * plain(64, 64) + 2 * conv(3, 64, 256) + conv(1, 64, 3);
    const widths = [64, 64, 128, 128, 256, 256, 512, 512];
    const deeper = widths.slice(1).reduce((sum, width, i) => sum + plain(widths[i]!, width), 0);
    expect(parametersAt(srgan, 'x4')).toEqual({
      generator,
      discriminator: conv(3, 3, 64) + deeper + dense(6 * 6 * 512, 1024) + dense(1024, 1),
    });
    expect(parametersAt(srgan, 'x4-pixel')).toEqual({ generator });
  });

  it.each([2, 3, 4] as const)('looks as far as it says, %i-fold', (factor) => {
    const gan = srgan.create({
      config: { ...tiny, stage: 'pixel', factor, cropSize: 12 },
      random: Random.fromSeed(1),
    });
    expectReach(gan);
    gan.dispose();
  });
});
