import { Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { sagan } from './sagan.js';
import { describeGan } from './testing/describe-gan.js';
import { conv, dense, norm, parametersAt } from './testing/parameters.js';

const tiny = { imageShape: [9, 9, 1], latentDim: 3, numClasses: 3, baseFilters: 1 };
describeGan(sagan, [tiny, { ...tiny, imageShape: [5, 6, 3], attention: [], numClasses: 2, nCritic: 2 }]);

describe('sagan', () => {
  it('has the parameters of the tables at 128: a scale and a shift for each class', () => {
    const [classes, ch] = [1000, 64];
    const attention = (c: number) => 2 * (c * (c / 8)) + 2 * (c * (c / 2)) + 1;
    const up = (a: number, b: number) =>
      2 * classes * (a * ch + b * ch) +
      conv(3, a * ch, b * ch) +
      conv(3, b * ch, b * ch) +
      conv(1, a * ch, b * ch);
    const down = (a: number, b: number) => conv(3, a, b * ch) + conv(3, b * ch, b * ch) + conv(1, a, b * ch);
    expect(parametersAt(sagan, 'imagenet-128')).toEqual({
      generator:
        dense(128, 4 * 4 * 16 * ch) +
        up(16, 16) +
        up(16, 8) +
        up(8, 4) +
        up(4, 2) +
        up(2, 1) +
        attention(2 * ch) +
        norm(ch) +
        conv(3, ch, 3),
      discriminator:
        down(3, 1) +
        attention(ch) +
        down(ch, 2) +
        down(2 * ch, 4) +
        down(4 * ch, 8) +
        down(8 * ch, 16) +
        // The last block neither halves nor widens, so its shortcut is the identity.
        2 * conv(3, 16 * ch, 16 * ch) +
        dense(16 * ch, 1) +
        classes * 16 * ch,
    });
  });

  it('starts after Glorot', () => {
    const gan = sagan.create({ config: { ...tiny, baseFilters: 8 }, random: Random.fromSeed(1) });
    const kernel = gan.networks.generator!.getLayer('block-1-conv-1').trainableWeights[0]!.read();
    const limit = Math.sqrt(6 / (2 * 9 * 32));
    expect(tf.max(tf.abs(kernel)).dataSync()[0]! / limit).toBeCloseTo(1, 2);
    gan.dispose();
  });
});
