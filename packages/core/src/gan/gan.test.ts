import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { adam } from '../optimizers/adam.js';
import { Random } from '../random.js';
import { toyGan } from '../testing/toy-gan.js';
import { createGan, fans, initializers, sample, withoutValues } from './index.js';

describe('createGan', () => {
  it('fills in players, sample and latents', () => {
    const gan = toyGan();
    expect(Object.keys(gan.players)).toEqual(['generator', 'discriminator']);
    expect(gan.sample).toEqual({ shape: [2], dtype: 'float32', range: [-1, 1] });
    expect(gan.latents(5, Random.fromSeed(1)).latents!.shape).toEqual([5, 3]);
    gan.dispose();
  });

  it('says which part is missing', () => {
    const { networks } = toyGan();
    const parts = { name: 'half', networks };
    expect(() => createGan({ ...parts, optimizers: { generator: adam(), discriminator: adam() } })).toThrow(
      /have a loss or a trainStep/,
    );
    expect(() =>
      createGan({ ...parts, optimizers: { generator: adam() }, trainStep: async () => {} }),
    ).toThrow(/optimiser for player 'discriminator'/);
    expect(() =>
      createGan({ ...parts, networks: { critic: networks.discriminator! }, optimizers: {} }),
    ).toThrow(/network 'generator'/);
  });

  it('takes networks made with tf.sequential', () => {
    const network = (inputs: number, units: number) =>
      tf.sequential({ layers: [tf.layers.dense({ inputShape: [inputs], units })] });
    const gan = toyGan({ networks: { generator: network(3, 2), discriminator: network(2, 1) } });
    expect(sample(gan, { count: 5 }).shape).toEqual([5, 2]);
    gan.dispose();
  });

  it('refuses probabilities where logits are due, and regularisers that fight', () => {
    const input = tf.input({ shape: [2], name: 'points' });
    const layer = tf.layers.dense({ name: 'out', units: 1, activation: 'sigmoid' });
    const squashed = tf.model({ name: 'd', inputs: input, outputs: layer.apply(input) as tf.SymbolicTensor });
    const { generator } = toyGan().networks;
    expect(() => toyGan({ networks: { generator: generator!, discriminator: squashed } })).toThrow(
      /raw scores/,
    );
    const twins = ['weightClipping', 'gradientPenalty'].map((name) => ({ name, player: 'discriminator' }));
    expect(() => toyGan({ regularizers: twins })).toThrow(/Leave weightClipping out/);
  });

  it('feeds pictures to models that translate, instead of latents', () => {
    const picture = tf.input({ shape: [4, 4, 3], name: 'picture' });
    const output = tf.layers.conv2d({ filters: 3, kernelSize: 1 }).apply(picture) as tf.SymbolicTensor;
    const painter = tf.model({ name: 'painter', inputs: picture, outputs: output });
    const gan = createGan({
      name: 'toy-translation',
      networks: { painter },
      players: { generator: ['painter'] },
      optimizers: { generator: adam() },
      averaged: ['painter'],
      translations: { forward: { network: 'painter', from: 'source', to: 'target' } },
      trainStep: async () => {},
    });
    const source = tf.ones([2, 4, 4, 3]);
    expect(sample(gan, { count: 2, conditions: { source } }).shape).toEqual([2, 4, 4, 3]);
    expect(() => sample(gan, { count: 2 })).toThrow(/'source' among the conditions, got none/);
    source.dispose();
    gan.dispose();
  });

  it('frees all it owns', () => {
    const before = tf.memory().numTensors;
    toyGan().dispose();
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe('sample', () => {
  it('depends on the seed and not on how many are made at a time', () => {
    const gan = toyGan();
    const values = (seed: number, batchSize: number) => [
      ...sample(gan, { count: 5, seed, batchSize }).dataSync(),
    ];
    expect(values(1, 2)).toEqual(values(1, 5));
    expect(values(1, 5)).not.toEqual(values(2, 5));
    gan.dispose();
  });
});

describe('initializers', () => {
  const values = (
    name: 'glorotUniform' | 'glorotNormal' | 'heNormal' | 'lecunUniform',
    shape: number[],
    seed = 1,
  ) => initializers(Random.fromSeed(seed))[name]().apply(shape).dataSync() as Float32Array;
  const deviation = (v: Float32Array) => Math.sqrt(v.reduce((sum, x) => sum + x * x, 0) / v.length);

  it('repeat with the seed', () => {
    expect(values('glorotUniform', [4, 5])).toEqual(values('glorotUniform', [4, 5]));
    expect(values('glorotUniform', [4, 5])).not.toEqual(values('glorotUniform', [4, 5], 2));
  });

  it('have the spread their papers give', () => {
    // A uniform of limit l deviates by l / sqrt(3); with 30,000 draws the bound is five standard errors or more.
    expect(deviation(values('glorotUniform', [100, 300]))).toBeCloseTo(Math.sqrt(6 / 400) / Math.sqrt(3), 3);
    const wider = initializers(Random.fromSeed(1)).glorotUniform(2).apply([100, 300]);
    expect(deviation(wider.dataSync() as Float32Array)).toBeCloseTo(
      (2 * Math.sqrt(6 / 400)) / Math.sqrt(3),
      3,
    );
    expect(deviation(values('glorotNormal', [3, 3, 40, 160]))).toBeCloseTo(Math.sqrt(2 / 1800), 3);
    expect(deviation(values('heNormal', [3, 3, 20, 200]))).toBeCloseTo(Math.sqrt(2 / 180), 2);
    expect(Math.max(...values('lecunUniform', [100, 300]))).toBeLessThanOrEqual(0.1);
  });

  it('count fans of dense and convolution kernels', () => {
    expect(fans([7, 9])).toEqual({ fanIn: 7, fanOut: 9 });
    expect(fans([5, 5, 3, 4])).toEqual({ fanIn: 75, fanOut: 100 });
  });

  it('truncate normals at two deviations', () => {
    const drawn = initializers(Random.fromSeed(1)).truncatedNormal(0.5).apply([5000]).dataSync();
    expect(Math.max(...drawn.map(Math.abs))).toBeLessThanOrEqual(1);
    expect(Math.max(...drawn.map(Math.abs))).toBeGreaterThan(0.9);
  });

  it.each([[[3, 3, 4, 8]], [[2, 6]], [[5, 5]]])('make orthonormal kernels of shape %j', (shape) => {
    const kernel = initializers(Random.fromSeed(1)).orthogonal(2).apply(shape);
    const matrix = tf.reshape(kernel, [-1, shape.at(-1)!]) as tf.Tensor2D;
    const wide = matrix.shape[0]! < matrix.shape[1]!;
    const product = tf.matMul(matrix, matrix, !wide, wide);
    const difference = tf.max(tf.abs(tf.sub(product, tf.mul(tf.eye(product.shape[0]!), 4))));
    expect(difference.dataSync()[0]).toBeLessThan(1e-5);
  });

  it('draw nothing where values do not matter', () => {
    const random = Random.fromSeed(1);
    const before = random.getState();
    const kernel = () => initializers(random).orthogonal().apply([3, 2]);
    expect([...withoutValues(kernel).dataSync()]).toEqual(Array(6).fill(0));
    expect(random.getState()).toEqual(before);
    expect(() => withoutValues(() => { throw new Error('inside'); })).toThrow('inside'); // prettier-ignore
    expect([...kernel().dataSync()]).not.toContain(0);
  });

  it('keep the names of the stock classes, so that saved models load anywhere', () => {
    const init = initializers(Random.fromSeed(1)).normal(0.02);
    expect(init.getClassName()).toBe('RandomNormal');
    expect(init.getConfig()).toMatchObject({ stddev: 0.02 });
  });
});
