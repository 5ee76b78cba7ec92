import { Random, Trainer, forwardAll, registerSecondOrderGradients, type Gan } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { acgan } from './acgan.js';
import { checkCritic } from './testing/check-critic.js';
import { describeGan } from './testing/describe-gan.js';
import { conv, dense, parametersAt } from './testing/parameters.js';

registerSecondOrderGradients();

const tiny = { imageShape: [4, 6, 1], numClasses: 3, latentDim: 4, baseFilters: 1, denseUnits: 8 };
describeGan(acgan, [tiny, { ...tiny, imageShape: [7, 9, 3], numClasses: 2, generatorBatch: 1 }]);

const create = (config = {}) => acgan.create({ config: { ...tiny, ...config }, random: Random.fromSeed(1) });

describe('acgan', () => {
  it('has the parameters of keras-acgan', () => {
    expect(parametersAt(acgan, 'mnist')).toEqual({
      generator:
        10 * 100 +
        dense(100, 1024) +
        dense(1024, 128 * 7 * 7) +
        conv(5, 128, 256) +
        conv(5, 256, 128) +
        conv(2, 128, 1),
      discriminator:
        conv(3, 1, 32) +
        conv(3, 32, 64) +
        conv(3, 64, 128) +
        conv(3, 128, 256) +
        dense(7 * 7 * 256, 1) +
        dense(7 * 7 * 256, 10),
    });
  });

  it('judges and names', () => {
    const gan = create();
    const outputs = forwardAll(gan.networks.discriminator!, { images: tf.zeros([2, 4, 6, 1]) });
    expect(outputs.map(({ shape }) => shape)).toEqual([[2, 1], [2, 3]]); // prettier-ignore
    gan.dispose();
  });

  it('makes as many images in a generator update as asked', async () => {
    for (const generatorBatch of [1, 3]) {
      const gan = create({ generatorBatch });
      const counts: number[] = [];
      const generator = gan.networks.generator!;
      const apply = generator.apply.bind(generator);
      generator.apply = (inputs, kwargs) => {
        counts.push((inputs as tf.Tensor[])[0]!.shape[0]!);
        return apply(inputs, kwargs);
      };
      await train(gan, 1);
      expect(counts).toEqual([4, 4 * generatorBatch]);
      gan.dispose();
    }
  });

  it('learns to name classes that can be seen', async () => {
    const gan = create({
      imageShape: [4, 4, 1],
      baseFilters: 2,
      learningRate: 1e-2,
      dropoutRate: 0,
      generatorBatch: 1,
    });
    const metrics = await train(gan, 30);
    expect(metrics['classAccuracyReal']).toBeGreaterThan(0.8);
    gan.dispose();
  });

  it.each([0, 1])('has a discriminator that is right in the second derivative (seed %i)', (seed) => {
    const config = { ...tiny, imageShape: [4, 5, 1], baseFilters: 2 };
    const gan = acgan.create({ config, random: Random.fromSeed(seed) });
    const { first, second, penalty } = checkCritic(gan);
    expect(first).toBeLessThan(2e-3);
    expect(second).toBeLessThan(2e-3);
    expect(penalty).toBeLessThan(2e-3);
    gan.dispose();
  });
});

/** Trains on images that are as bright as their class; the metrics of the last step. */
async function train(gan: Gan, steps: number): Promise<Record<string, number>> {
  const trainer = new Trainer({
    gan,
    batchSize: steps > 1 ? 9 : 4,
    dataset: {
      name: 'shades',
      size: 96,
      spec: gan.inputs,
      gather: (indices) => {
        const labels = [...indices].map((i) => i % 3);
        const shape = gan.sample.shape as number[];
        const images = labels.map((label) => tf.fill(shape, label - 1));
        return { images: tf.stack(images), labels: tf.tensor1d(labels, 'int32') };
      },
    },
  });
  const history = await trainer.train({ steps });
  await trainer.dispose();
  return { ...history.at(-1)!.metrics };
}
