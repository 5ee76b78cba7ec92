import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { floatsFrom, shapes, sizeOfShape } from '../../test/support/float-arbitraries.js';
import { startWith } from '../../test/support/simd-backend.js';
import { simdKernels } from './index.js';

/** Tile by its definition, in plain arrays. */
const tileReference = (data: ArrayLike<number>, shape: number[], reps: number[]): number[] => {
  const outShape = shape.map((size, axis) => size * (reps[axis] ?? 1));
  return Array.from({ length: sizeOfShape(outShape) }, (_, place) => {
    let [index, stride, left] = [0, 1, place];
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      const [size, outSize] = [shape[axis] ?? 1, outShape[axis] ?? 1];
      index += stride * ((left % outSize) % size);
      stride *= size;
      left = Math.floor(left / outSize);
    }
    return Number(data[index]);
  });
};

describe('copies', () => {
  let restore = (): void => undefined;
  beforeAll(async () => {
    restore = await startWith([simdKernels]);
  });
  afterAll(() => restore());

  it('share data between a tensor and its clone until both are gone', () => {
    const before = tf.memory().numDataBuffers;
    const x = tf.tensor1d([1, 2, 3]);
    const clone = x.clone();
    expect(tf.memory().numDataBuffers).toBe(before + 1);
    x.dispose();
    expect([...clone.dataSync()]).toEqual([1, 2, 3]);
    clone.dispose();
    expect(tf.memory().numDataBuffers).toBe(before);
  });

  it('cast between bool, int32 and float32 as the definition says', () => {
    const cases: [tf.DataType, tf.DataType, number[], number[]][] = [
      ['bool', 'float32', [1, 0, 1, 1, 0, 0, 1], [1, 0, 1, 1, 0, 0, 1]],
      ['int32', 'float32', [-7, 0, 5, 123456, 1, 2], [-7, 0, 5, 123456, 1, 2]],
      ['float32', 'int32', [-1.5, 0.99, 2, 7.7, 3], [-1, 0, 2, 7, 3]],
      ['float32', 'bool', [0.5, 0, -0, 256, -1, 1e-30], [1, 0, 0, 1, 1, 1]],
      ['float32', 'float32', [0.25, 0.5], [0.25, 0.5]],
    ];
    for (const [from, to, values, expected] of cases) {
      const y = tf.tidy(() => tf.cast(tf.tensor1d(values, from), to));
      expect(y.dtype).toBe(to);
      expect([...y.dataSync()]).toEqual(expected);
      y.dispose();
    }
  });

  it('tile any shape of any type any number of times', () => {
    fc.assert(
      fc.property(
        shapes(5),
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 5, maxLength: 5 }),
        fc.constantFrom<tf.DataType>('float32', 'int32', 'bool'),
        fc.nat(),
        (shape, allReps, dtype, seed) => {
          fc.pre(shape.length > 0);
          const reps = allReps.slice(0, shape.length);
          const low = dtype === 'bool' ? 0 : -9;
          const data = floatsFrom(seed, sizeOfShape(shape), low, 2).map(Math.trunc);
          const x = tf.tensor(data, shape, dtype);
          const y = tf.tile(x, reps);
          expect(y.dtype).toBe(dtype);
          // Adding 0 makes a negative zero positive, which integers do not tell apart.
          const values = data.map((value) => value + 0);
          expect(Array.from(y.dataSync(), (value) => value + 0)).toEqual(tileReference(values, shape, reps));
          tf.dispose([x, y]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('tile one row over more places than the cached stretch holds', () => {
    for (const [columns, rows] of [
      [3, 5000],
      [1, 10_001],
      [700, 9],
      [5000, 3],
    ] as const) {
      const row = floatsFrom(columns, columns);
      const y = tf.tidy(() => tf.broadcastTo(tf.tensor2d(row, [1, columns]), [rows, columns]).dataSync());
      expect(y.every((value, i) => value === row[i % columns])).toBe(true);
    }
  });

  it('broadcast by the kernel that stock wasm lacks', () => {
    const x = tf.tensor2d([1, 2], [2, 1]);
    const y = tf
      .engine()
      .runKernel('BroadcastTo', { x }, { shape: [2, 2, 3], inputShape: [2, 1] }) as tf.Tensor;
    expect([...y.dataSync()]).toEqual([1, 1, 1, 2, 2, 2, 1, 1, 1, 2, 2, 2]);
    tf.dispose([x, y]);
  });

  it('select by a condition of any shape', () => {
    fc.assert(
      fc.property(shapes(), fc.nat(), (shape, seed) => {
        const size = sizeOfShape(shape);
        const [a, b, c] = [floatsFrom(seed, size), floatsFrom(seed + 1, size), floatsFrom(seed + 2, size)];
        const y = tf.tidy(() =>
          tf.where(tf.tensor(c, shape).greater(0), tf.tensor(a, shape), tf.tensor(b, shape)),
        );
        expect(y.shape).toEqual(shape);
        expect([...y.dataSync()]).toEqual(Array.from(c, (value, i) => (value > 0 ? a[i] : b[i])));
        y.dispose();
      }),
    );
  });

  it('select rows by a condition of rank 1', () => {
    const y = tf.tidy(() =>
      tf.engine().runKernel('Select', {
        condition: tf.tensor1d([1, 0], 'bool'),
        t: tf.ones([2, 2]),
        e: tf.zeros([2, 2]),
      }),
    ) as tf.Tensor;
    expect([...y.dataSync()]).toEqual([1, 1, 0, 0]);
    y.dispose();
  });
});
