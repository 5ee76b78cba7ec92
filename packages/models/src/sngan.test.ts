import { Random, forward, namedWeights, registerSecondOrderGradients } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { sngan } from './sngan.js';
import { checkCritic } from './testing/check-critic.js';
import { converge } from './testing/converge.js';
import { describeGan } from './testing/describe-gan.js';
import { conv, dense, norm, parametersAt } from './testing/parameters.js';

registerSecondOrderGradients();

const tiny = {
  imageShape: [5, 6, 1],
  latentDim: 4,
  numClasses: 3,
  generatorFilters: 2,
  discriminatorFilters: 2,
  nCritic: 1,
  generatorBatch: 1,
};
const conditional = { ...tiny, conditional: true };
describeGan(sngan, [tiny, { ...conditional, imageShape: [9, 14, 3] }]);
describeGan(sngan, [
  { ...conditional, generatorBatch: 2 },
  { ...tiny, decaySteps: 0 },
]);

describe('sngan', () => {
  const discriminator =
    conv(3, 3, 128) +
    conv(3, 128, 128) +
    conv(1, 3, 128) +
    (2 * conv(3, 128, 128) + conv(1, 128, 128)) +
    2 * 2 * conv(3, 128, 128) +
    // No bias.
    128;
  const generator = (norms: number) =>
    dense(128, 4 * 4 * 256) +
    3 * (norms + 2 * conv(3, 256, 256) + conv(1, 256, 256)) +
    norm(256) +
    conv(3, 256, 3);

  it('has the parameters of the published code, without classes', () => {
    expect(parametersAt(sngan, 'cifar')).toEqual({ generator: generator(2 * norm(256)), discriminator });
  });

  it('has those of the projection code: a scale and a shift per class, and an embedding', () => {
    expect(parametersAt(sngan, 'cifar-projection')).toEqual({
      generator: generator(2 * 10 * norm(256)),
      discriminator: discriminator + 10 * 128,
    });
  });

  it('adds to the logit what the class says about the features', () => {
    const gan = sngan.create({ config: conditional, random: Random.fromSeed(1) });
    const images = Random.fromSeed(2).uniformTensor([1, 5, 6, 1], -1, 1);
    const logits = [0, 1, 2].map(
      (label) =>
        forward(gan.networks.discriminator!, { images, labels: tf.tensor1d([label], 'int32') }).dataSync()[0],
    );
    expect(new Set(logits).size).toBe(3);
    gan.dispose();
  });

  it.each([
    ['unconditional', tiny],
    ['conditional', conditional],
  ])('has a discriminator that is right in the second derivative (%s)', (_, config) => {
    const gan = sngan.create({ config, random: Random.fromSeed(1) });
    converge(gan);
    const conditions = { labels: tf.tensor1d([0, 2], 'int32') };
    const { first, second, penalty } = checkCritic(gan, { conditions });
    expect(first).toBeLessThan(2e-3);
    expect(second).toBeLessThan(2e-3);
    expect(penalty).toBeLessThan(2e-3);
    gan.dispose();
  });

  it('keeps every normalised kernel 1-Lipschitz', () => {
    const gan = sngan.create({ config: tiny, random: Random.fromSeed(1) });
    converge(gan);
    const [near, far] = [1, 2].map((factor) => {
      for (const { name, variable } of namedWeights(gan.networks, ['discriminator'], 'trainable')) {
        if (name.endsWith('kernel')) tf.tidy(() => variable.assign(tf.mul(variable, factor)));
      }
      const images = Random.fromSeed(2).uniformTensor([3, 5, 6, 1], -1, 1);
      return [...forward(gan.networks.discriminator!, { images }).dataSync()];
    });
    far!.forEach((value, i) => expect(value).toBeCloseTo(near![i]!, 5));
    gan.dispose();
  });
});
