import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectClose } from '../../test/support/expect-close.js';
import { floatsFrom, shapes, sizeOfShape } from '../../test/support/float-arbitraries.js';
import { startWith } from '../../test/support/simd-backend.js';
import { fusedGradients } from './fused-gradients.js';
import { simdKernels } from './index.js';

interface GradientCase {
  readonly run: (x: tf.Tensor) => tf.Tensor;
  /** First and second derivative in float64. */
  readonly first: (x: number) => number;
  readonly second: (x: number) => number;
}

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

const cases: Record<string, GradientCase> = {
  leakyRelu: { run: (x) => tf.leakyRelu(x, 0.25), first: (x) => (x > 0 ? 1 : 0.25), second: () => 0 },
  relu: { run: (x) => tf.relu(x), first: (x) => Number(x > 0), second: () => 0 },
  sigmoid: {
    run: (x) => tf.sigmoid(x),
    first: (x) => logistic(x) * logistic(-x),
    second: (x) => logistic(x) * logistic(-x) * (1 - 2 * logistic(x)),
  },
  softplus: { run: (x) => tf.softplus(x), first: logistic, second: (x) => logistic(x) * logistic(-x) },
  square: { run: (x) => tf.square(x), first: (x) => 2 * x, second: () => 2 },
  tanh: {
    run: (x) => tf.tanh(x),
    first: (x) => 1 - Math.tanh(x) ** 2,
    second: (x) => -2 * Math.tanh(x) * (1 - Math.tanh(x) ** 2),
  },
  elu: { run: (x) => tf.elu(x), first: (x) => (x > 0 ? 1 : Math.exp(x)), second: () => NaN },
};

describe('fused gradients', () => {
  let restore = (): void => undefined;
  beforeAll(async () => {
    restore = await startWith([simdKernels], fusedGradients);
  });
  afterAll(() => restore());

  for (const [name, { run, first, second }] of Object.entries(cases)) {
    it(`${name}: dy times the slope, over any shape, without a leak`, () => {
      fc.assert(
        fc.property(shapes(), fc.nat(), (shape, seed) => {
          const size = sizeOfShape(shape);
          const [xs, dys] = [floatsFrom(seed, size), floatsFrom(seed + 1, size)];
          const [x, dy] = [tf.tensor(xs, shape), tf.tensor(dys, shape)];
          const before = tf.memory().numTensors;
          const dx = tf.grad(run)(x, dy);
          expect(tf.memory().numTensors).toBe(before + 1);
          expect(dx.shape).toEqual(shape);
          expectClose(
            dx.dataSync(),
            Array.from(xs, (value, i) => (dys[i] ?? NaN) * first(value)),
            {
              absolute: 1e-6,
            },
          );
          tf.dispose([x, dy, dx]);
        }),
        { numRuns: 40 },
      );
    });

    it.skipIf(Number.isNaN(second(1)))(`${name}: second derivatives, on wasm and on cpu`, async () => {
      const xs = floatsFrom(11, 21);
      const secondDerivative = tf.grad((x) => tf.sum(tf.grad(run)(x)));
      for (const backend of ['wasm', 'cpu']) {
        await tf.setBackend(backend);
        const actual = tf.tidy(() => secondDerivative(tf.tensor1d(xs)).dataSync());
        expectClose(actual, Array.from(xs, second), { relative: 1e-4, absolute: 1e-5 });
      }
      await tf.setBackend('wasm');
    });
  }

  it('sum and mean spread what they receive over any axes', () => {
    const shape = [2, 3, 1, 4];
    for (const axis of [undefined, 0, 3, -1, [0, 1], [1, 3], [0, 1, 2, 3]]) {
      for (const keepDims of [false, true]) {
        for (const reduce of [tf.sum, tf.mean]) {
          const x = tf.tensor(floatsFrom(1, 24), shape);
          const weights = tf.tidy(() => reduce(x, axis, keepDims).square().add(1));
          const loss = (input: tf.Tensor) =>
            tf.sum(tf.mul(reduce(input, axis, keepDims), weights)) as tf.Scalar;
          const dx = tf.grad(loss)(x);
          const terms = 24 / weights.size;
          const axes = axis === undefined ? [0, 1, 2, 3] : [axis].flat().map((value) => (value + 4) % 4);
          const kept = shape.map((size, i) => (axes.includes(i) ? 1 : size));
          const expected = tf.tidy(() => tf.mul(weights.reshape(kept), tf.ones(shape)).dataSync());
          const scale = reduce === tf.mean ? 1 / terms : 1;
          expectClose(
            dx.dataSync(),
            Array.from(expected, (value) => value * scale),
          );
          tf.dispose([x, weights, dx]);
        }
      }
    }
  });

  it('sum and mean can be differentiated twice', () => {
    // f = sum over rows of (sum over columns of x^2)^2, whose gradient's sum is checked by differences.
    const f = (x: tf.Tensor) => tf.sum(tf.square(tf.sum(tf.square(x), 1))) as tf.Scalar;
    const slope = (x: tf.Tensor) => tf.mean(tf.square(tf.grad(f)(x))) as tf.Scalar;
    const xs = floatsFrom(2, 6, 0.5, 1);
    const analytic = tf.tidy(() =>
      tf
        .grad(slope)(tf.tensor2d(xs, [2, 3]))
        .dataSync(),
    );
    const at = (values: Float32Array): number =>
      tf.tidy(() => slope(tf.tensor2d(values, [2, 3])).dataSync()[0] ?? NaN);
    const numeric = Array.from(xs, (_, i) => {
      const shifted = (step: number): number => at(xs.map((value, j) => (i === j ? value + step : value)));
      return (shifted(0.01) - shifted(-0.01)) / 0.02;
    });
    expectClose(analytic, numeric, { relative: 2e-3 });
  });

  it('refuse inputs that do not belong together', () => {
    const [x, dy] = [tf.zeros([3]), tf.zeros([4])];
    expect(() => tf.engine().runKernel('TanhGrad', { x, dy })).toThrow(/of one shape, got x float32 \[3\]/);
    tf.dispose([x, dy]);
  });
});
