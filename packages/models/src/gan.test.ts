import { Random, sample, Trainer } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { gan } from './gan.js';
import { describeGan } from './testing/describe-gan.js';
import { dense, norm, parametersAt } from './testing/parameters.js';

describeGan(gan, [
  { imageShape: [8, 8, 1], latentDim: 5, generatorUnits: [16, 12], discriminatorUnits: [12] },
  { imageShape: [6, 4, 3], latentDim: 3, generatorUnits: [8], discriminatorUnits: [8, 6], form: 'original' },
]);

describe('gan', () => {
  it('has the parameters of the worked example', () => {
    expect(parametersAt(gan, 'article')).toEqual({
      generator:
        dense(100, 256) +
        norm(256) +
        dense(256, 512) +
        norm(512) +
        dense(512, 1024) +
        norm(1024) +
        dense(1024, 784),
      discriminator: dense(784, 512) + dense(512, 256) + dense(256, 1),
    });
  });

  it('has the parameters of the 2014 networks: 240 maxout units of five pieces', () => {
    expect(parametersAt(gan, 'original-2014')).toEqual({
      generator: dense(100, 1200) + dense(1200, 1200) + dense(1200, 784),
      discriminator: dense(784, 1200) + dense(240, 1200) + dense(240, 1),
    });
  });

  it('starts the 2014 generator from the mean of the data, whatever range the data come in', async () => {
    const built = gan.create({
      preset: 'original-2014',
      config: { imageShape: [2, 2, 1] },
      random: Random.fromSeed(1),
    });
    const values = [-0.8, -0.4, 0, 0.6];
    const constant = {
      name: 'constant',
      size: 200,
      spec: { images: { shape: [2, 2, 1], dtype: 'float32', range: [-1, 1] } },
      gather: (indices: Int32Array) => ({
        images: tf.tile(tf.tensor(values, [1, 2, 2, 1]), [indices.length, 1, 1, 1]),
      }),
    } as const;
    const trainer = new Trainer({ gan: built, dataset: constant, batchSize: 100 });
    await trainer.train({ steps: 0 });
    const mean = tf.tidy(() => [...tf.mean(sample(built, { count: 500 }), 0).dataSync()]);
    mean.forEach((pixel, i) => expect(pixel).toBeCloseTo((values[i]! + 1) / 2, 1));
    await trainer.dispose();
    built.dispose();
  });

  it('takes the shape of the data unless the user says otherwise', () => {
    const data = { images: { shape: [16, 16, 3], dtype: 'float32' } } as const;
    expect(gan.configure({ data }).imageShape).toEqual([16, 16, 3]);
    expect(gan.configure({ data, config: { imageShape: [8, 8, 1] } }).imageShape).toEqual([8, 8, 1]);
  });

  it('refuses what it does not know, in words', () => {
    expect(() => gan.configure({ preset: 'huge' })).toThrow(
      /one of the presets article, original-2014, small, got 'huge'/,
    );
    expect(() => gan.configure({ config: { latent: 3 } })).toThrow(/options among .*latentDim.*got 'latent'/);
    expect(() => gan.configure({ config: { latentDim: 0 } })).toThrow(/valid 'latentDim', got 0/);
  });
});
