import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectClose } from '../../test/support/expect-close.js';
import { floatsFrom, shapes, sizeOfShape } from '../../test/support/float-arbitraries.js';
import { startWith } from '../../test/support/simd-backend.js';
import { simdKernels as elementwiseKernels } from '../elementwise/index.js';
import { simdKernels } from './index.js';

const dtypes = fc.constantFrom<'float32' | 'int32' | 'bool'>('float32', 'int32', 'bool');

/** Small whole numbers, exact in every type. */
const tensorOf = (shape: number[], dtype: tf.DataType, seed: number): tf.Tensor => {
  const values = floatsFrom(seed, sizeOfShape(shape), 0, dtype === 'bool' ? 2 : 100);
  return tf.tensor(values.map(Math.floor), shape, dtype);
};

/** What an operation gives on each backend, from the same inputs; every tensor is disposed. */
const onBoth = async (inputs: tf.Tensor[], run: (inputs: tf.Tensor[]) => tf.Tensor | tf.Tensor[]) => {
  const results = [];
  for (const backend of ['wasm', 'cpu']) {
    await tf.setBackend(backend);
    const outputs = [run(inputs)].flat();
    results.push(
      outputs.map((y) => ({ shape: y.shape, dtype: y.dtype, values: Array.from(y.dataSync(), Number) })),
    );
    tf.dispose(outputs);
  }
  await tf.setBackend('wasm');
  tf.dispose(inputs);
  return { ours: results[0], reference: results[1] };
};

const expectSame = async (
  inputs: tf.Tensor[],
  run: (inputs: tf.Tensor[]) => tf.Tensor | tf.Tensor[],
): Promise<void> => {
  const before = tf.memory().numTensors - inputs.length;
  const { ours, reference } = await onBoth(inputs, run);
  expect(ours).toEqual(reference);
  expect(tf.memory().numTensors).toBe(before);
};

const shuffled = (shape: number[]): fc.Arbitrary<number[]> => {
  const axes = shape.map((_, axis) => axis);
  return fc.shuffledSubarray(axes, { minLength: axes.length, maxLength: axes.length });
};

