import * as tf from '@tensorflow/tfjs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { memoryStore } from '../checkpoints/memory-store.js';
import { nanGuard } from '../callbacks/nan-guard.js';
import { CheckpointError, ConfigError, NumericError } from '../errors.js';
import { adam } from '../optimizers/adam.js';
import { namedWeights } from '../networks/weights.js';
import { readTensor } from '../networks/tensor-data.js';
import { toyGan, toyLoss, toyPoints } from '../testing/toy-gan.js';
import type { Callback } from '../types/callback.js';
import type { Gan } from '../types/gan.js';
import { Trainer, type TrainerOptions } from './trainer.js';

const weightsOf = (gan: Gan) =>
  Object.fromEntries(
    namedWeights(gan.networks).map(({ name, variable }) => [name, [...readTensor(variable).values]]),
  );

const build = (options: Partial<TrainerOptions> = {}) =>
  new Trainer({
    gan: toyGan(),
    dataset: toyPoints(),
    batchSize: 8,
    seed: 3,
    averaging: { halfLife: 100 },
    ...options,
  });

/** A callback with a state of its own, as an adaptive rule has. */
function counter(): Callback & { count: number } {
  return {
    name: 'counter',
    count: 0,
    onStepEnd() {
      this.count++;
    },
    getState() {
      return { json: { count: this.count } };
    },
    setState({ json }) {
      this.count = json!.count as number;
    },
  };
}

afterEach(() => vi.restoreAllMocks());

