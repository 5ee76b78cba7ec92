import * as tf from '@tensorflow/tfjs';
import { describe, expect, it, vi } from 'vitest';
import { memoryStore } from '../checkpoints/memory-store.js';
import { ConfigError, TrainingError, type Trouble } from '../errors.js';
import { readTensor } from '../networks/tensor-data.js';
import { namedWeights } from '../networks/weights.js';
import { toyGan, toyLoss, toyPoints } from '../testing/toy-gan.js';
import { Trainer, type TrainerOptions } from '../training/trainer.js';
import type { Callback } from '../types/callback.js';
import type { StepContext } from '../types/train-step.js';
import { trainingGuard, type TrainingGuardOptions } from './training-guard.js';

/** A game in which everything is as it should be until `from`, from where on the step logs other numbers. */
function troubledGan(from: number, numbers: (step: number) => Record<string, number>) {
  const gan = toyGan();
  const trainStep = async (context: StepContext) => {
    await gan.trainStep(context);
    const step = context.step + 1;
    if (step >= from) for (const [name, value] of Object.entries(numbers(step))) context.log(name, value);
  };
  return { ...gan, trainStep };
}

const weightsOf = ({ gan }: Trainer) =>
  namedWeights(gan.networks).map(({ name, variable }) => [name, [...readTensor(variable).values]]);

const build = (guard: TrainingGuardOptions, options: Partial<TrainerOptions> = {}) =>
  new Trainer({
    gan: toyGan(),
    dataset: toyPoints(),
    batchSize: 8,
    seed: 3,
    callbacks: [trainingGuard(guard)],
    checkpoints: { store: memoryStore(), every: 2, keep: 2 },
    ...options,
  });

async function troubleOf(training: Promise<unknown>): Promise<Trouble> {
  const error = await training.catch((e: unknown) => e);
  if (!TrainingError.isInstance(error)) throw error;
  expect(error.message).toBe((error as TrainingError).trouble.message);
  return (error as TrainingError).trouble;
}

