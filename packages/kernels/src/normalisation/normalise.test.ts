import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectClose } from '../../test/support/expect-close.js';
import { floatsFrom, sizeOfShape } from '../../test/support/float-arbitraries.js';
import { startWith } from '../../test/support/simd-backend.js';
import { simdKernels as elementwiseKernels } from '../elementwise/index.js';
import { fusedGradients, simdKernels } from './index.js';
import { normalise } from './normalise.js';

const EPSILON = 1e-3;

type Inputs = [x: tf.Tensor, scale: tf.Tensor, offset: tf.Tensor];

/** Batch, instance, layer and some less usual normalisation, with scale and offset for the last dimension. */
const layouts: Record<string, number[]> = {
  batch: [0, 1, 2],
  instance: [1, 2],
  layer: [1, 2, 3],
  'last axis': [3],
  everything: [0, 1, 2, 3],
  'axes apart': [0, 3],
};

const run =
  (axes: number[]) =>
  (...[x, scale, offset]: Inputs): tf.Tensor =>
    normalise(x, { axes, scale, offset, epsilon: EPSILON }).output;

/** The same made of operations whose gradients are not under test. */
const reference =
  (axes: number[]) =>
  (...[x, scale, offset]: Inputs): tf.Tensor => {
    const { mean, variance } = tf.moments(x, axes, true);
    return tf.add(tf.mul(tf.mul(tf.sub(x, mean), tf.pow(tf.add(variance, EPSILON), -0.5)), scale), offset);
  };

const inputs = (shape: number[], seed: number): Inputs => {
  const channels = shape.at(-1) ?? 1;
  return [
    tf.tensor(floatsFrom(seed, sizeOfShape(shape)), shape),
    tf.tensor1d(floatsFrom(seed + 1, channels, 0.5, 2)),
    tf.tensor1d(floatsFrom(seed + 2, channels, -1, 1)),
  ];
};

const shapes = fc.tuple(...([4, 4, 4, 9] as const).map((max) => fc.integer({ min: 2, max })));
const close = { relative: 1e-3, absolute: 2e-4 };

