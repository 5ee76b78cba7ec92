import { Random, Trainer, forward, registerSecondOrderGradients, sample } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { cgan } from './cgan.js';
import { checkCritic } from './testing/check-critic.js';
import { describeGan } from './testing/describe-gan.js';
import { dense, norm, parametersAt } from './testing/parameters.js';

registerSecondOrderGradients();

const tiny = {
  imageShape: [4, 5, 1],
  numClasses: 3,
  latentDim: 4,
  generatorUnits: [6, 5],
  discriminatorUnits: [6, 5],
};
describeGan(cgan, [tiny, { ...tiny, imageShape: [6, 3, 3], numClasses: 2, embeddingScale: 1 }]);

const create = (config = {}) => cgan.create({ config: { ...tiny, ...config }, random: Random.fromSeed(1) });

describe('cgan', () => {
  it("has the parameters of Keras-GAN's networks", () => {
    expect(parametersAt(cgan, 'mnist')).toEqual({
      generator:
        10 * 100 +
        dense(100, 256) +
        norm(256) +
        dense(256, 512) +
        norm(512) +
        dense(512, 1024) +
        norm(1024) +
        dense(1024, 784),
      discriminator: 10 * 784 + dense(784, 512) + 2 * dense(512, 512) + dense(512, 1),
    });
  });

  it('takes shape and classes from the data', () => {
    const labels = { shape: [], dtype: 'int32', numClasses: 7 } as const;
    const images = { shape: [8, 9, 3], dtype: 'float32' } as const;
    expect(cgan.configure({ data: { images, labels } })).toMatchObject({
      imageShape: [8, 9, 3],
      numClasses: 7,
    });
  });

  it('takes labels as they are, also where it knows more classes than the data have', async () => {
    const gan = create({ numClasses: 5 });
    const seen: number[] = [];
    const dataset = {
      name: 'two classes',
      size: 4,
      spec: { images: gan.sample, labels: { shape: [], dtype: 'int32', range: [0, 1], numClasses: 2 } },
      gather: (indices: ArrayLike<number>) => ({
        images: tf.zeros([indices.length, 4, 5, 1]),
        labels: tf.tensor1d(
          Int32Array.from(indices, (i) => i % 2),
          'int32',
        ),
      }),
    } as const;
    const trainStep: typeof gan.trainStep = async (context) => {
      seen.push(...(await context.nextBatch()).labels!.dataSync());
    };
    const trainer = new Trainer({ gan: { ...gan, trainStep }, dataset, batchSize: 4 });
    await trainer.train({ steps: 1 });
    expect(seen.sort()).toEqual([0, 0, 1, 1]);
    await trainer.dispose();
    gan.dispose();
  });

  it('multiplies latents and pixels with the vector of the class', () => {
    const gan = create();
    for (const network of [gan.networks.generator!, gan.networks.discriminator!]) {
      const width = network.getLayer('class').getWeights()[0]!.shape[1]!;
      network.getLayer('class').setWeights([tf.tensor2d([1, 0, -1].flatMap((v) => Array<number>(width).fill(v)), [3, width])]); // prettier-ignore
    }
    const run = (network: tf.LayersModel, x: tf.Tensor, label: number) => {
      const labels = tf.fill([x.shape[0]!], label, 'int32');
      return [...forward(network, { latents: x, images: x, labels }).dataSync()];
    };
    const { generator, discriminator } = gan.networks;
    for (const [network, shape] of [
      [generator!, [2, 4]],
      [discriminator!, [2, 4, 5, 1]],
    ] as const) {
      // prettier-ignore
      const x = Random.fromSeed(3).normalTensor([...shape]);
      expect(run(network, x, 0)).toEqual(run(network, tf.neg(x), 2));
      expect(run(network, x, 1)).toEqual(run(network, tf.zerosLike(x), 0));
      expect(run(network, x, 0)).not.toEqual(run(network, x, 1));
    }
    gan.dispose();
  });

  it('samples the classes that are asked for, in any batch size', () => {
    const gan = create({ embeddingScale: 1 });
    const labels = tf.tensor1d([0, 2, 0, 2, 1], 'int32');
    const draw = (batchSize: number) => sample(gan, { count: 5, seed: 4, conditions: { labels }, batchSize });
    expect([...draw(2).dataSync()]).toEqual([...draw(5).dataSync()]);
    gan.dispose();
  });

  it('has a discriminator that is right in the second derivative', () => {
    const gan = create({ embeddingScale: 1 });
    const conditions = { labels: tf.tensor1d([0, 2], 'int32') };
    const { first, second, penalty } = checkCritic(gan, { conditions });
    expect(first).toBeLessThan(2e-3);
    expect(second).toBeLessThan(2e-3);
    expect(penalty).toBeLessThan(2e-3);
    gan.dispose();
  });
});