describe('trainingGuard', () => {
  it('goes back to the last good checkpoint at a number that is not finite, and says so', async () => {
    const store = memoryStore();
    const later = vi.fn();
    const gan = troubledGan(5, () => ({ generatorLoss: NaN }));
    const trainer = build(
      {},
      {
        gan,
        checkpoints: { store, every: 2 },
        callbacks: [trainingGuard(), { name: 'later', onStepEnd: (_, { step }) => void later(step) }],
      },
    );
    const trouble = await troubleOf(trainer.train({ steps: 10 }));
    expect(trouble).toMatchObject({ step: 5, since: 5, name: 'not finite', backTo: 4, goesOn: false });
    expect(trouble.message).toBe(
      'trainingGuard: expected every number to be finite, got generatorLoss = NaN at step 5. ' +
        'Went back to the checkpoint of step 4 and stopped. Go on with (more) retries, or start anew with lower learning rates.',
    );
    expect([trainer.step, trainer.history.length]).toEqual([4, 4]);
    expect(later.mock.calls.flat()).toEqual([1, 2, 3, 4]);
    const clean = build({});
    await clean.train({ steps: 4 });
    expect(weightsOf(trainer)).toEqual(weightsOf(clean));
  });

  it('passes over checkpoints with weights that are not finite', async () => {
    const store = memoryStore();
    const gan = toyGan();
    const poison: Callback = {
      name: 'poison',
      onStepEnd(_, { step }) {
        // As an update does whose gradient is NaN while its loss was finite.
        if (step === 4) gan.networks.generator!.trainableWeights[0]!.write(tf.fill([3, 8], NaN));
      },
    };
    const trainer = build(
      {},
      { gan, callbacks: [trainingGuard(), poison], checkpoints: { store, every: 2 } },
    );
    expect(await troubleOf(trainer.train({ steps: 10 }))).toMatchObject({ step: 5, backTo: 2 });
    expect((await store.list()).map(({ step }) => step)).toEqual([2]);
  });

  it('keeps the checkpoint from before a discriminator won, and goes back to it', async () => {
    const store = memoryStore();
    const gan = troubledGan(6, () => ({ accuracyReal: 1, accuracyFake: 1, discriminatorLoss: 1e-5 }));
    const trainer = build({ wonSteps: 10 }, { gan, checkpoints: { store, every: 2, keep: 2 } });
    const trouble = await troubleOf(trainer.train({ steps: 100 }));
    expect(trouble).toMatchObject({ step: 16, since: 6, name: 'discriminator won', backTo: 4 });
    expect(trouble.message).toMatch(
      /got one that is right about all of them, discriminatorLoss = 0.0000100 from step 6 to 16/,
    );
    expect((await store.list()).map(({ step }) => step)).toEqual([4]);
  });

  it('remembers the good checkpoint of a run that was interrupted while something was wrong', async () => {
    const store = memoryStore();
    const won = () => ({ accuracyReal: 1, accuracyFake: 1, discriminatorLoss: 1e-5 });
    const start = () =>
      build({ wonSteps: 30 }, { gan: troubledGan(6, won), checkpoints: { store, every: 2, keep: 2 } });
    await start().train({ steps: 20 });
    const resumed = start();
    await resumed.restore(await store.load((await store.list()).at(-1)!));
    expect(await troubleOf(resumed.train({ steps: 100 }))).toMatchObject({ step: 36, since: 6, backTo: 4 });
  });

  it('forgets a discriminator that won for a while only', async () => {
    const won = { accuracyReal: 1, accuracyFake: 1, discriminatorLoss: 1e-5 };
    const gan = troubledGan(2, (step) => (step % 10 === 0 ? {} : won));
    await build({ wonSteps: 10 }, { gan }).train({ steps: 40 });
  });

  it.each([
    ['vanished', 1e-9],
    ['exploded', 1e9],
  ])('notices gradients that %s', async (what, size) => {
    const loss = {
      ...toyLoss,
      generator: (fake: tf.Tensor) => tf.mul(toyLoss.generator(fake), size).asScalar(),
    };
    const trainer = build({ gradientNormsEvery: 5, gradientSteps: 10 }, { gan: toyGan({ loss }) });
    const trouble = await troubleOf(trainer.train({ steps: 100 }));
    expect(trouble).toMatchObject({ step: 15, since: 5, name: `${what} generatorGradientNorm`, backTo: 4 });
  });

  it('measures norms only when asked to', async () => {
    const trainer = build({ gradientNormsEvery: 3 });
    const history = await trainer.train({ steps: 7 });
    const norms = history.map(({ metrics }) => metrics.discriminatorGradientNorm);
    expect(norms.map((norm) => norm !== undefined)).toEqual([false, false, true, false, false, true, false]);
    expect(norms[2]).toBeGreaterThan(0);
    const without = await build({ gradientNormsEvery: 0 }).train({ steps: 3 });
    expect(without[2]!.metrics.generatorGradientNorm).toBeUndefined();
  });

  it('goes on with lower learning rates as often as it may', async () => {
    const onTrouble = vi.fn<(trouble: Trouble) => void>();
    const onGoBack = vi.fn();
    const gan = troubledGan(5, () => ({ generatorLoss: Infinity }));
    const guard = trainingGuard({ retries: 2, onTrouble });
    const trainer = build({}, { gan, callbacks: [guard, { name: 'other', onGoBack }] });
    const trouble = await troubleOf(trainer.train({ steps: 10 }));
    expect(trouble.message).toMatch(/went back.*stopped after 2 retries/i);
    expect(onTrouble.mock.calls.map(([{ goesOn, backTo }]) => [goesOn, backTo])).toEqual([[true, 4], [true, 4], [false, 4]]); // prettier-ignore
    expect(onTrouble.mock.calls[1]![0].message).toMatch(/learning rates times 0.5, retry 2 of 2/);
    expect(onGoBack).toHaveBeenCalledTimes(3);
    const rates = Object.values(gan.players).map(({ optimizer }) => optimizer.getState());
    expect((await Promise.all(rates)).map(({ json }) => json!.learningRateScale)).toEqual([1, 1]);
  });

  it('goes on to the same bits whether it was interrupted or not', async () => {
    const troubled = () => {
      let before = 2;
      return troubledGan(5, (step) => ({ generatorLoss: step === 5 && before-- > 0 ? NaN : 1 }));
    };
    const options = { retries: 3 };
    const straight = build(options, { gan: troubled() });
    await straight.train({ steps: 12 });

    const store = memoryStore();
    const checkpoints = { store, every: 2 };
    await build(options, { gan: troubled(), checkpoints }).train({ steps: 8 });
    const resumed = build(options, { gan: toyGan({}, 99), checkpoints });
    await resumed.restore(await store.load((await store.list()).at(-1)!));
    await resumed.train({ steps: 12 });
    expect(weightsOf(resumed)).toEqual(weightsOf(straight));
    const { json } = await resumed.gan.players.generator!.optimizer.getState();
    expect(json!.learningRateScale).toBe(0.25);
  });

  it('ends training also where it has nowhere to go back to', async () => {
    const gan = troubledGan(1, () => ({ discriminatorLoss: NaN }));
    const trouble = await troubleOf(build({ retries: 3 }, { gan }).train({ steps: 5 }));
    expect(trouble).toMatchObject({ backTo: null, goesOn: false });
    expect(trouble.message).toMatch(/no good checkpoint from before it/);
    const alone = build({}, { gan, checkpoints: undefined });
    expect(await troubleOf(alone.train({ steps: 5 }))).toMatchObject({ backTo: null });
  });

  it('leaves no tensor behind', async () => {
    const gan = troubledGan(5, () => ({ generatorLoss: NaN }));
    const trainer = build({ gradientNormsEvery: 1 }, { gan });
    await troubleOf(trainer.train({ steps: 9 }));
    const before = tf.memory().numTensors;
    await troubleOf(trainer.train({ steps: 9 }));
    expect(tf.memory().numTensors).toBe(before);
  });

  it('refuses options out of range', () => {
    expect(() => trainingGuard({ retries: -1 })).toThrow(ConfigError);
    expect(() => trainingGuard({ learningRateFactor: 2 })).toThrow(/learningRateFactor in \(0, 1\], got 2/);
    expect(() => trainingGuard({ wonLoss: 0 })).toThrow(/wonLoss above 0/);
    expect(() => trainingGuard({ vanishedNorm: 1e9 })).toThrow(/below explodedNorm/);
  });
});
