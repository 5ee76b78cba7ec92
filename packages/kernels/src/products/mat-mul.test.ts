import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNormClose } from '../../test/support/expect-norm-close.js';
import { floatsFrom, sizeOfShape } from '../../test/support/float-arbitraries.js';
import { gemmForms } from '../../test/support/gemm-forms.js';
import { referenceProduct } from '../../test/support/reference-products.js';

const size = fc.integer({ min: 1, max: 12 });

/** Batch shapes that broadcast against each other, with the shape they give. */
const batches = fc.constantFrom<[number[], number[], number[]]>(
  [[], [], []],
  [[3], [3], [3]],
  [[3], [], [3]],
  [[], [2], [2]],
  [[1], [4], [4]],
  [[4], [1], [4]],
  [
    [2, 3],
    [2, 3],
    [2, 3],
  ],
  [
    [2, 1],
    [1, 3],
    [2, 3],
  ],
  [
    [2, 1, 2],
    [3, 1],
    [2, 3, 2],
  ],
  [[0], [0], [0]],
);

const cases = fc.record({
  batches,
  rows: size,
  columns: size,
  depth: size,
  transposeA: fc.boolean(),
  transposeB: fc.boolean(),
  seed: fc.integer(),
});

type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

const operands = (c: Case): [tf.Tensor, tf.Tensor] => {
  const [outerA, outerB] = c.batches;
  const shapeA = [...outerA, ...(c.transposeA ? [c.depth, c.rows] : [c.rows, c.depth])];
  const shapeB = [...outerB, ...(c.transposeB ? [c.columns, c.depth] : [c.depth, c.columns])];
  return [
    tf.tensor(floatsFrom(c.seed, sizeOfShape(shapeA)), shapeA),
    tf.tensor(floatsFrom(c.seed + 1, sizeOfShape(shapeB)), shapeB),
  ];
};

/** One float64 product for every item of the broadcast batch. */
const reference = (c: Case, a: tf.Tensor, b: tf.Tensor): Float64Array => {
  const { rows, columns, depth, transposeA, transposeB } = c;
  const outer = c.batches[2];
  const wholeA = tf.broadcastTo(a, [...outer, ...a.shape.slice(-2)]).dataSync();
  const wholeB = tf.broadcastTo(b, [...outer, ...b.shape.slice(-2)]).dataSync();
  const out = new Float64Array(sizeOfShape(outer) * rows * columns);
  for (let batch = 0; batch < sizeOfShape(outer); batch++) {
    const values = (all: ArrayLike<number>, length: number) =>
      Array.from({ length }, (_, i) => all[batch * length + i]!);
    const left = {
      values: values(wholeA, rows * depth),
      stride: transposeA ? rows : depth,
      transposed: transposeA,
    };
    const right = {
      values: values(wholeB, depth * columns),
      stride: transposeB ? depth : columns,
      transposed: transposeB,
    };
    out.set(referenceProduct({ rows, columns, depth }, left, right), batch * rows * columns);
  }
  return out;
};

describe.each(await gemmForms())('matrix products by $name', ({ use }) => {
  beforeAll(use);
  afterAll(async () => (await use()).restore());

  it('agree with float64 over transposes and broadcast batches', () => {
    const before = tf.memory().numTensors;
    fc.assert(
      fc.property(cases, (c) =>
        tf.tidy(() => {
          const [a, b] = operands(c);
          const product = tf.matMul(a, b, c.transposeA, c.transposeB);
          expect(product.shape).toEqual([...c.batches[2], c.rows, c.columns]);
          expectNormClose(product.dataSync(), reference(c, a, b));
        }),
      ),
      { numRuns: 300 },
    );
    expect(tf.memory().numTensors).toBe(before);
  });

  it('differentiate to the transposed products', () => {
    tf.tidy(() => {
      const [a, b] = [
        tf.randomNormal([5, 4], 0, 1, 'float32', 1),
        tf.randomNormal([4, 3], 0, 1, 'float32', 2),
      ];
      const dy = tf.randomNormal([5, 3], 0, 1, 'float32', 3);
      const [da, db] = tf.grads((x, y) => tf.matMul(x, y))([a, b], dy) as [tf.Tensor, tf.Tensor];
      expectNormClose(da.dataSync(), tf.matMul(dy, tf.transpose(b)).dataSync());
      expectNormClose(db.dataSync(), tf.matMul(tf.transpose(a), dy).dataSync());
    });
  });

  it('refuse other types and sizes that do not fit', () => {
    tf.tidy(() => {
      const integers = tf.ones([2, 2], 'int32');
      expect(() => tf.matMul(integers, integers)).toThrow(/float32/);
      const run = () => tf.engine().runKernel(tf.BatchMatMul, { a: tf.ones([2, 3]), b: tf.ones([2, 3]) }, {});
      expect(run).toThrow(/matMul: expected equal inner sizes, got 3 and 2/);
    });
  });
});
