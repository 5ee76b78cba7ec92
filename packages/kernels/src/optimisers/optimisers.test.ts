import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectClose } from '../../test/support/expect-close.js';
import { floatsFrom, shapes, sizeOfShape } from '../../test/support/float-arbitraries.js';
import { startWith } from '../../test/support/simd-backend.js';
import { simdKernels } from './index.js';

type Values = Record<string, Float32Array>;

interface UpdateCase {
  readonly changes: readonly string[];
  readonly reads: readonly string[];
  readonly attributes: Record<string, number>;
  /** New values of what changes, from the old values of everything, for one element in float64. */
  readonly reference: (
    old: Record<string, number>,
    attributes: Record<string, number>,
  ) => Record<string, number>;
}

const get = (values: Record<string, number>, name: string): number => values[name] ?? NaN;

const cases: Record<string, UpdateCase> = {
  AdamUpdate: {
    changes: ['value', 'firstMoment', 'secondMoment'],
    reads: ['gradient'],
    attributes: {
      learningRate: 0.01,
      beta1: 0.5,
      beta2: 0.99,
      epsilon: 1e-8,
      beta1Power: 0.5 ** 3,
      beta2Power: 0.99 ** 3,
    },
    reference: (old, attributes) => {
      const [beta1, beta2] = [get(attributes, 'beta1'), get(attributes, 'beta2')];
      const g = get(old, 'gradient');
      const firstMoment = beta1 * get(old, 'firstMoment') + (1 - beta1) * g;
      const secondMoment = beta2 * get(old, 'secondMoment') + (1 - beta2) * g * g;
      const m = firstMoment / (1 - get(attributes, 'beta1Power'));
      const v = secondMoment / (1 - get(attributes, 'beta2Power'));
      const change = (get(attributes, 'learningRate') * m) / (Math.sqrt(v) + get(attributes, 'epsilon'));
      return { value: get(old, 'value') - change, firstMoment, secondMoment };
    },
  },
  RmsPropUpdate: {
    changes: ['value', 'meanSquare'],
    reads: ['gradient'],
    attributes: { learningRate: 0.01, decay: 0.9, epsilon: 1e-8 },
    reference: (old, { learningRate = NaN, decay = NaN, epsilon = NaN }) => {
      const g = get(old, 'gradient');
      const meanSquare = decay * get(old, 'meanSquare') + (1 - decay) * g * g;
      return {
        value: get(old, 'value') - (learningRate * g) / (Math.sqrt(meanSquare) + epsilon),
        meanSquare,
      };
    },
  },
  MomentumUpdate: {
    changes: ['value', 'velocity'],
    reads: ['gradient'],
    attributes: { learningRate: 0.1, momentum: 0.75 },
    reference: (old, { learningRate = NaN, momentum = NaN }) => {
      const velocity = momentum * get(old, 'velocity') - learningRate * get(old, 'gradient');
      return { value: get(old, 'value') + velocity, velocity };
    },
  },
  EmaUpdate: {
    changes: ['average'],
    reads: ['value'],
    attributes: { decay: 0.95 },
    reference: (old, { decay = NaN }) => ({
      average: decay * get(old, 'average') + (1 - decay) * get(old, 'value'),
    }),
  },
};

/** Positive, so that second moments are, and no sum cancels. */
const randomValues = ({ changes, reads }: UpdateCase, seed: number, size: number): Values =>
  Object.fromEntries([...changes, ...reads].map((name, i) => [name, floatsFrom(seed + i, size, 0.5, 1)]));

const expectUpdated = (update: UpdateCase, before: Values, after: Values): void => {
  const [first = ''] = update.changes;
  const size = before[first]?.length ?? 0;
  const expected = Array.from({ length: size }, (_, i) =>
    update.reference(
      Object.fromEntries(Object.entries(before).map(([name, values]) => [name, values[i] ?? NaN])),
      update.attributes,
    ),
  );
  for (const name of update.changes) {
    expectClose(
      after[name] ?? [],
      expected.map((values) => get(values, name)),
      { absolute: 1e-6 },
    );
  }
};

const read = (tensors: Record<string, tf.Tensor>): Values =>
  Object.fromEntries(
    Object.entries(tensors).map(([name, tensor]) => [name, tensor.dataSync() as Float32Array]),
  );

describe('optimiser kernels', () => {
  let restore = (): void => undefined;
  beforeAll(async () => {
    restore = await startWith([simdKernels]);
  });
  afterAll(() => restore());

  for (const [kernelName, update] of Object.entries(cases)) {
    const variablesFrom = (values: Values, shape: number[]): Record<string, tf.Variable> =>
      Object.fromEntries(
        Object.entries(values).map(([name, data]) => [
          name,
          tf.tidy(() => tf.variable(tf.tensor(data, shape))),
        ]),
      );
    const run = (variables: Record<string, tf.Tensor>): void =>
      tf.dispose(tf.engine().runKernel(kernelName, variables, update.attributes));

    it(`${kernelName} follows its formula over any shape, in place and without a leak`, () => {
      fc.assert(
        fc.property(shapes(), fc.nat(), (shape, seed) => {
          const values = randomValues(update, seed, sizeOfShape(shape));
          const variables = variablesFrom(values, shape);
          const memory = tf.memory();
          const places = update.changes.map((name) => variables[name]?.dataId);
          run(variables);
          expect(tf.memory()).toEqual(memory);
          expect(update.changes.map((name) => variables[name]?.dataId)).toEqual(places);
          expectUpdated(update, values, read(variables));
          tf.dispose(variables);
        }),
        { numRuns: 60 },
      );
    });

    it(`${kernelName} leaves what shares a variable's data as it was`, () => {
      const values = randomValues(update, 5, 7);
      const variables = variablesFrom(values, [7]);
      // A reshaped view shares data with or without the kernels of ours that make clones share it.
      const views = Object.fromEntries(
        Object.entries(variables).map(([name, variable]) => [name, tf.reshape(variable, [7, 1])]),
      );
      const memory = tf.memory();
      run(variables);
      expect(tf.memory().numTensors).toBe(memory.numTensors);
      expect(tf.memory().numDataBuffers).toBe(memory.numDataBuffers + update.changes.length);
      expect(read(views)).toEqual(values);
      expectUpdated(update, values, read(variables));
      tf.dispose([variables, views]);
    });

    it(`${kernelName} refuses tensors that do not belong together`, () => {
      const variables = variablesFrom(randomValues(update, 5, 6), [6]);
      const [wrong = ''] = update.reads;
      const shorter = tf.zeros([5]);
      expect(() => run({ ...variables, [wrong]: shorter })).toThrow(
        /expected float32 tensors of shape \[6\]/,
      );
      tf.dispose([variables, shorter]);
    });
  }

  it('refuse to change a plain tensor that has a clone', () => {
    const average = tf.tensor1d([1, 2]);
    const view = tf.reshape(average, [2, 1]);
    const value = tf.tensor1d([3, 4]);
    const run = (): unknown => tf.engine().runKernel('EmaUpdate', { average, value }, { decay: 0.5 });
    expect(run).toThrow(/Make it a variable/);
    tf.dispose([average, view, value]);
  });
});
