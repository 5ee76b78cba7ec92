import * as tf from '@tensorflow/tfjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CheckpointError } from '../errors.js';
import type { NamedWeight, Optimizer, Schedule } from '../types/optimizer.js';
import {
  adam,
  cosineDecay,
  exponentialDecay,
  linearDecay,
  momentum,
  rmsProp,
  cosineRestarts,
  milestoneDecay,
  scheduleValue,
  stepDecay,
  warmUp,
} from './index.js';

let weight: NamedWeight;
beforeEach(() => void (weight = { name: 'g/w', variable: tf.variable(tf.tensor1d([1, -2])) }));
afterEach(() => weight.variable.dispose());

const gradients = [
  [0.5, -1],
  [0.25, 3],
  [-2, 0],
];

/** Weight values after applying the gradients in order. */
function run(optimizer: Optimizer, from = 0): number[] {
  gradients.slice(from).forEach((values, i) => {
    tf.tidy(() => optimizer.apply([weight], [tf.tensor1d(values)], { step: from + i, imagesSeen: 0 }));
  });
  return [...weight.variable.dataSync()];
}

/** The same in plain float64 arithmetic, one weight at a time. */
function reference(update: (w: number, g: number, slots: number[], t: number) => number): number[] {
  return [1, -2].map((start, i) => {
    const slots = [0, 0];
    return gradients.reduce((w, g, t) => update(w, g[i]!, slots, t + 1), start);
  });
}

const cases: [string, () => Optimizer, Parameters<typeof reference>[0]][] = [
  [
    'adam',
    () => adam({ learningRate: 0.1, beta1: 0.5, beta2: 0.9, epsilon: 1e-3 }),
    (w, g, s, t) => {
      s[0] = 0.5 * s[0]! + 0.5 * g;
      s[1] = 0.9 * s[1]! + 0.1 * g * g;
      return w - (0.1 * (s[0] / (1 - 0.5 ** t))) / (Math.sqrt(s[1] / (1 - 0.9 ** t)) + 1e-3);
    },
  ],
  [
    'rms-prop',
    () => rmsProp({ learningRate: 0.1, decay: 0.9, epsilon: 1e-3 }),
    (w, g, s) => {
      s[0] = 0.9 * s[0]! + 0.1 * g * g;
      return w - (0.1 * g) / (Math.sqrt(s[0]) + 1e-3);
    },
  ],
  [
    'momentum',
    () => momentum({ learningRate: 0.1, momentum: 0.5 }),
    (w, g, s) => {
      s[0] = 0.5 * s[0]! - 0.1 * g;
      return w + s[0];
    },
  ],
];

describe.each(cases)('%s', (_, create, update) => {
  it('follows its formula', () => {
    const optimizer = create();
    const expected = reference(update);
    run(optimizer).forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 5));
    optimizer.dispose();
  });

  it('goes on from a saved state as if it had never stopped', async () => {
    const [straight, first, second] = [create(), create(), create()];
    const expected = run(straight);
    weight.variable.assign(tf.tensor1d([1, -2]));
    tf.tidy(() => first.apply([weight], [tf.tensor1d(gradients[0]!)], { step: 0, imagesSeen: 0 }));
    await second.setState(await first.getState());
    expect(run(second, 1)).toEqual(expected);
    [straight, first, second].forEach((optimizer) => optimizer.dispose());
  });

  it('moves by a factor of the learning rate where it is given one', () => {
    const moved = [1, 0.5].map((factor) => {
      weight.variable.assign(tf.tensor1d([1, -2]));
      const optimizer = create();
      const progress = { step: 0, imagesSeen: 0 };
      tf.tidy(() => optimizer.apply([weight], [tf.tensor1d(gradients[0]!)], progress, factor));
      optimizer.dispose();
      return weight.variable.dataSync()[0]! - 1;
    });
    expect(moved[1]! / moved[0]!).toBeCloseTo(0.5, 3);
  });

  it('frees its slots', () => {
    const before = tf.memory().numTensors;
    const optimizer = create();
    run(optimizer);
    optimizer.reset();
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe('optimizers', () => {
  it('refuse the state of another rule, and a learning rate that goes nowhere', async () => {
    const state = await momentum().getState();
    expect(() => adam().setState(state)).toThrow(CheckpointError);
    expect(() => adam({ learningRate: 0 })).toThrow(/learning rate above 0, got 0/);
  });

  it('go slower where they are told to, and remember it', async () => {
    const optimizer = momentum({ learningRate: 1, momentum: 0 });
    optimizer.scaleLearningRate(0.5);
    optimizer.scaleLearningRate(0.5);
    const resumed = momentum({ learningRate: 1, momentum: 0 });
    await resumed.setState(await optimizer.getState());
    const fast = run(momentum({ learningRate: 0.25, momentum: 0 }));
    for (const slow of [optimizer, resumed]) {
      weight.variable.assign(tf.tensor1d([1, -2]));
      expect(run(slow)).toEqual(fast);
    }
    expect(() => optimizer.scaleLearningRate(0)).toThrow(/a factor above 0, got 0/);
  });

  it('follow a schedule', () => {
    const optimizer = momentum({ learningRate: ({ step }) => (step === 0 ? 1 : 0), momentum: 0 });
    expect(run(optimizer)).toEqual([0.5, -1]);
    optimizer.dispose();
  });
});

describe('schedules', () => {
  const at = (step: number) => ({ step, imagesSeen: 0 });

  it('hold, then fall to zero in a straight line', () => {
    const schedule = linearDecay(0.2, 100, 100);
    expect([0, 100, 150, 200, 300].map((s) => scheduleValue(schedule, at(s)))).toEqual([0.2, 0.2, 0.1, 0, 0]);
  });

  it('start a cosine anew, and drop at milestones', () => {
    const restarts = cosineRestarts(1, 100, 0.2);
    expectValues(values(restarts, [0, 50, 100, 150]), [1, 0.6, 1, 0.6]);
    expect(scheduleValue(restarts, at(99))).toBeLessThan(0.201);
    expectValues(
      values(milestoneDecay(0.8, 0.5, [10, 30]), [0, 9, 10, 29, 30, 99]),
      [0.8, 0.8, 0.4, 0.4, 0.2, 0.2],
    );
  });

  it('decay exponentially to a floor', () => {
    const schedule = exponentialDecay(0.1, 0.5, 10, 0.01);
    expect(scheduleValue(schedule, at(20))).toBeCloseTo(0.025, 12);
    expect(scheduleValue(schedule, at(1000))).toBe(0.01);
  });

  const values = (schedule: Schedule, steps: readonly number[]) =>
    steps.map((step) => scheduleValue(schedule, at(step)));
  const expectValues = (actual: readonly number[], expected: readonly number[]) =>
    actual.forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 12));

  it('follow half a cosine to a floor', () => {
    // cos(60 degrees) is 1/2: a third of the way leaves three quarters of the height.
    expectValues(values(cosineDecay(0.5, 300, 0.1), [0, 100, 150, 300, 999]), [0.5, 0.4, 0.3, 0.1, 0.1]);
  });

  it('drop in steps', () => {
    expectValues(values(stepDecay(0.8, 0.5, 10), [0, 9, 10, 25]), [0.8, 0.8, 0.4, 0.2]);
  });

  it('warm up to what they would be', () => {
    expectValues(values(warmUp(0.2, 4), [0, 1, 3, 4, 100]), [0.05, 0.1, 0.2, 0.2, 0.2]);
    expectValues(values(warmUp(linearDecay(1, 0, 10), 2), [0, 1, 5]), [0.5, 0.9, 0.5]);
  });
});
