import * as tf from '@tensorflow/tfjs';
import { describe, expect, it, vi } from 'vitest';
import { ConfigError } from '../errors.js';
import { toyGan, toyPoints } from '../testing/toy-gan.js';
import type { PenaltyContext, Regularizer } from '../types/regularizer.js';
import { pack } from './pack.js';
import { Trainer } from './trainer.js';

describe('pack', () => {
  it('joins examples along the last axis, and passes gradients back to each', () => {
    const x = tf.tensor2d([[1, 2], [3, 4], [5, 6], [7, 8]]); // prettier-ignore
    expect(pack(x, 2).arraySync()).toEqual([
      [1, 2, 5, 6],
      [3, 4, 7, 8],
    ]);
    const weights = tf.tensor2d([[1, 2, 3, 4], [5, 6, 7, 8]]); // prettier-ignore
    const gradient = tf.grad((v) => tf.sum(tf.mul(pack(v, 2), weights)))(x);
    expect(gradient.arraySync()).toEqual([[1, 2], [5, 6], [3, 4], [7, 8]]); // prettier-ignore
    expect(pack(tf.ones([6, 4, 4, 3]), 3).shape).toEqual([2, 4, 4, 9]);
  });

  it('refuses a batch it cannot divide', () => {
    expect(() => pack(tf.ones([5, 2]), 2)).toThrow(/divisible by the packing of 2, got 5. Use e.g. 4/);
  });
});

describe('adversarialStep', () => {
  const train = async (parts: Parameters<typeof toyGan>[0], steps = 2) => {
    const gan = toyGan(parts);
    const trainer = new Trainer({ gan, dataset: toyPoints(), batchSize: 8 });
    const history = await trainer.train({ steps });
    await trainer.dispose();
    gan.dispose();
    return history;
  };

  it('shows packed examples to the discriminator and to its penalties', async () => {
    const seen: number[][] = [];
    const look: Regularizer = {
      name: 'look',
      player: 'discriminator',
      penalty: ({ real, fake, discriminate }: PenaltyContext) => {
        seen.push(real.shape, fake.shape, discriminate(real).shape);
        return tf.scalar(0);
      },
    };
    const { networks } = toyGan({}, 1);
    const { networks: wide } = toyGan({}, 2, 4);
    await train(
      {
        networks: { generator: networks.generator!, discriminator: wide.discriminator! },
        packing: 2,
        regularizers: [look],
      },
      1,
    );
    expect(seen).toEqual([[4, 4], [4, 4], [4, 1]]); // prettier-ignore
  });

  it('adds lazy penalties every so many steps, as many times over', async () => {
    const penalty = vi.fn(() => tf.scalar(1));
    const lazy: Regularizer = { name: 'lazy', player: 'discriminator', every: 3, penalty };
    const history = await train({ regularizers: [lazy] }, 7);
    expect(penalty).toHaveBeenCalledTimes(3);
    expect(history.map(({ metrics }) => metrics.lazy)).toEqual([
      1,
      undefined,
      undefined,
      1,
      undefined,
      undefined,
      1,
    ]);
  });

  it('applies rules to the weights of their player after each of its updates', async () => {
    const afterUpdate = vi.fn();
    await train({ regularizers: [{ name: 'rule', player: 'discriminator', afterUpdate }], nCritic: 2 }, 3);
    expect(afterUpdate).toHaveBeenCalledTimes(6);
    expect((afterUpdate.mock.calls[0]![0] as tf.Variable[]).map(({ shape }) => shape)).toContainEqual([8, 1]);
  });

  it('applies rules before updates too, and follows a schedule of critic updates', async () => {
    const beforeUpdate = vi.fn();
    await train(
      {
        regularizers: [{ name: 'rule', player: 'discriminator', beforeUpdate }],
        nCritic: ({ step }) => (step === 0 ? 4 : 1),
      },
      3,
    );
    expect(beforeUpdate).toHaveBeenCalledTimes(4 + 1 + 1);
    await expect(train({ nCritic: () => 0.5 })).rejects.toThrow(/nCritic .* got 0.5. Its schedule/);
  });

  it('gives the generator as many more examples as asked, and leaves none behind', async () => {
    const seen: Record<string, number[][]> = { discriminator: [], generator: [] };
    const look = (player: string): Regularizer => ({
      name: player,
      player,
      penalty: ({ real, fake, latents }) => {
        seen[player]!.push([real.shape[0]!, fake.shape[0]!, latents.shape[0]!]);
        return tf.scalar(0);
      },
    });
    const regularizers = [look('discriminator'), look('generator')];
    const gan = toyGan({ generatorBatch: 3, regularizers });
    const trainer = new Trainer({ gan, dataset: toyPoints(), batchSize: 8 });
    await trainer.train({ steps: 1 });
    const before = tf.memory().numTensors;
    await trainer.train({ steps: 3 });
    expect(tf.memory().numTensors).toBe(before);
    expect(seen['discriminator']![0]).toEqual([8, 8, 8]);
    expect(seen['generator']![0]).toEqual([24, 24, 24]);
    expect(trainer.imagesSeen).toBe(24);
    await trainer.dispose();
    gan.dispose();
  });

  it('refuses numbers that make no sense', () => {
    expect(() => toyGan({ generatorBatch: 0 })).toThrow(/generatorBatch .* SNGAN uses 2/);
    expect(() => toyGan({ packing: 0 })).toThrow(ConfigError);
    expect(() => toyGan({ nCritic: 1.5 })).toThrow(/nCritic to be a whole number of 1 or more, got 1.5/);
  });
});

describe('augmentation', () => {
  /** Shifts what the discriminator sees, and counts what it is told. */
  function shifting() {
    const state = { applied: 0, observed: 0 };
    return {
      state,
      name: 'shifting',
      apply: (examples: tf.Tensor) => {
        state.applied++;
        return tf.add(examples, 1);
      },
      observe: (logits: tf.Tensor) => void (state.observed += logits.dataSync().length),
      getState: () => ({ json: { ...state } }),
      setState: ({ json }: { json?: object }) => void Object.assign(state, json),
      dispose: vi.fn(),
    };
  }

  it('changes all that the discriminator sees, hears of its logits, and is kept in checkpoints', async () => {
    const augmentation = shifting();
    const gan = toyGan({ augmentation, nCritic: 2 });
    const trainer = new Trainer({ gan, dataset: toyPoints(), batchSize: 8 });
    await trainer.train({ steps: 1 });
    // Real and fake in each of two updates, fake in the generator's.
    expect(augmentation.state).toEqual({ applied: 5, observed: 16 });
    const checkpoint = await trainer.capture();
    await trainer.train({ steps: 2 });
    await trainer.restore(checkpoint);
    expect(augmentation.state).toEqual({ applied: 5, observed: 16 });
    await trainer.dispose();
    gan.dispose();
    expect(augmentation.dispose).toHaveBeenCalledTimes(1);
  });

  it('does not go together with packing', () => {
    expect(() => toyGan({ augmentation: shifting(), packing: 2 })).toThrow(
      /either packing or an augmentation/,
    );
  });
});
