import { Random, Trainer, forward, registerSecondOrderGradients, type Gan } from '@gan/core';
import { expectClose } from '@gan/core/testing';
import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { codeLoss, drawParts } from './blocks/infogan-code.js';
import { infogan } from './infogan.js';
import { checkCritic } from './testing/check-critic.js';
import { describeGan } from './testing/describe-gan.js';
import { conv, dense, norm, parametersAt } from './testing/parameters.js';

registerSecondOrderGradients();

const tiny = {
  imageShape: [4, 6, 1],
  noiseDim: 3,
  categories: 3,
  continuousCodes: 2,
  baseFilters: 2,
  denseUnits: 8,
  headUnits: 6,
};
describeGan(infogan, [tiny, { ...tiny, imageShape: [7, 9, 3], continuousCodes: 0, trunkNorm: 'none' }]);

const create = (config = {}) =>
  infogan.create({ config: { ...tiny, ...config }, random: Random.fromSeed(1) });

describe('infogan', () => {
  it("has the parameters of the authors' code", () => {
    const flat = 7 * 7 * 128;
    expect(parametersAt(infogan, 'mnist')).toEqual({
      generator:
        dense(74, 1024) +
        norm(1024) +
        dense(1024, flat) +
        norm(flat) +
        conv(4, 128, 64) +
        norm(64) +
        conv(4, 64, 1),
      trunk: conv(4, 1, 64) + conv(4, 64, 128) + norm(128) + dense(flat, 1024) + norm(1024),
      'discriminator-head': dense(1024, 1),
      // Ten logits, and a mean and a deviation of each continuous code.
      'q-head': dense(1024, 128) + norm(128) + dense(128, 10 + 2 + 2),
    });
  });

  it('draws noise, one class and continuous codes, in this order', () => {
    const latents = drawParts({ noiseDim: 4, categories: 5, continuousCodes: 2 }, 200, Random.fromSeed(1));
    const [noise, classes, continuous] = tf.split(latents as tf.Tensor2D, [4, 5, 2], 1);
    expect(tf.unique(tf.sum(classes!, 1)).values.arraySync()).toEqual([1]);
    expect(Math.min(...tf.sum(classes!, 0).dataSync())).toBeGreaterThan(20);
    for (const part of [noise!, continuous!]) {
      expect(tf.max(tf.abs(part)).dataSync()[0]).toBeLessThanOrEqual(1);
      expectClose(tf.moments(part).variance, tf.scalar(1 / 3), { absolute: 0.05 });
    }
  });

  it('reads logits and means, and no deviations', () => {
    const loss = codeLoss({ noiseDim: 1, categories: 2, continuousCodes: 2 });
    const latents = tf.tensor2d([[9, 1, 0, 0.5, -0.5]]);
    const at = (...deviations: [number, number]) =>
      loss(latents, tf.tensor2d([[0, 0, 0.5, deviations[0], 0.5, deviations[1]]])).dataSync()[0]!;
    // The class is not read at all; the second mean is off by 1.
    const continuous = Math.log(2 * Math.PI) + 0.5 - 2 * Math.log(2);
    expect(at(0, 0)).toBeCloseTo(continuous, 5);
    expect(at(3, -8)).toBeCloseTo(continuous, 5);
  });

  it('learns a code without labels: the information comes near that of the classes', async () => {
    const rates = { generatorRate: 1e-2, discriminatorRate: 1e-2 };
    const gan = create({ ...rates, imageShape: [4, 4, 1], noiseDim: 2, continuousCodes: 0, denseUnits: 16 });
    const information = await trainOnShades(gan, 60);
    expect(information).toBeGreaterThan(0.5 * Math.log(3));
    gan.dispose();
  });

  it('has heads on a trunk that are right in the second derivative', () => {
    for (const head of ['discriminator-head', 'q-head']) {
      const gan = create({ imageShape: [5, 4, 1] });
      // Far from the deviation of 0.02 at which kernels start and slopes are too small for differences in float32.
      for (const { weights } of Object.values(gan.networks)) {
        for (const weight of weights) if (/kernel/.test(weight.name)) weight.write(tf.mul(weight.read(), 20));
      }
      const { trunk } = gan.networks;
      const joined = tf.model({
        inputs: trunk!.inputs,
        outputs: gan.networks[head]!.apply(trunk!.outputs) as tf.SymbolicTensor,
      });
      const { first, second, penalty } = checkCritic({ ...gan, networks: { critic: joined } });
      expect(first).toBeLessThan(2e-3);
      expect(second).toBeLessThan(2e-3);
      expect(penalty).toBeLessThan(2e-3);
      gan.dispose();
    }
  });

  it('judges both heads on the same features', () => {
    const gan = create();
    const features = forward(gan.networks['trunk']!, { images: tf.zeros([2, 4, 6, 1]) });
    expect(features.shape).toEqual([2, 8]);
    expect(forward(gan.networks['q-head']!, { features }).shape).toEqual([2, 3 + 2 * 2]);
    gan.dispose();
  });
});

/** Trains on grey images of three shades; the mean information of the last steps, in nats. */
async function trainOnShades(gan: Gan, steps: number): Promise<number> {
  const trainer = new Trainer({
    gan,
    batchSize: 12,
    dataset: {
      name: 'shades',
      size: 96,
      spec: gan.inputs,
      gather: (indices) => ({
        images: tf.stack([...indices].map((i) => tf.fill(gan.sample.shape as number[], (i % 3) / 2))),
      }),
    },
  });
  const history = await trainer.train({ steps });
  await trainer.dispose();
  const last = history.slice(-10).map(({ metrics }) => metrics['mutualInformation']!);
  return last.reduce((sum, value) => sum + value, 0) / last.length;
}
