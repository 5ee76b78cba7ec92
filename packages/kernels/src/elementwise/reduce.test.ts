import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectClose } from '../../test/support/expect-close.js';
import { floatsFrom, shapes, sizeOfShape } from '../../test/support/float-arbitraries.js';
import { startWith } from '../../test/support/simd-backend.js';
import { simdKernels } from './index.js';

interface ReductionCase {
  readonly run: (x: tf.Tensor, axis: number[], keepDims: boolean) => tf.Tensor;
  readonly start: number;
  readonly fold: (a: number, b: number) => number;
  readonly finish?: (value: number, count: number) => number;
}

const cases: Record<string, ReductionCase> = {
  sum: { run: tf.sum, start: 0, fold: (a, b) => a + b },
  mean: { run: tf.mean, start: 0, fold: (a, b) => a + b, finish: (value, count) => value / count },
  max: { run: tf.max, start: -Infinity, fold: Math.max },
  min: { run: tf.min, start: Infinity, fold: Math.min },
  prod: { run: tf.prod, start: 1, fold: (a, b) => a * b },
};

/** A shape and a choice of its axes. */
const shapesAndAxes = shapes().chain((shape) =>
  fc.tuple(fc.constant(shape), fc.subarray(shape.map((_, axis) => axis))),
);

/** Reduces in float64, walking the input once. */
const reference = (
  data: Float32Array,
  shape: number[],
  axes: number[],
  { start, fold, finish }: ReductionCase,
) => {
  const keptShape = shape.map((size, axis) => (axes.includes(axis) ? 1 : size));
  const out = new Array<number>(sizeOfShape(keptShape)).fill(start);
  data.forEach((value, place) => {
    let [index, stride, left] = [0, 1, place];
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      const size = shape[axis] ?? 1;
      if (!axes.includes(axis)) {
        index += stride * (left % size);
        stride *= size;
      }
      left = Math.floor(left / size);
    }
    out[index] = fold(out[index] ?? NaN, value);
  });
  const count = sizeOfShape(axes.map((axis) => shape[axis] ?? 1));
  return finish ? out.map((value) => finish(value, count)) : out;
};

describe('reductions', () => {
  let restore = (): void => undefined;
  beforeAll(async () => {
    restore = await startWith([simdKernels]);
  });
  afterAll(() => restore());

  for (const [name, reduction] of Object.entries(cases)) {
    it(`${name} is within 1e-5 of float64 over any axes of any shape`, () => {
      fc.assert(
        fc.property(shapesAndAxes, fc.boolean(), fc.nat(), ([shape, axes], keepDims, seed) => {
          // tfjs reads an empty list of axes as all of them in some reductions and as none in others.
          fc.pre(axes.length > 0 || shape.length === 0);
          const data = floatsFrom(seed, sizeOfShape(shape), 0.5, 1.5);
          const x = tf.tensor(data, shape);
          const y = reduction.run(x, axes, keepDims);
          const kept = shape.map((size, axis) => (axes.includes(axis) ? 1 : size));
          expect(y.shape).toEqual(keepDims ? kept : shape.filter((_, axis) => !axes.includes(axis)));
          expectClose(y.dataSync(), reference(data, shape, axes, reduction), { absolute: 1e-30 });
          tf.dispose([x, y]);
        }),
        { numRuns: 150 },
      );
    });

    it(`${name} joins rows of a few channels`, () => {
      for (const shape of [
        [8, 40, 3],
        [33, 32, 15],
        [16, 2],
      ]) {
        const axes = shape.slice(1).map((_, axis) => axis);
        const data = floatsFrom(1, sizeOfShape(shape), 0.98, 1.02);
        const y = tf.tidy(() => reduction.run(tf.tensor(data, shape), axes, false).dataSync());
        expectClose(y, reference(data, shape, axes, reduction));
      }
    });
  }

  it('sums millions of numbers to 1e-6', () => {
    const count = 1 << 21;
    const data = floatsFrom(3, count, 0, 1);
    const exact = data.reduce((total, value) => total + value, 0);
    const sums = tf.tidy(() => {
      const x = tf.tensor1d(data);
      return [
        tf.sum(x),
        tf.sum(x.reshape([count / 4, 4]), 0).sum(),
        tf.sum(x.reshape([count / 64, 64]), 0).sum(),
      ].map((total) => total.dataSync()[0] ?? NaN);
    });
    expectClose(sums, [exact, exact, exact], { relative: 1e-6 });
  });

  it('hands NaN on', () => {
    const x = tf.tensor2d([1, NaN, 3, 4, 5, 6], [2, 3]);
    for (const run of [tf.sum, tf.mean, tf.max, tf.min]) {
      expect([...tf.tidy(() => run(x, 1).dataSync())].map(Number.isNaN)).toEqual([true, false]);
      expect([...tf.tidy(() => run(x, 0).dataSync())].map(Number.isNaN)).toEqual([false, true, false]);
    }
    x.dispose();
  });
});
