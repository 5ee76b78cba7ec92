import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectClose } from '../../test/support/expect-close.js';
import { broadcastShapes, floatsFrom, sizeOfShape } from '../../test/support/float-arbitraries.js';
import { startWith } from '../../test/support/simd-backend.js';
import { simdKernels } from './index.js';

interface BinaryCase {
  readonly run: (a: tf.Tensor, b: tf.Tensor) => tf.Tensor;
  readonly reference: (a: number, b: number) => number;
}

const cases: Record<string, BinaryCase> = {
  add: { run: tf.add, reference: (a, b) => a + b },
  sub: { run: tf.sub, reference: (a, b) => a - b },
  mul: { run: tf.mul, reference: (a, b) => a * b },
  div: { run: tf.div, reference: (a, b) => a / b },
  maximum: { run: tf.maximum, reference: Math.max },
  minimum: { run: tf.minimum, reference: Math.min },
  squaredDifference: { run: tf.squaredDifference, reference: (a, b) => (a - b) ** 2 },
  prelu: { run: tf.prelu, reference: (a, b) => (a > 0 ? a : a * b) },
  equal: { run: tf.equal, reference: (a, b) => Number(a === b) },
  notEqual: { run: tf.notEqual, reference: (a, b) => Number(a !== b) },
  greater: { run: tf.greater, reference: (a, b) => Number(a > b) },
  greaterEqual: { run: tf.greaterEqual, reference: (a, b) => Number(a >= b) },
  less: { run: tf.less, reference: (a, b) => Number(a < b) },
  lessEqual: { run: tf.lessEqual, reference: (a, b) => Number(a <= b) },
};

/** Values on a coarse grid, so that equal ones occur. */
const values = (seed: number, shape: readonly number[]): Float32Array =>
  floatsFrom(seed, sizeOfShape(shape)).map((value) => Math.round(value * 4) / 4);

/** The element of an operand that stands at a place of the broadcast output. */
const elementAt = (
  data: Float32Array,
  shape: readonly number[],
  out: readonly number[],
  place: number,
): number => {
  let [index, stride, left] = [0, 1, place];
  for (let fromEnd = 1; fromEnd <= out.length; fromEnd++) {
    const outSize = out[out.length - fromEnd] ?? 1;
    const size = shape[shape.length - fromEnd] ?? 1;
    if (size > 1) index += stride * (left % outSize);
    stride *= size;
    left = Math.floor(left / outSize);
  }
  return data[index] ?? NaN;
};

const checkCase = (
  { run, reference }: BinaryCase,
  a: number[],
  b: number[],
  out: number[],
  seed: number,
): void => {
  const [aValues, bValues] = [values(seed, a), values(seed + 1, b)];
  const tensors = [tf.tensor(aValues, a), tf.tensor(bValues, b)] as const;
  const result = run(...tensors);
  const expected = Array.from({ length: sizeOfShape(out) }, (_, place) =>
    reference(elementAt(aValues, a, out, place), elementAt(bValues, b, out, place)),
  );
  expect(result.shape).toEqual(out);
  expectClose(result.dataSync(), expected, { relative: 1e-6 });
  tf.dispose([...tensors, result]);
};

describe('functions of two tensors', () => {
  let restore = (): void => undefined;
  beforeAll(async () => {
    restore = await startWith([simdKernels]);
  });
  afterAll(() => restore());

  for (const [name, binaryCase] of Object.entries(cases)) {
    it(`${name} broadcasts any two shapes`, () => {
      fc.assert(
        fc.property(broadcastShapes, fc.nat(), ({ a, b, out }, seed) =>
          checkCase(binaryCase, a, b, out, seed),
        ),
        { numRuns: 100 },
      );
    });

    it(`${name} repeats a narrow row over many`, () => {
      for (const columns of [2, 3, 15]) {
        checkCase(binaryCase, [5, 29, columns], [columns], [5, 29, columns], 7);
        checkCase(binaryCase, [columns], [130, columns], [130, columns], 8);
      }
    });
  }

  it('hands NaN on from either operand', () => {
    for (const run of [tf.add, tf.maximum, tf.minimum]) {
      const result = tf.tidy(() =>
        run(tf.tensor1d([NaN, 1, 2, 3, 4]), tf.tensor1d([0, NaN, 2, 3, NaN])).dataSync(),
      );
      expect(Array.from(result, Number.isNaN)).toEqual([true, true, false, false, true]);
    }
  });

  it('leaves integers to the stock kernels', () => {
    const sum = tf.tidy(() => tf.add(tf.tensor1d([1, 2], 'int32'), tf.scalar(3, 'int32')));
    expect([sum.dtype, ...sum.dataSync()]).toEqual(['int32', 4, 5]);
    sum.dispose();
  });

  it('adds up any number of tensors', () => {
    for (const count of [1, 2, 3, 5]) {
      const parts = Array.from({ length: count }, (_, i) => floatsFrom(i, 7));
      const total = tf.tidy(() => tf.addN(parts.map((part) => tf.tensor1d(part))).dataSync());
      const expected = Array.from({ length: 7 }, (_, i) =>
        parts.reduce((sum, part) => sum + (part[i] ?? NaN), 0),
      );
      expectClose(total, expected, { absolute: 1e-6 });
    }
  });

  it('raises to common powers and to any other', () => {
    const base = floatsFrom(1, 9, 0.1, 3);
    for (const exponent of [-1, -0.5, 0.5, 1.5, 2, 3, 0, 1, 2.7]) {
      const actual = tf.tidy(() => tf.pow(tf.tensor1d(base), exponent).dataSync());
      expectClose(
        actual,
        Array.from(base, (x) => x ** exponent),
        { relative: 1e-6 },
      );
    }
    const negative = tf.tidy(() => tf.pow(tf.tensor1d([-2, -1, 0]), 3).dataSync());
    expect([...negative]).toEqual([-8, -1, 0]);
  });

  it('says which shapes do not broadcast', () => {
    expect(() => tf.tidy(() => tf.add(tf.zeros([2, 3]), tf.zeros([2, 4])))).toThrow(/2,3/);
  });
});
