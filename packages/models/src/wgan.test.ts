import { Random, Trainer, forward, namedWeights, registerSecondOrderGradients, type Gan } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { checkCritic } from './testing/check-critic.js';
import { describeGan } from './testing/describe-gan.js';
import { norm, parametersAt } from './testing/parameters.js';
import { wgan } from './wgan.js';

registerSecondOrderGradients();

const tiny = { imageShape: [8, 10, 1], latentDim: 4, baseFilters: 2, nCritic: 1, thoroughCritic: 2 };
describeGan(wgan, [tiny, { ...tiny, imageShape: [13, 8, 3] }]);

const kernel = (from: number, to: number) => 16 * from * to;

describe('wgan', () => {
  it("has the parameters of the authors' code", () => {
    const norms = norm(512) + norm(256) + norm(128);
    expect(parametersAt(wgan, 'reference-64')).toEqual({
      generator:
        kernel(100, 512) +
        kernel(512, 256) +
        kernel(256, 128) +
        kernel(128, 64) +
        kernel(64, 3) +
        norms +
        norm(64),
      critic: kernel(3, 64) + kernel(64, 128) + kernel(128, 256) + kernel(256, 512) + norms + kernel(512, 1),
    });
  });

  it('updates the critic often in the first 25 steps and in every 500th', async () => {
    const gan = wgan.create({
      config: { ...tiny, thoroughCritic: 7, nCritic: 3 },
      random: Random.fromSeed(1),
    });
    const counts = [];
    for (const step of [0, 24, 25, 499, 500, 501, 1000]) counts.push(await criticUpdatesAt(gan, step));
    expect(counts).toEqual([7, 7, 3, 3, 7, 3, 7]);
    gan.dispose();
  });

  it('clips before updates: what the generator learns from went on from clipped weights', async () => {
    const gan = wgan.create({ config: tiny, random: Random.fromSeed(1) });
    const limits: number[] = [];
    const trainer = new Trainer({
      gan: {
        ...gan,
        trainStep: (context) => {
          const update: typeof context.update = (player, objective) => {
            limits.push(largest(gan));
            context.update(player, objective);
          };
          return gan.trainStep(Object.create(context, { update: { value: update } }) as typeof context);
        },
      },
      dataset: images(gan),
      batchSize: 4,
    });
    await trainer.train({ steps: 1 });
    // Two of the critic, then the generator's.
    expect(limits).toHaveLength(3);
    expect(limits[0]).toBeCloseTo(0.01, 6);
    expect(limits[1]).toBeCloseTo(0.01, 6);
    expect(limits[2]).toBeGreaterThan(0.01);
    await trainer.dispose();
    gan.dispose();
  });

  it('has a critic that is right in the second derivative', () => {
    const gan = wgan.create({ config: { ...tiny, imageShape: [5, 6, 1] }, random: Random.fromSeed(1) });
    // Kernels start at a deviation of 0.02, which leaves the slopes too small for differences in float32.
    for (const { name, variable } of namedWeights(gan.networks, ['critic'])) {
      if (name.endsWith('kernel')) tf.tidy(() => variable.assign(tf.mul(variable, 10)));
    }
    const { first, second, penalty } = checkCritic(gan);
    expect(first).toBeLessThan(2e-3);
    expect(second).toBeLessThan(2e-3);
    expect(penalty).toBeLessThan(2e-3);
    gan.dispose();
  });

  it('scores without a bound', () => {
    const gan = wgan.create({ config: tiny, random: Random.fromSeed(1) });
    const score = forward(gan.networks.critic!, { images: tf.fill([1, 8, 10, 1], 1e6) });
    expect(Math.abs(score.dataSync()[0]!)).toBeGreaterThan(1);
    gan.dispose();
  });
});

const images = (gan: Gan) => ({
  name: 'noise',
  size: 64,
  spec: gan.inputs,
  gather: (indices: ArrayLike<number>, random: Random) => ({
    images: random.uniformTensor([indices.length, 8, 10, 1], -1, 1),
  }),
});

/** The largest absolute weight of the critic. */
const largest = (gan: Gan): number =>
  Math.max(
    ...namedWeights(gan.networks, ['critic'], 'trainable').map(
      ({ variable }) => tf.tidy(() => tf.max(tf.abs(variable))).dataSync()[0]!,
    ),
  );

/** How often the critic is updated in a step with this number. */
async function criticUpdatesAt(gan: Gan, step: number): Promise<number> {
  let count = 0;
  const update = (player: string) => void (count += player === 'discriminator' ? 1 : 0);
  const random = Random.fromSeed(1);
  const nextBatch = async () => ({ images: random.uniformTensor([2, 8, 10, 1]) });
  // Objectives are not run, so nothing is judged.
  const judged = gan.trainStep({ gan, random, step, imagesSeen: 0, nextBatch, update, log: () => undefined });
  await judged.catch((error: unknown) => expect(error).toBeUndefined());
  return count;
}
