import { namedWeights, Random, readTensor, registerSecondOrderGradients, Trainer } from '@gan/core';
import { describe, expect, it } from 'vitest';
import { growingLayers } from './layers/growing-layer.js';
import { stylegan } from './stylegan.js';
import { checkCritic } from './testing/check-critic.js';
import { describeGan } from './testing/describe-gan.js';
import { noise } from './testing/noise.js';
import { conv, dense, parametersAt } from './testing/parameters.js';
import { smoothWeights } from './testing/smooth-weights.js';

const tiny = {
  imageShape: [8, 8, 1],
  latentDim: 3,
  mappingLayers: 1,
  channelBase: 16,
  channelMax: 4,
  mixing: 0.5,
  batchSizes: {},
};

describeGan(stylegan, [tiny, { ...tiny, imageShape: [16, 16, 3] }]);

describe('stylegan', () => {
  it.each([64, 128, 256, 512, 1024])('has the parameters of the tables at %d, all heads counted', (side) => {
    const sides = Array.from({ length: Math.log2(side) - 1 }, (_, i) => 4 * 2 ** i);
    const channels = (s: number) => Math.min(512, 16384 / s);
    const larger = sides.slice(1);
    const sum = (list: number[]) => list.reduce((total, n) => total + n, 0);
    /** Strength of the noise and bias per channel, and the layer that makes scales and shifts of a style. */
    const epilogue = (c: number) => 2 * c + dense(512, 2 * c);
    const plain = (from: number, to: number) => 9 * from * to;
    expect(parametersAt(stylegan, String(side))).toEqual({
      mapping: 8 * dense(512, 512),
      synthesis:
        16 * 512 +
        plain(512, 512) +
        2 * epilogue(512) +
        sum(
          larger.map(
            (s) =>
              plain(channels(s / 2), channels(s)) +
              plain(channels(s), channels(s)) +
              2 * epilogue(channels(s)),
          ),
        ) +
        sum(sides.map((s) => conv(1, channels(s), 3))),
      discriminator:
        sum(sides.map((s) => conv(1, 3, channels(s)))) +
        sum(larger.map((s) => conv(3, channels(s), channels(s)) + conv(3, channels(s), channels(s / 2)))) +
        conv(3, 513, 512) +
        dense(16 * 512, 512) +
        dense(512, 1),
    });
  });

  it('goes on from a checkpoint in the middle of a fade to the same bits', async () => {
    const begin = () => {
      const config = { ...tiny, firstResolution: 4, stableImages: 4, fadeImages: 16 };
      const gan = stylegan.create({ config, random: Random.fromSeed(1) });
      return { gan, trainer: new Trainer({ gan, dataset: noise(gan.inputs), batchSize: 4, seed: 3 }) };
    };
    const weights = ({ gan }: ReturnType<typeof begin>) =>
      namedWeights(gan.networks).map(({ variable }) => [...readTensor(variable).values].join());
    const [whole, resumed] = [begin(), begin()];
    await whole.trainer.train({ steps: 3 });
    const checkpoint = await whole.trainer.capture();
    await whole.trainer.train({ steps: 6 });
    await resumed.trainer.restore(checkpoint);
    expect(growingLayers(resumed.gan.networks['synthesis']!)[0]!.growth).toEqual({ level: 1, fade: 0.25 });
    await resumed.trainer.train({ steps: 6 });
    expect(weights(resumed)).toEqual(weights(whole));
    for (const { trainer, gan } of [whole, resumed]) {
      await trainer.dispose();
      gan.dispose();
    }
  });

  it.each(['discriminator', 'synthesis'])('is right in the second derivative while fading: %s', (network) => {
    registerSecondOrderGradients();
    const gan = stylegan.create({ config: tiny, random: Random.fromSeed(1) });
    smoothWeights(gan.networks[network]!);
    for (const layer of growingLayers(gan.networks[network]!)) layer.growth = { level: 1, fade: 0.5 };
    for (const error of Object.values(checkCritic(gan, { network, step: 0.002 })))
      expect(error).toBeLessThan(1e-2);
    gan.dispose();
  });
});
