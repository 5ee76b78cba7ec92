import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { mix, type Mixing } from './blocks/gman-step.js';
import { gman } from './gman.js';
import { describeGan } from './testing/describe-gan.js';
import { conv, dense, norm, parametersAt } from './testing/parameters.js';

describeGan(gman, [
  { imageShape: [16, 16, 1], hidden: 8, latentDim: 4, discriminators: 2 },
  {
    form: 'points',
    latentDim: 2,
    generatorUnits: [8],
    discriminatorUnits: [6],
    maxoutPieces: 2,
    discriminators: 3,
  },
]);

describe('gman', () => {
  it('has the parameters of the published networks, each discriminator alike', () => {
    const counts = parametersAt(gman, 'cifar-512');
    const one = conv(3, 3, 128) + conv(3, 128, 256) + conv(3, 256, 512) + dense(8 * 8 * 512, 1);
    expect(counts).toMatchObject({
      generator:
        conv(3, 100, 512) +
        norm(512) +
        conv(5, 512, 256) +
        norm(256) +
        conv(5, 256, 128) +
        norm(128) +
        conv(5, 128, 3),
      discriminator: one,
      'discriminator-5': one,
    });
    expect(Object.keys(counts)).toHaveLength(6);
  });
});

describe('mix', () => {
  const value = (losses: number[], mixing: Mixing, strictness: number) =>
    tf.tidy(() => mix(tf.tensor1d(losses), { mixing, strictness }).dataSync()[0]!);

  it('is the plain mean of its kind at lambda 0', () => {
    expect(value([1, 2, 6], 'arithmetic', 0)).toBeCloseTo(3, 5);
    expect(value([1, 2, 4], 'geometric', 0)).toBeCloseTo(2, 5);
    expect(value([1, 2, 4], 'harmonic', 0)).toBeCloseTo(3 / 1.75, 5);
    expect(value([-1, -2, -4], 'geometric', 0)).toBeCloseTo(-2, 5);
  });

  it('weighs by exp(lambda loss), and tends to the strictest as lambda grows', () => {
    const [a, b] = [Math.exp(0.5), Math.exp(1)];
    expect(value([1, 2], 'arithmetic', 0.5)).toBeCloseTo((a + 2 * b) / (a + b), 5);
    for (const mixing of ['arithmetic', 'geometric', 'harmonic'] as const) {
      expect(value([1, 2, 3], mixing, 50)).toBeCloseTo(3, 4);
    }
  });
});
