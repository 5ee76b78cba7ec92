import { Random, registerSecondOrderGradients } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { checkCritic } from './testing/check-critic.js';
import { describeGan } from './testing/describe-gan.js';
import { conv, dense, norm, parametersAt } from './testing/parameters.js';
import { wganGp } from './wgan-gp.js';

registerSecondOrderGradients();

const tiny = { latentDim: 4, baseFilters: 2, nCritic: 2, generatorNorm: true };
const convolutional = { ...tiny, imageShape: [14, 10, 1], pixels: 'sigmoid' };
const residual = { ...tiny, imageShape: [9, 8, 1], form: 'residual', generatorBatch: 2, decaySteps: 100 };
const pyramid = { ...tiny, imageShape: [8, 6, 3], form: 'residual-pyramid' };
const points = { form: 'points', latentDim: 2, generatorUnits: [8, 6], criticUnits: [6, 8], nCritic: 2 };

describeGan(wganGp, [convolutional, residual]);
describeGan(wganGp, [pyramid, { ...convolutional, generatorNorm: false }]);
describeGan(wganGp, [points, { ...points, criticUnits: [5] }]);

/** A residual block whose channels stay: two 3x3 convolutions. */
const steady = (width: number) => 2 * conv(3, width, width);

describe('wgan-gp', () => {
  it('has the parameters of the MNIST script', () => {
    expect(parametersAt(wganGp, 'mnist')).toEqual({
      generator: dense(128, 4096) + conv(5, 256, 128) + conv(5, 128, 64) + conv(5, 64, 1),
      critic: conv(5, 1, 64) + conv(5, 64, 128) + conv(5, 128, 256) + dense(4096, 1),
    });
  });

  it('has the parameters of the CIFAR-10 script: normalised over units after the first layer', () => {
    expect(parametersAt(wganGp, 'cifar')).toEqual({
      generator:
        dense(128, 8192) +
        norm(8192) +
        conv(5, 512, 256) +
        norm(256) +
        conv(5, 256, 128) +
        norm(128) +
        conv(5, 128, 3),
      critic: conv(5, 3, 128) + conv(5, 128, 256) + conv(5, 256, 512) + dense(8192, 1),
    });
  });

  it('has the parameters of the residual CIFAR-10 script without its classes', () => {
    const up = 2 * norm(128) + steady(128) + conv(1, 128, 128);
    expect(parametersAt(wganGp, 'cifar-resnet')).toEqual({
      generator: dense(128, 2048) + 3 * up + norm(128) + conv(3, 128, 3),
      critic:
        conv(3, 3, 128) +
        conv(3, 128, 128) +
        conv(1, 3, 128) +
        (steady(128) + conv(1, 128, 128)) +
        2 * steady(128) +
        dense(128, 1),
    });
  });

  it('has the parameters of the residual 64x64 script: no bias before a normalisation', () => {
    const unbiased = (from: number, to: number) => 9 * from * to;
    const up = (from: number, to: number) =>
      norm(from) + unbiased(from, to) + norm(to) + conv(3, to, to) + conv(1, from, to);
    const down = (from: number, to: number) =>
      2 * norm(from) + unbiased(from, from) + conv(3, from, to) + conv(1, from, to);
    expect(parametersAt(wganGp, 'resnet-64')).toEqual({
      generator:
        dense(128, 8192) +
        up(512, 512) +
        up(512, 256) +
        up(256, 128) +
        up(128, 64) +
        norm(64) +
        conv(3, 64, 3),
      critic:
        conv(3, 3, 64) + down(64, 128) + down(128, 256) + down(256, 512) + down(512, 512) + dense(8192, 1),
    });
  });

  it('has the parameters of the toy script', () => {
    const hidden = dense(2, 512) + 2 * dense(512, 512);
    expect(parametersAt(wganGp, 'toy')).toEqual({
      generator: hidden + dense(512, 2),
      critic: hidden + dense(512, 1),
    });
  });

  it.each([
    ['convolutional', { ...convolutional, imageShape: [7, 5, 1] }],
    ['residual', { ...residual, imageShape: [7, 5, 1] }],
    ['residual-pyramid', { ...pyramid, imageShape: [7, 5, 1] }],
    ['points', points],
  ])('has a critic that is right in the second derivative (%s)', (_, config) => {
    const gan = wganGp.create({ config, random: Random.fromSeed(1) });
    const { first, second, penalty } = checkCritic(gan);
    expect(first).toBeLessThan(2e-3);
    expect(second).toBeLessThan(2e-3);
    expect(penalty).toBeLessThan(2e-3);
    gan.dispose();
  });

  it.each([
    [[64, 48, 3], 'convolutional'],
    [[33, 21, 1], 'residual'],
    [[5, 40, 2], 'residual-pyramid'],
  ])('makes and judges images of %j (%s)', (imageShape, form) => {
    const gan = wganGp.create({ config: { imageShape, form, baseFilters: 1 }, random: Random.fromSeed(1) });
    expect(gan.networks.generator!.outputs[0]!.shape).toEqual([null, ...imageShape]);
    expect(gan.networks.critic!.inputs[0]!.shape).toEqual([null, ...imageShape]);
    gan.dispose();
  });

  it('starts from the spread that the scripts give: strides count', () => {
    const gan = wganGp.create({ preset: 'mnist', random: Random.fromSeed(1) });
    const deviation = (network: string, layer: string) =>
      tf.tidy(() => {
        const kernel = gan.networks[network]!.getLayer(layer).getWeights()[0]!;
        return Math.sqrt(tf.moments(kernel).variance.dataSync()[0]!);
      });
    expect(deviation('critic', 'halve-2')).toBeCloseTo(Math.sqrt(4 / (25 * (64 + 128 / 4))), 3);
    expect(deviation('generator', 'double-1')).toBeCloseTo(Math.sqrt(4 / (25 * (128 + 256 / 4))), 3);
    expect(deviation('generator', 'project')).toBeCloseTo(Math.sqrt(2 / (128 + 4096)), 3);
    gan.dispose();
  });
});
