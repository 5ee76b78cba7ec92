import { forward, memoryStore, namedWeights, Random, readTensor, Trainer } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { cyclegan } from './cyclegan.js';
import { describeGan } from './testing/describe-gan.js';
import { noise } from './testing/noise.js';
import { conv, parametersAt } from './testing/parameters.js';

const tiny = {
  imageShape: [8, 8, 1],
  channelsB: 1,
  blocks: 1,
  baseFilters: 1,
  discriminatorFilters: 1,
  patch: 1,
  historySize: 2,
};
const create = (config = {}) =>
  cyclegan.create({ config: { ...tiny, ...config }, random: Random.fromSeed(1) });

describeGan(cyclegan, [
  tiny,
  { ...tiny, imageShape: [8, 12, 3], channelsB: 3, patch: 16, identityShare: 0, historySize: 0 },
]);

/** The table of the generator: all convolutions have biases, normalisations have nothing. */
const generator = (blocks: number) =>
  conv(7, 3, 64) +
  (conv(3, 64, 128) + conv(3, 128, 256)) +
  blocks * 2 * conv(3, 256, 256) +
  (conv(3, 256, 128) + conv(3, 128, 64)) +
  conv(7, 64, 3);
const discriminator =
  conv(4, 3, 64) + conv(4, 64, 128) + conv(4, 128, 256) + conv(4, 256, 512) + conv(4, 512, 1);

describe('cyclegan', () => {
  it('has the parameters of the published networks, 11.378 and 2.765 million', () => {
    expect([generator(9), discriminator].map((count) => (count / 1e6).toFixed(3))).toEqual([
      '11.378',
      '2.765',
    ]);
    expect(parametersAt(cyclegan, 'resnet-9')).toEqual({
      'generator-ab': generator(9),
      'generator-ba': generator(9),
      'discriminator-a': discriminator,
      'discriminator-b': discriminator,
    });
    expect(parametersAt(cyclegan, 'resnet-6')['generator-ba']).toBe(generator(6));
  });

  it('gives a discriminator of pixels a bias in its last layer, as published with this normalisation', () => {
    const { 'discriminator-a': pixels } = parametersAt(cyclegan, 'resnet-9', { patch: 1 });
    expect(pixels).toBe(conv(1, 3, 64) + conv(1, 64, 128) + conv(1, 128, 1));
  });

  it('translates both ways, any sides that are multiples of 4', () => {
    const gan = create({ channelsB: 3, identityShare: 0 });
    const { ab, ba } = gan.translations!;
    expect([ab!.from, ab!.to, ba!.from, ba!.to]).toEqual(['domainA', 'domainB', 'domainB', 'domainA']);
    tf.tidy(() => {
      const images = Random.fromSeed(2).uniformTensor([2, 20, 8, 1], -1, 1);
      const there = forward(gan.networks[ab!.network]!, { images });
      expect(there.shape).toEqual([2, 20, 8, 3]);
      expect(forward(gan.networks[ba!.network]!, { images: there }).shape).toEqual([2, 20, 8, 1]);
    });
    gan.dispose();
  });

  it('resumes to the same bits, what its discriminators remember included', async () => {
    const run = () => {
      const gan = create();
      return { gan, trainer: new Trainer({ gan, dataset: noise(gan.inputs), batchSize: 1, seed: 3 }) };
    };
    const [whole, first, second] = [run(), run(), run()];
    await whole.trainer.train({ steps: 5 });
    await first.trainer.train({ steps: 3 });
    const store = memoryStore();
    const entry = await store.save(await first.trainer.capture());
    const checkpoint = await store.load(entry);
    expect(checkpoint.tensors['gan/history-a/pictures']!.shape).toEqual([2, 8, 8, 1]);
    await second.trainer.restore(checkpoint);
    await second.trainer.train({ steps: 5 });
    const weights = ({ gan }: typeof whole) =>
      namedWeights(gan.networks).map(({ name, variable }) => [name, readTensor(variable).values]);
    expect(weights(second)).toEqual(weights(whole));
    for (const { gan, trainer } of [whole, first, second]) {
      await trainer.dispose();
      gan.dispose();
    }
  });

  it('logs both ways, and leaves identity terms out where they have no weight', async () => {
    const logged = async (config = {}) => {
      const gan = create(config);
      const trainer = new Trainer({ gan, dataset: noise(gan.inputs), batchSize: 1 });
      const [logs] = await trainer.train({ steps: 1 });
      await trainer.dispose();
      gan.dispose();
      return logs!.metrics;
    };
    const metrics = await logged();
    expect(metrics['generatorLoss']).toBeCloseTo(metrics['adversarialAb']! + metrics['adversarialBa']!, 5);
    expect(metrics['discriminatorLoss']).toBeCloseTo(
      metrics['discriminatorAb']! + metrics['discriminatorBa']!,
      5,
    );
    expect(Object.keys(metrics)).toContain('identityBa');
    expect(Object.keys(await logged({ identityShare: 0 }))).not.toContain('identityBa');
  });

  it('refuses sides, channels and patches that do not fit', () => {
    expect(() => create({ imageShape: [8, 10, 1] })).toThrow(/multiples of 4, at least 8, got 8x10/);
    expect(() => create({ channelsB: 3 })).toThrow(/identity terms, got 3 and 1. Set identityShare=0/);
    expect(() => create({ patch: 34 })).toThrow(/at least 12x12 for patches of 34 pixels/);
  });

  it('takes sides and channels from the data set', () => {
    const spec = (shape: number[]) => ({ shape, dtype: 'float32' }) as const;
    const data = { domainA: spec([64, 128, 1]), domainB: spec([64, 128, 3]) };
    const { imageShape, channelsB } = cyclegan.configure({ preset: 'small', data });
    expect({ imageShape, channelsB }).toEqual({ imageShape: [64, 128, 1], channelsB: 3 });
  });
});
