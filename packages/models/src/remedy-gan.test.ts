import { Random, Trainer } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { fallingNoise } from './blocks/falling-noise.js';
import { remedyGan } from './remedy-gan.js';
import { describeGan } from './testing/describe-gan.js';
import { conv, dense, norm, parametersAt } from './testing/parameters.js';

const tiny = { form: 'plain', generatorUnits: [8], discriminatorUnits: [6] } as const;

describeGan(remedyGan, [
  { ...tiny, loss: 'relativistic', zeroCentredPenalty: 0.1 },
  { form: 'maxout', generatorUnits: [8], discriminatorUnits: [6], maxoutPieces: 2, discriminators: 2 },
]);

/** What the generator gets in one step from the same weights and batches; the plain game's where `config` is empty. */
async function afterSteps(config: object, steps = 2): Promise<number[]> {
  const gan = remedyGan.create({ config: { ...tiny, ...config }, random: Random.fromSeed(1) });
  const points = {
    ...({ name: 'noise', size: 32, spec: { points: { shape: [2], dtype: 'float32' } } } as const),
    gather: (indices: Int32Array) => ({
      points: Random.fromSeed(indices[0]!).normalTensor([indices.length, 2]),
    }),
  };
  const trainer = new Trainer({ gan, dataset: points, batchSize: 4 });
  await trainer.train({ steps });
  const first = tf.memory().numTensors;
  await trainer.train({ steps: steps + 2 });
  expect(tf.memory().numTensors).toBe(first);
  const weights = gan.networks.generator!.getWeights().flatMap((weight) => [...weight.dataSync()]);
  await trainer.dispose();
  gan.dispose();
  return weights;
}

describe('remedy-gan', () => {
  it.each([
    { packing: 2 },
    { discriminators: 3, strictness: 1 },
    { unrolledSteps: 2 },
    { comparison: 'discrimination' },
    { comparison: 'deviation' },
    { modeSeeking: 1 },
    { loss: 'relativistic' },
    { zeroCentredPenalty: 1 },
    { decaySteps: 4 },
    { discriminatorRate: 4 },
    { instanceNoise: 1, decaySteps: 4 },
  ])('trains with %j, which makes a difference, and leaves no tensor behind', async (remedy) => {
    const weights = await afterSteps(remedy);
    expect(weights.every(Number.isFinite)).toBe(true);
    expect(weights).not.toEqual(await afterSteps({}));
  });

  it("has the parameters of PacGAN's networks of points", () => {
    expect(parametersAt(remedyGan, 'toy')).toEqual({
      generator: 2 * 400 + 3 * 400 * 400 + 4 * norm(400) + dense(400, 2),
      discriminator: dense(2, 1000) + 2 * dense(200, 1000) + dense(200, 1),
    });
  });

  it.each([
    ['stacked-quarter', 2],
    ['stacked-half', 4],
  ])('has the parameters of the Unrolled-GAN setting, %s', (preset, filters) => {
    expect(parametersAt(remedyGan, preset)).toEqual({
      generator:
        dense(256, 1024) + norm(64) + conv(3, 64, 32) + norm(32) + conv(3, 32, 16) + norm(16) + conv(3, 16, 8) +
        norm(8) + conv(3, 8, 3), // prettier-ignore
      discriminator:
        conv(3, 3, filters) + norm(filters) + conv(3, filters, 2 * filters) + norm(2 * filters) +
        conv(3, 2 * filters, 4 * filters) + norm(4 * filters) + dense(16 * 4 * filters, 1), // prettier-ignore
    });
  });

  it('lets the first layer alone grow with the packing', () => {
    const [one, three] = [1, 3].map((packing) => parametersAt(remedyGan, 'stacked-quarter', { packing }));
    expect(three!.discriminator! - one!.discriminator!).toBe(9 * 6 * 2);
  });

  it.each([
    { packing: 2, discriminators: 2 },
    { packing: 2, modeSeeking: 1 },
    { unrolledSteps: 1, loss: 'relativistic' },
    { discriminators: 2, zeroCentredPenalty: 1 },
    { packing: 2, instanceNoise: 1, decaySteps: 4 },
  ])('refuses %j, which cannot go together', (config) => {
    expect(() => remedyGan.create({ config, random: Random.fromSeed(1) })).toThrow(
      /remedies that go together/,
    );
  });

  it('lets noise fall to none over 70 % of the run, whose length it must know', () => {
    const schedule = fallingNoise({ instanceNoise: 2, decaySteps: 1000 });
    const at = (step: number) => schedule({ step, imagesSeen: 0 });
    expect(at(0)).toBe(2);
    expect(at(350)).toBeCloseTo(2 / Math.sqrt(40), 6);
    expect([at(699) > 0.05, at(700)]).toEqual([true, 0]);
    expect(() => fallingNoise({ instanceNoise: 1, decaySteps: 0 })).toThrow(/decaySteps/);
  });

  it('refuses to seek modes in a batch without halves', async () => {
    const gan = remedyGan.create({ config: { ...tiny, modeSeeking: 1 }, random: Random.fromSeed(1) });
    const dataset = {
      ...({ name: 'zeros', size: 6, spec: { points: { shape: [2], dtype: 'float32' } } } as const),
      gather: (indices: Int32Array) => ({ points: tf.zeros([indices.length, 2]) }),
    };
    const trainer = new Trainer({ gan, dataset, batchSize: 3 });
    await expect(trainer.train({ steps: 1 })).rejects.toThrow(/batch of an even size, got 3. Use 4/);
    await trainer.dispose();
    gan.dispose();
  });
});
