import { describe, expect, it } from 'vitest';
import { memoryStore } from '../checkpoints/memory-store.js';
import { ConfigError } from '../errors.js';
import { toyGan, toyPoints } from '../testing/toy-gan.js';
import { Trainer } from '../training/trainer.js';
import type { Callback } from '../types/callback.js';
import type { MetricResult } from '../types/metric.js';
import { earlyStopping, type EarlyStoppingOptions } from './early-stopping.js';

const result = (value: number): MetricResult => ({ metric: 'fid', value, counts: {}, protocol: {} });

/** Says the given values of FID, one after each step. */
const evaluating = (values: readonly number[]): Callback => ({
  name: 'evaluating',
  onStepEnd: (trainer, { step }) =>
    values[step - 1] === undefined ? undefined : trainer.recordEvaluation([result(values[step - 1]!)]),
});

const build = (values: readonly number[], options: Partial<EarlyStoppingOptions> = {}) =>
  new Trainer({
    gan: toyGan(),
    dataset: toyPoints(),
    batchSize: 8,
    callbacks: [evaluating(values), earlyStopping({ metric: 'fid', patience: 2, ...options })],
    checkpoints: { store: memoryStore() },
  });

async function stepsOf(values: readonly number[], options?: Partial<EarlyStoppingOptions>): Promise<number> {
  const trainer = build(values, options);
  await trainer.train({ steps: values.length });
  return trainer.step;
}

describe('earlyStopping', () => {
  it('stops when the metric has not improved for as many evaluations as it has patience', async () => {
    const trainer = build([9, 5, 6, 5, 4, 3]);
    await trainer.train({ steps: 6 });
    expect(trainer.step).toBe(4);
    expect(trainer.stopReason).toBe('fid has not improved for 2 values: best 5 at step 2, now 5');
  });

  it('goes on as long as it improves often enough', async () => {
    expect(await stepsOf([9, 10, 8, 11, 7])).toBe(5);
  });

  it('takes what is better from its mode, and by how much', async () => {
    expect(await stepsOf([1, 2, 3, 4], { mode: 'max' })).toBe(4);
    expect(await stepsOf([4, 3, 2, 1], { mode: 'max' })).toBe(3);
    expect(await stepsOf([9, 8.9, 8.8, 8.7], { minDelta: 0.5 })).toBe(3);
  });

  it('begins anew where evaluations are taken in another way', async () => {
    const counts = [100, 100, 200, 200, 200];
    const measuring: Callback = {
      name: 'measuring',
      onStepEnd: (trainer, { step }) =>
        trainer.recordEvaluation([{ ...result(step), counts: { fake: counts[step - 1]! } }]),
    };
    const callbacks = [measuring, earlyStopping({ metric: 'fid', patience: 2 })];
    const trainer = new Trainer({ gan: toyGan(), dataset: toyPoints(), batchSize: 8, callbacks });
    await trainer.train({ steps: 5 });
    expect(trainer.stopReason).toBe('fid has not improved for 2 values: best 3 at step 3, now 5');
  });

  it('takes a value that is not a number for no improvement', async () => {
    expect(await stepsOf([NaN, NaN, 1])).toBe(2);
  });

  it('counts numbers that steps log', async () => {
    const trainer = build([], { metric: 'accuracyReal', patience: 3, mode: 'max', minDelta: 2 });
    await trainer.train({ steps: 10 });
    expect(trainer.step).toBe(4);
  });

  it('counts numbers that only some steps log, whatever is evaluated in between', async () => {
    const trainer = new Trainer({
      ...{ gan: toyGan(), dataset: toyPoints(), batchSize: 8 },
      callbacks: [
        { name: 'norms', gradientNormsEvery: 2 },
        {
          name: 'evaluating',
          onStepEnd: (trainer, { step }) => (step === 3 ? trainer.recordEvaluation([result(9)]) : undefined),
        },
        earlyStopping({ metric: 'discriminatorGradientNorm', patience: 2, mode: 'max', minDelta: 1e9 }),
      ],
    });
    await trainer.train({ steps: 8 });
    expect(trainer.step).toBe(6);
  });

  it('goes on counting in a resumed run', async () => {
    const values = [9, 5, 6, 6, 6];
    const first = build(values);
    await first.train({ steps: 3 });
    const second = build(values);
    await second.restore(await first.capture());
    await second.train({ steps: 5 });
    expect(second.step).toBe(4);
  });

  it('refuses options out of range, and a metric nobody evaluates', async () => {
    expect(() => earlyStopping({ metric: 'fid', patience: 0 })).toThrow(ConfigError);
    expect(() => earlyStopping({ metric: 'fid', minDelta: -1 })).toThrow(/minDelta of 0 or more/);
    expect(() => earlyStopping({ metric: 'fid', mode: 'low' as 'min' })).toThrow(/mode 'min' or 'max'/);
    await expect(build([1], { metric: 'kid' }).train({ steps: 1 })).rejects.toThrow(
      /a metric that is evaluated \(fid\) or logged by steps, got 'kid'/,
    );
  });
});
