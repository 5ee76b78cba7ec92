import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectClose } from '../../test/support/expect-close.js';
import { floatsFrom, sizeOfShape } from '../../test/support/float-arbitraries.js';
import { startWith } from '../../test/support/simd-backend.js';
import { simdKernels as elementwiseKernels } from '../elementwise/index.js';
import { fusedGradients, simdKernels } from './index.js';

type Inputs = [x: tf.Tensor, mean: tf.Tensor, variance: tf.Tensor, offset: tf.Tensor, scale: tf.Tensor];

const EPSILON = 1e-3;
const batchNorm = (...[x, mean, variance, offset, scale]: Inputs): tf.Tensor =>
  tf.batchNorm(
    x,
    mean as tf.Tensor1D,
    variance as tf.Tensor1D,
    offset as tf.Tensor1D,
    scale as tf.Tensor1D,
    EPSILON,
  );

/** The same made of operations whose gradients are not under test. */
const reference = (...[x, mean, variance, offset, scale]: Inputs): tf.Tensor =>
  tf.add(tf.mul(tf.mul(tf.sub(x, mean), scale), tf.pow(tf.add(variance, EPSILON), -0.5)), offset);

const inputs = (shape: number[], channels: number, seed: number): Inputs => [
  tf.tensor(floatsFrom(seed, sizeOfShape(shape)), shape),
  tf.tensor1d(floatsFrom(seed + 1, channels, -1, 1)),
  tf.tensor1d(floatsFrom(seed + 2, channels, 0.1, 2)),
  tf.tensor1d(floatsFrom(seed + 3, channels, -1, 1)),
  tf.tensor1d(floatsFrom(seed + 4, channels, 0.5, 2)),
];

const shapesOfRank2To4 = fc
  .tuple(
    fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 3 }),
    fc.integer({ min: 1, max: 11 }),
  )
  .map(([leading, channels]) => ({ shape: [...leading, channels], channels }));

describe('batch normalisation', () => {
  let restore = (): void => undefined;
  beforeAll(async () => {
    restore = await startWith([elementwiseKernels, simdKernels], fusedGradients);
  });
  afterAll(() => restore());

  it('follows its formula over any shape', () => {
    fc.assert(
      fc.property(shapesOfRank2To4, fc.nat(), ({ shape, channels }, seed) => {
        const tensors = inputs(shape, channels, seed);
        const [y, expected] = tf.tidy(() => [
          batchNorm(...tensors).dataSync(),
          reference(...tensors).dataSync(),
        ]);
        expectClose(y, expected, { absolute: 1e-5 });
        tf.dispose(tensors);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps its digits where the mean is far larger than the deviation', () => {
    const y = tf.tidy(() =>
      batchNorm(
        tf.tensor2d([1000.5, 999.5], [2, 1]),
        tf.tensor1d([1000]),
        tf.tensor1d([0.25 - EPSILON]),
        tf.tensor1d([0]),
        tf.tensor1d([1]),
      ).dataSync(),
    );
    expectClose(y, [1, -1]);
  });

  it('takes no scale and no offset for ones and zeros', () => {
    const [x, mean, variance] = inputs([3, 4, 5], 5, 3);
    const y = tf.tidy(() =>
      tf.batchNorm(x, mean as tf.Tensor1D, variance as tf.Tensor1D, undefined, undefined, EPSILON),
    );
    const expected = tf.tidy(() => reference(x, mean, variance, tf.zeros([5]), tf.ones([5])));
    expectClose(y.dataSync(), expected.dataSync(), { absolute: 1e-5 });
    tf.dispose([x, mean, variance, y, expected]);
  });

  it('has the gradients of its formula in every input, without a leak', () => {
    fc.assert(
      fc.property(shapesOfRank2To4, fc.nat(), ({ shape, channels }, seed) => {
        const tensors = inputs(shape, channels, seed);
        const dy = tf.tensor(floatsFrom(seed + 5, sizeOfShape(shape)), shape);
        const before = tf.memory().numTensors;
        const actual = tf.grads(batchNorm)(tensors, dy);
        expect(tf.memory().numTensors).toBe(before + tensors.length);
        const expected = tf.grads(reference)(tensors, dy);
        actual.forEach((gradient, i) =>
          expectClose(gradient.dataSync(), (expected[i] as tf.Tensor).dataSync(), {
            relative: 1e-4,
            absolute: 1e-4,
          }),
        );
        tf.dispose([tensors, dy, actual, expected]);
      }),
      { numRuns: 40 },
    );
  });

  it('can be differentiated twice', () => {
    const tensors = inputs([4, 3], 3, 9);
    // The squared slope in x, differentiated in every input.
    const penalty =
      (f: typeof batchNorm) =>
      (...all: Inputs): tf.Scalar =>
        tf.sum(
          tf.square(
            tf.grad((x) =>
              tf.square(f(x, ...(all.slice(1) as [tf.Tensor, tf.Tensor, tf.Tensor, tf.Tensor]))),
            )(all[0]),
          ),
        );
    const actual = tf.grads(penalty(batchNorm))(tensors);
    const expected = tf.grads(penalty(reference))(tensors);
    actual.forEach((gradient, i) =>
      expectClose(gradient.dataSync(), (expected[i] as tf.Tensor).dataSync(), {
        relative: 1e-3,
        absolute: 1e-3,
      }),
    );
    tf.dispose([tensors, actual, expected]);
  });

  it('says what the gradient kernel needs', () => {
    const [x, mean, variance, , scale] = inputs([4, 3], 3, 9);
    const dy = tf.zeros([4, 4]);
    const run = () =>
      tf
        .engine()
        .runKernel('FusedBatchNormGrad', { dy, x, mean, variance, scale }, { varianceEpsilon: EPSILON });
    expect(run).toThrow(/dy like x, got dy \[4,4\]/);
    tf.dispose([x, mean, variance, scale, dy]);
  });
});
