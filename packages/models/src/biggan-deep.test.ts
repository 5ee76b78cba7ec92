import { Random, registerSecondOrderGradients } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { bigganDeep } from './biggan-deep.js';
import { checkCritic } from './testing/check-critic.js';
import { converge } from './testing/converge.js';
import { describeGan } from './testing/describe-gan.js';
import { conv, dense, norm, parametersAt } from './testing/parameters.js';
import { smoothWeights } from './testing/smooth-weights.js';

registerSecondOrderGradients();

const tiny = {
  imageShape: [9, 9, 1],
  latentDim: 3,
  numClasses: 3,
  baseFilters: 1,
  depth: 1,
  sharedDim: 2,
};
describeGan(bigganDeep, [tiny, { ...tiny, imageShape: [5, 6, 3], attention: [], depth: 2, orthogonal: 0 }]);

describe('biggan-deep', () => {
  it('has the parameters of the tables at 128', () => {
    const [ch, classes, condition] = [128, 1000, 128 + 128];
    const attention = (c: number) => 2 * (c * (c / 8)) + 2 * (c * (c / 2)) + 1;
    const bottleneck = (a: number, middle: number, b: number) =>
      conv(1, a, middle) + 2 * conv(3, middle, middle) + conv(1, middle, b);
    // Four normalisations: one of the block's input, three a quarter as wide.
    const up = (a: number, b: number) => 2 * condition * (a + 3 * (a / 4)) + bottleneck(a, a / 4, b);
    const down = (a: number, b: number) => bottleneck(a, b / 4, b) + (a < b ? conv(1, a, b - a) : 0);
    const stages = (widths: number[], stage: (a: number, b: number) => number) =>
      widths.slice(1).reduce((sum, b, i) => sum + stage(widths[i]! * ch, b * ch), 0);
    expect(parametersAt(bigganDeep, 'imagenet-128')).toEqual({
      generator:
        classes * 128 +
        dense(condition, 4 * 4 * 16 * ch) +
        stages([16, 16, 8, 4, 2, 1], (a, b) => up(a, a) + up(a, b)) +
        attention(2 * ch) +
        norm(ch) +
        conv(3, ch, 3),
      discriminator:
        conv(3, 3, ch) +
        stages([1, 2, 4, 8, 16, 16], (a, b) => down(a, b) + down(b, b)) +
        attention(2 * ch) +
        dense(16 * ch, 1) +
        classes * 16 * ch,
    });
  });

  it('has a discriminator that is right in the second derivative', () => {
    const gan = bigganDeep.create({ config: tiny, random: Random.fromSeed(1) });
    smoothWeights(gan.networks.discriminator!);
    gan.networks.discriminator!.getLayer('attention-1').trainableWeights[0]!.write(tf.scalar(0.7));
    converge(gan);
    const { first, second, penalty } = checkCritic(gan, {
      conditions: { labels: tf.tensor1d([0, 2], 'int32') },
    });
    expect(first).toBeLessThan(2e-3);
    expect(second).toBeLessThan(2e-3);
    expect(penalty).toBeLessThan(2e-3);
    gan.dispose();
  });
});
