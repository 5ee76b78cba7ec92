import { PassThrough } from 'node:stream';
import type { StepLogs, Trainer } from '@gan/core';
import { describe, expect, it } from 'vitest';
import { textSink } from '../testing/run-gan.js';
import { TimeBudget } from '../train/time-budget.js';
import { progressBar } from './progress-bar.js';
import { progressLines } from './progress-lines.js';
import { duration, rate, recentSeconds, shortNumbers } from './progress-text.js';

const metrics = { generatorLoss: 1, discriminatorLoss: 0.5, accuracyReal: 0.8, accuracyFake: 0.25 };
const logs = (step: number): StepLogs => ({ step, imagesSeen: step, stepMilliseconds: 500, metrics });
const trainerAt = (step: number) =>
  ({ step, history: Array.from({ length: step }, (_, i) => logs(i + 1)) }) as unknown as Trainer;

describe('progress', () => {
  it('says a line at the first step and at each tenth of the way', () => {
    const output = textSink();
    const lines = progressLines(output, 100);
    for (let step = 1; step <= 100; step++) void lines.onStepEnd!(trainerAt(step), logs(step));
    const said = output.text().trimEnd().split('\n');
    expect(said.map((line) => line.split('/')[0])).toEqual(
      [1, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100].map((step) => `step ${step}`),
    );
    expect(said[5]).toBe('step 50/100  2.0 step/s  G 1.000  D 0.500  real 80% fake 25%  25 s left');
  });

  it('goes by the time that is left of a budget, where that ends training first', () => {
    const output = textSink();
    const spending = (step: number) => ({ ...logs(step), processorMilliseconds: 750 });
    const budget = new TimeBudget(0.1); // Eight steps.
    const lines = progressLines(output, 100, budget);
    const history: StepLogs[] = [];
    const trainer = { step: 0, history, stop: () => undefined } as unknown as Trainer;
    for (let step = 1; step <= 8; step++) {
      history.push(spending(step));
      trainer.step = step;
      budget.onStepEnd(trainer, history.at(-1)!);
      void lines.onStepEnd!(trainer, history.at(-1)!);
    }
    const said = output.text().trimEnd().split('\n');
    expect(said.map((line) => line.split('  ')[0])).toEqual(
      Array.from({ length: 8 }, (_, i) => `step ${i + 1}/8`),
    );
    expect(said[3]).toMatch(/2 s left$/);
  });

  it('draws a bar with speed, losses and the time left', async () => {
    const output = Object.assign(new PassThrough(), {
      ...{ isTTY: true, columns: 120, getWindowSize: () => [120, 40] },
      ...{ clearLine: () => true, cursorTo: () => true, moveCursor: () => true },
    });
    const bar = progressBar(output, 40);
    void bar.onTrainBegin!(trainerAt(0));
    void bar.onStepEnd!(trainerAt(10), logs(10));
    void bar.onTrainEnd!(trainerAt(10));
    expect(String(output.read())).toMatch(
      /10\/40 {2}15 s left {2}2\.0 step\/s {2}G 1\.000 {2}D 0\.500 {2}real 80% fake 25%/,
    );
  });

  it('writes numbers for people', () => {
    expect([3.4, 75, 7261, Infinity].map(duration)).toEqual(['3 s', '1 min 15 s', '2 h 1 min', '?']);
    expect([0.0123, 4.56, 12.3].map(rate)).toEqual(['0.012', '4.6', '12']);
    expect(shortNumbers({ ...logs(1), metrics: { generatorLoss: 2 } })).toBe('G 2.000  D -');
    expect(recentSeconds([logs(1), { ...logs(2), stepMilliseconds: 100 }], 1)).toBeCloseTo(0.1);
  });
});