describe('normalise', () => {
  let restore = (): void => undefined;
  beforeAll(async () => {
    restore = await startWith([elementwiseKernels, simdKernels], fusedGradients);
  });
  afterAll(() => restore());

  for (const [name, axes] of Object.entries(layouts)) {
    it(`follows its formula over ${name}, on wasm and on cpu`, async () => {
      for (const backend of ['cpu', 'wasm']) {
        await tf.setBackend(backend);
        fc.assert(
          fc.property(shapes, fc.nat(), (shape, seed) => {
            const tensors = inputs(shape, seed);
            const { mean, variance, output } = normalise(tensors[0], { axes, epsilon: EPSILON });
            const moments = tf.moments(tensors[0], axes);
            expectClose(mean.dataSync(), moments.mean.dataSync(), { absolute: 1e-5 });
            expectClose(variance.dataSync(), moments.variance.dataSync(), { absolute: 1e-5 });
            const [scaled, expected] = tf.tidy(() => [run(axes)(...tensors), reference(axes)(...tensors)]);
            expectClose(scaled?.dataSync() ?? [], expected?.dataSync() ?? [], { absolute: 1e-4 });
            expect([mean.shape, output.shape]).toEqual([moments.mean.shape, shape]);
            tf.dispose([tensors, mean, variance, output, moments, scaled, expected] as tf.TensorContainer);
          }),
          { numRuns: 15 },
        );
      }
    });

    it(`has the gradients of its formula over ${name}, without a leak`, () => {
      fc.assert(
        fc.property(shapes, fc.nat(), (shape, seed) => {
          const tensors = inputs(shape, seed);
          const dy = tf.tensor(floatsFrom(seed + 5, sizeOfShape(shape)), shape);
          const before = tf.memory().numTensors;
          const actual = tf.grads(run(axes))(tensors, dy);
          expect(tf.memory().numTensors).toBe(before + tensors.length);
          const expected = tf.grads(reference(axes))(tensors, dy);
          actual.forEach((gradient, i) =>
            expectClose(gradient.dataSync(), expected[i]?.dataSync() ?? [], close),
          );
          tf.dispose([tensors, dy, actual, expected]);
        }),
        { numRuns: 15 },
      );
    });

    it(`can be differentiated twice over ${name}`, () => {
      const tensors = inputs([3, 2, 3, 4], 9);
      const weights = tf.tensor(floatsFrom(1, 72), [3, 2, 3, 4]);
      const penalty =
        (f: (...all: Inputs) => tf.Tensor) =>
        (...[x, scale, offset]: Inputs): tf.Scalar =>
          tf.sum(
            tf.square(tf.grad((input) => tf.sum(tf.mul(weights, tf.square(f(input, scale, offset)))))(x)),
          );
      const actual = tf.grads(penalty(run(axes)))(tensors);
      const expected = tf.grads(penalty(reference(axes)))(tensors);
      actual.forEach((gradient, i) =>
        expectClose(gradient.dataSync(), expected[i]?.dataSync() ?? [], { relative: 1e-2, absolute: 1e-2 }),
      );
      tf.dispose([tensors, weights, actual, expected]);
    });
  }

  it('takes factors and summands of each example, as adaptive instance normalisation has them', () => {
    fc.assert(
      fc.property(shapes, fc.nat(), (shape, seed) => {
        const own = [shape[0]!, 1, 1, shape[3]!];
        const tensors: Inputs = [
          tf.tensor(floatsFrom(seed, sizeOfShape(shape)), shape),
          tf.tensor(floatsFrom(seed + 1, sizeOfShape(own), 0.5, 2), own),
          tf.tensor(floatsFrom(seed + 2, sizeOfShape(own), -1, 1), own),
        ];
        const [output, expected] = tf.tidy(() => [run([1, 2])(...tensors), reference([1, 2])(...tensors)]);
        expectClose(output!.dataSync(), expected!.dataSync(), { absolute: 1e-4 });
        for (const loss of [tf.square, (y: tf.Tensor) => tf.sum(tf.square(y))]) {
          const actual = tf.grads((...all) => loss(run([1, 2])(...(all as Inputs))))(tensors);
          const wanted = tf.grads((...all) => loss(reference([1, 2])(...(all as Inputs))))(tensors);
          actual.forEach((gradient, i) => {
            expect(gradient.shape).toEqual(tensors[i]!.shape);
            expectClose(gradient.dataSync(), wanted[i]!.dataSync(), close);
          });
          tf.dispose([actual, wanted]);
        }
        tf.dispose([tensors, output, expected] as tf.TensorContainer);
      }),
      { numRuns: 15 },
    );
    const tensors: Inputs = [
      tf.tensor(floatsFrom(3, 72), [3, 2, 3, 4]),
      tf.tensor(floatsFrom(4, 12, 0.5, 2), [3, 1, 1, 4]),
      tf.tensor(floatsFrom(5, 12), [3, 1, 1, 4]),
    ];
    const penalty =
      (f: (...all: Inputs) => tf.Tensor) =>
      (...[x, scale, offset]: Inputs): tf.Scalar =>
        tf.sum(tf.square(tf.grad((input) => tf.sum(tf.square(f(input, scale, offset))))(x)));
    const actual = tf.grads(penalty(run([1, 2])))(tensors);
    const wanted = tf.grads(penalty(reference([1, 2])))(tensors);
    actual.forEach((gradient, i) =>
      expectClose(gradient.dataSync(), wanted[i]!.dataSync(), { relative: 1e-2, absolute: 1e-2 }),
    );
  });

  it('keeps its digits where the mean is far larger than the deviation', () => {
    const values = [1000.5, 999.5, 1001, 999];
    for (const axes of [[0], [1]]) {
      const x =
        axes[0] === 0
          ? tf.tensor2d(
              values.flatMap((v) => [v, v]),
              [4, 2],
            )
          : tf.tensor2d([...values, ...values], [2, 4]);
      const output = tf.tidy(() => normalise(x, { axes, epsilon: 0 }).output.dataSync());
      const unit = [0.5, -0.5, 1, -1].map((value) => value / Math.sqrt(0.625));
      expectClose(output, axes[0] === 0 ? unit.flatMap((v) => [v, v]) : [...unit, ...unit]);
      x.dispose();
    }
  });

  it('says which axes a tensor lacks', () => {
    expect(() => tf.tidy(() => normalise(tf.zeros([2, 3]), { axes: [2] }))).toThrow(/from -2 to 1/);
  });
});