describe('rearranging', () => {
  let restore = (): void => undefined;
  beforeAll(async () => {
    restore = await startWith([elementwiseKernels, simdKernels]);
  });
  afterAll(() => restore());

  it('transposes any shape by any permutation', async () => {
    const cases = shapes().chain((shape) => fc.tuple(fc.constant(shape), shuffled(shape)));
    await fc.assert(
      fc.asyncProperty(cases, dtypes, fc.nat(), ([shape, perm], dtype, seed) =>
        expectSame([tensorOf(shape, dtype, seed)], ([x]) => tf.transpose(x as tf.Tensor, perm)),
      ),
      { numRuns: 150 },
    );
  });

  it('transposes matrices across the edges of tiles', async () => {
    for (const [shape, perm] of [
      [
        [37, 45],
        [1, 0],
      ],
      [
        [3, 33, 18],
        [0, 2, 1],
      ],
      [
        [17, 5, 21],
        [2, 1, 0],
      ],
      [
        [2, 19, 3, 17],
        [3, 1, 2, 0],
      ],
    ] as const) {
      await expectSame([tensorOf([...shape], 'float32', 1)], ([x]) =>
        tf.transpose(x as tf.Tensor, [...perm]),
      );
    }
  });

  it('reverses any axes', async () => {
    const cases = shapes().chain((shape) =>
      fc.tuple(
        fc.constant(shape),
        fc.subarray(
          shape.map((_, axis) => axis),
          { minLength: Math.min(1, shape.length) },
        ),
      ),
    );
    await fc.assert(
      fc.asyncProperty(cases, dtypes, fc.nat(), ([shape, axes], dtype, seed) =>
        expectSame([tensorOf(shape, dtype, seed)], ([x]) => tf.reverse(x as tf.Tensor, axes)),
      ),
      { numRuns: 80 },
    );
  });

  it('takes slices of any shape', async () => {
    const cases = shapes()
      .filter((shape) => shape.length > 0)
      .chain((shape) =>
        fc.tuple(
          fc.constant(shape),
          fc.tuple(
            ...shape.map((size) =>
              fc.tuple(fc.nat(size), fc.nat(size)).map(([a, b]) => [Math.min(a, b), Math.abs(a - b)]),
            ),
          ),
        ),
      );
    await fc.assert(
      fc.asyncProperty(cases, dtypes, fc.nat(), ([shape, ranges], dtype, seed) => {
        const begin = ranges.map(([from]) => from as number);
        const size = ranges.map(([, count]) => count as number);
        return expectSame([tensorOf(shape, dtype, seed)], ([x]) => tf.slice(x as tf.Tensor, begin, size));
      }),
      { numRuns: 150 },
    );
    const x = tf.zeros([2, 2]);
    expect(() => tf.slice(x, [0, 1], [2, 2])).toThrow();
    x.dispose();
  });

  it('splits, unstacks, concatenates and stacks along any axis', async () => {
    const cases = shapes()
      .filter((shape) => shape.length > 0)
      .chain((shape) => fc.tuple(fc.constant(shape), fc.nat(shape.length - 1)));
    await fc.assert(
      fc.asyncProperty(cases, dtypes, fc.nat(), async ([shape, axis], dtype, seed) => {
        const size = shape[axis] as number;
        const other = shape.map((extent, i) => (i === axis ? 3 : extent));
        const make = (target: number[], i: number) => tensorOf(target, dtype, seed + i);
        if (size > 1) {
          const sizes = [1, size - 1];
          await expectSame([make(shape, 0)], ([x]) => tf.split(x as tf.Tensor, sizes, axis));
        }
        if (size > 0) await expectSame([make(shape, 0)], ([x]) => tf.unstack(x as tf.Tensor, axis));
        await expectSame([make(shape, 0), make(other, 1), make(shape, 2)], (parts) => tf.concat(parts, axis));
        await expectSame([make(shape, 0), make(shape, 1)], (parts) => tf.stack(parts, axis));
      }),
      { numRuns: 60 },
    );
  });

  it('pads with a constant and with mirrored edges', async () => {
    const amount = fc.nat(3);
    const cases = shapes(4)
      .filter((shape) => shape.length > 0 && !shape.includes(0))
      .chain((shape) => fc.tuple(fc.constant(shape), fc.tuple(...shape.map(() => fc.tuple(amount, amount)))));
    await fc.assert(
      fc.asyncProperty(cases, dtypes, fc.nat(), async ([shape, paddings], dtype, seed) => {
        const value = dtype === 'bool' ? 1 : 7;
        const x = () => tensorOf(shape, dtype, seed);
        await expectSame([x()], ([input]) => tf.pad(input as tf.Tensor, paddings, value));
        for (const mode of ['reflect', 'symmetric'] as const) {
          const most = mode === 'reflect' ? 1 : 0;
          const allowed = paddings.map(
            (pair, i) => pair.map((n) => Math.min(n, (shape[i] ?? 1) - most)) as [number, number],
          );
          await expectSame([x()], ([input]) => tf.mirrorPad(input as tf.Tensor, allowed, mode));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('turns depth into space', async () => {
    for (const [shape, block] of [
      [[2, 3, 4, 12], 2],
      [[1, 2, 2, 9], 3],
      [[3, 1, 5, 8], 2],
    ] as const) {
      await expectSame([tensorOf([...shape], 'float32', 4)], ([x]) =>
        tf.depthToSpace(x as tf.Tensor4D, block),
      );
    }
  });

  const extent = fc.integer({ min: 1, max: 7 });
  const sizes = fc.tuple(extent, extent, extent, extent, extent, extent);
  const alignments = fc.constantFrom<[boolean, boolean]>([false, false], [true, false], [false, true]);

  it('resizes to the nearest pixel as cpu does', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, alignments, fc.nat(), ([n, h, w, c, outH, outW], [align, half], seed) =>
        expectSame([tensorOf([n, h, w, c], 'float32', seed)], ([x]) =>
          tf.image.resizeNearestNeighbor(x as tf.Tensor4D, [outH, outW], align, half),
        ),
      ),
      { numRuns: 100 },
    );
  });

  it('sends the gradient of resizing back to where each pixel came from', () => {
    fc.assert(
      fc.property(sizes, alignments, fc.nat(), ([n, h, w, c, outH, outW], [align, half], seed) => {
        const shape: [number, number, number, number] = [n, h, w, c];
        const dy = floatsFrom(seed, n * outH * outW * c);
        const resize = (x: tf.Tensor) =>
          tf.image.resizeNearestNeighbor(x as tf.Tensor4D, [outH, outW], align, half);
        // Resizing the numbers of the pixels says where each output comes from.
        const indices = tf.tidy(() => resize(tf.range(0, sizeOfShape(shape)).reshape(shape)).dataSync());
        const expected = new Array<number>(sizeOfShape(shape)).fill(0);
        indices.forEach((index, i) => (expected[index] = (expected[index] ?? NaN) + (dy[i] ?? NaN)));
        const actual = tf.tidy(() =>
          tf
            .grad(resize)(tf.zeros(shape), tf.tensor(dy, [n, outH, outW, c]))
            .dataSync(),
        );
        expectClose(actual, expected, { absolute: 1e-5 });
      }),
      { numRuns: 100 },
    );
  });
});