describe('Trainer', () => {
  it('counts steps and images, and logs losses, accuracies and the value', async () => {
    const trainer = build();
    const history = await trainer.train({ steps: 4 });
    expect(history.map(({ step, imagesSeen }) => [step, imagesSeen])).toEqual([
      [1, 8],
      [2, 16],
      [3, 24],
      [4, 32],
    ]);
    const { metrics } = history[0]!;
    expect(Object.keys(metrics).sort()).toEqual([
      'accuracyFake',
      'accuracyReal',
      'discriminatorLoss',
      'generatorLoss',
      'value',
    ]);
    // V is the discriminator's loss of the original game with the sign turned.
    expect(metrics.value).toBeCloseTo(-metrics.discriminatorLoss!, 6);
  });

  it('runs nCritic discriminator updates for each generator update, on batches of their own', async () => {
    const trainer = build({ gan: toyGan({ nCritic: 3 }) });
    await trainer.train({ steps: 2 });
    expect(trainer.imagesSeen).toBe(2 * 3 * 8);
  });

  it('refuses a batch size that the packing does not divide, before anything is read', () => {
    expect(() => build({ gan: toyGan({ packing: 3 }) })).toThrow(
      /divisible by the packing of 3, got 8. Use e.g. 6/,
    );
  });

  it('goes on from a checkpoint to the bits of an uninterrupted run', async () => {
    const straight = build({ callbacks: [counter()] });
    await straight.train({ steps: 12 });

    const store = memoryStore();
    const first = build({ callbacks: [counter()], checkpoints: { store, every: 5 } });
    await first.train({ steps: 5 });
    const resumedCounter = counter();
    const resumed = build({ gan: toyGan({}, 99), seed: 77, callbacks: [resumedCounter] });
    await resumed.restore(await store.load((await store.list()).at(-1)!));
    await resumed.train({ steps: 12 });

    expect(weightsOf(resumed.gan)).toEqual(weightsOf(straight.gan));
    expect(resumed.withAverages(() => weightsOf(resumed.gan))).toEqual(
      straight.withAverages(() => weightsOf(straight.gan)),
    );
    expect(resumed.history.map((logs) => logs.metrics)).toEqual(straight.history.map((logs) => logs.metrics));
    expect(resumedCounter.count).toBe(12);
  });

  it('keeps evaluations in checkpoints and tells callbacks of them', async () => {
    const result = { metric: 'fid', value: 12.5, counts: { real: 10, fake: 10 }, protocol: { seed: 1 } };
    const onEvaluation = vi.fn();
    const trainer = build({ callbacks: [{ name: 'listener', onEvaluation }] });
    await trainer.train({ steps: 2 });
    await trainer.recordEvaluation([result]);
    const evaluation = { step: 2, imagesSeen: 16, results: [result] };
    expect(onEvaluation).toHaveBeenCalledExactlyOnceWith(trainer, evaluation);
    const checkpoint = await trainer.capture();
    await trainer.recordEvaluation([result]);
    expect(trainer.evaluations).toHaveLength(2);
    await trainer.restore(checkpoint);
    expect(trainer.evaluations).toEqual([evaluation]);
  });

  it('multiplies the learning rates of players as it is told', async () => {
    const withRates = (discriminator: number, generator: number) =>
      toyGan({
        optimizers: {
          discriminator: adam({ learningRate: discriminator }),
          generator: adam({ learningRate: generator }),
        },
      });
    const factors: TrainerOptions['rateFactors'] = {
      discriminator: 4,
      generator: ({ step }) => (step < 2 ? 0.5 : 0),
    };
    const scaled = build({ gan: withRates(1e-3, 1e-2), rateFactors: factors });
    const plain = build({ gan: withRates(4e-3, 5e-3) });
    await scaled.train({ steps: 2 });
    await plain.train({ steps: 2 });
    const [a, b] = [weightsOf(scaled.gan), weightsOf(plain.gan)];
    for (const name of Object.keys(a))
      a[name]!.forEach((value, i) => expect(value).toBeCloseTo(b[name]![i]!, 6));
    await scaled.train({ steps: 3 });
    expect(weightsOf(scaled.gan)['generator/out/kernel']).toEqual(a['generator/out/kernel']);
    expect(weightsOf(scaled.gan)['discriminator/out/kernel']).not.toEqual(a['discriminator/out/kernel']);
    expect(() => build({ rateFactors: { critic: 2 } })).toThrow(/players of 'toy', .*, got 'critic'/);
  });

  it('does not let later training change a checkpoint that was captured', async () => {
    const trainer = build();
    await trainer.train({ steps: 1 });
    const checkpoint = await trainer.capture();
    const before = JSON.stringify(checkpoint, (_, v: unknown) =>
      ArrayBuffer.isView(v) ? [...(v as Float32Array)] : v,
    );
    await trainer.train({ steps: 3 });
    expect(
      JSON.stringify(checkpoint, (_, v: unknown) => (ArrayBuffer.isView(v) ? [...(v as Float32Array)] : v)),
    ).toBe(before);
  });

  it('refuses a checkpoint of another model or of other shapes', async () => {
    const trainer = build();
    await trainer.train({ steps: 1 });
    const checkpoint = await trainer.capture();
    await expect(trainer.restore({ ...checkpoint, gan: 'other' })).rejects.toThrow(CheckpointError);
    const [name] = Object.keys(checkpoint.tensors).filter((key) => key.startsWith('network/'));
    const { [name!]: _, ...fewer } = checkpoint.tensors;
    await expect(trainer.restore({ ...checkpoint, tensors: fewer })).rejects.toThrow(/as nothing/);
  });

  it('keeps the newest checkpoints only, and one for the last step', async () => {
    const store = memoryStore();
    await build({ checkpoints: { store, every: 2, keep: 2 } }).train({ steps: 7 });
    expect((await store.list()).map(({ step }) => step)).toEqual([6, 7]);
  });

  it('keeps its own checkpoints after it went on from an earlier one, and no later ones', async () => {
    const store = memoryStore();
    await build({ checkpoints: { store, every: 10, keep: 3 } }).train({ steps: 50 });
    const trainer = build({ checkpoints: { store, every: 10, keep: 3 } });
    await trainer.restore(await store.load((await store.list())[0]!));
    await trainer.train({ steps: 38 });
    expect((await store.list()).map(({ step }) => step)).toEqual([30, 38]);
    expect(() => build({ checkpoints: { store, keep: 0 } })).toThrow(/checkpoints.keep .* 1 or more, got 0/);
    expect(() => build({ checkpoints: { store, every: 0.5 } })).toThrow(/checkpoints.every .* got 0.5/);
  });

  it('begins to average with the weights of a run that kept no averages', async () => {
    const plain = build({ averaging: undefined });
    await plain.train({ steps: 3 });
    const trainer = build({ averaging: { halfLife: 1e9 } });
    await trainer.restore(await plain.capture());
    expect(trainer.withAverages(() => weightsOf(trainer.gan))).toEqual(weightsOf(plain.gan));
  });

  it('lets every callback end, and tells the error that ended training', async () => {
    const ended = vi.fn();
    const failing = (name: string, hook: 'onStepEnd' | 'onTrainEnd'): Callback => ({
      name,
      [hook]: () => Promise.reject(new Error(`${name} failed`)),
    });
    const callbacks = [failing('step', 'onStepEnd'), failing('end', 'onTrainEnd')];
    const last = { name: 'last', onTrainEnd: ended };
    await expect(build({ callbacks: [...callbacks, last] }).train({ steps: 2 })).rejects.toThrow(
      'step failed',
    );
    await expect(build({ callbacks: [callbacks[1]!, last] }).train({ steps: 1 })).rejects.toThrow(
      'end failed',
    );
    expect(ended).toHaveBeenCalledTimes(2);
  });

  it('finishes the step and keeps a checkpoint when aborted', async () => {
    const store = memoryStore();
    const controller = new AbortController();
    const stopper: Callback = {
      name: 'stopper',
      onStepEnd: (_, { step }) => void (step === 3 && controller.abort()),
    };
    const trainer = build({ callbacks: [stopper], checkpoints: { store } });
    await trainer.train({ steps: 100, signal: controller.signal });
    expect(trainer.step).toBe(3);
    expect(trainer.stopReason).toBe('aborted');
    expect((await store.list()).map(({ step }) => step)).toEqual([3]);
  });

  it('hears of an abort that comes from a timer', async () => {
    const trainer = build();
    const history = await trainer.train({ steps: 100_000, signal: AbortSignal.timeout(100) });
    expect(history.length).toBeLessThan(100_000);
    expect(trainer.stopReason).toBe('aborted');
  });

  it('ends what it began also where a callback fails to begin', async () => {
    const ended = vi.fn();
    const failing: Callback = { name: 'failing', onTrainBegin: () => Promise.reject(new Error('no disk')) };
    const trainer = build({ callbacks: [{ name: 'first', onTrainEnd: ended }, failing] });
    await expect(trainer.train({ steps: 1 })).rejects.toThrow('no disk');
    expect(ended).toHaveBeenCalledTimes(1);
  });

  it('ends with an error at the first number that is not finite, and keeps no checkpoint of it', async () => {
    const store = memoryStore();
    let updates = 0;
    const loss = {
      ...toyLoss,
      generator: (fake: tf.Tensor) => tf.mul(toyLoss.generator(fake), ++updates > 2 ? NaN : 1).asScalar(),
    };
    const trainer = build({
      gan: toyGan({ loss }),
      callbacks: [nanGuard()],
      checkpoints: { store, every: 1 },
    });
    const error = await trainer.train({ steps: 10 }).catch((e: unknown) => e);
    expect(NumericError.isInstance(error)).toBe(true);
    expect(error).toMatchObject({ step: 3, quantity: 'generatorLoss' });
    expect((await store.list()).map(({ step }) => step)).toEqual([1, 2]);
  });

  it('leaves no tensor behind over steps, checkpoints and averages', async () => {
    const trainer = build({ checkpoints: { store: memoryStore(), every: 3 } });
    await trainer.train({ steps: 3 });
    const before = tf.memory().numTensors;
    await trainer.train({ steps: 10 });
    expect(tf.memory().numTensors).toBe(before);
  });

  it('averages the weights with the half-life it was given', async () => {
    const trainer = build({ averaging: { halfLife: 8 } }); // One step of 8 images halves the influence of the past.
    const start = weightsOf(trainer.gan)['generator/out/kernel']!;
    await trainer.train({ steps: 1 });
    const trained = weightsOf(trainer.gan)['generator/out/kernel']!;
    const averaged = trainer.withAverages(() => weightsOf(trainer.gan)['generator/out/kernel']!);
    averaged.forEach((value, i) => expect(value).toBeCloseTo((start[i]! + trained[i]!) / 2, 6));
    expect(weightsOf(trainer.gan)['generator/out/kernel']).toEqual(trained);
  });

  it('refuses data the model cannot take, and callbacks that would share a name', () => {
    const images = { ...toyPoints(), spec: { points: { shape: [3], dtype: 'float32' } } } as const;
    expect(() => build({ dataset: images })).toThrow(/offer 'points' of shape \[2\].*got \[3\]/);
    expect(() => build({ callbacks: [nanGuard(), nanGuard()] })).toThrow(ConfigError);
    const labels = { shape: [], dtype: 'int32', numClasses: 5 } as const;
    const labelled = { ...toyPoints(), spec: { ...toyPoints().spec, labels: { ...labels, numClasses: 10 } } };
    const gan = toyGan();
    expect(() => build({ gan: { ...gan, inputs: { ...gan.inputs, labels } }, dataset: labelled })).toThrow(
      /at most 5 classes in 'labels'.*got 10/,
    );
    expect(() => toyGan({ nCritic: 0 })).toThrow(/nCritic to be a whole number/);
  });
});
