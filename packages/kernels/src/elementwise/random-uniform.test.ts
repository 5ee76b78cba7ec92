import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shapes, sizeOfShape } from '../../test/support/float-arbitraries.js';
import { startWith } from '../../test/support/simd-backend.js';
import { simdKernels } from './index.js';

const MASK = (1n << 64n) - 1n;
const rotate = (x: bigint, k: bigint): bigint => ((x << k) | (x >> (64n - k))) & MASK;
const word = (high: number, low: number): bigint => (BigInt(high >>> 0) << 32n) | BigInt(low >>> 0);
const halves = (x: bigint): number[] => [Number(x >> 32n) | 0, Number(x & 0xffffffffn) | 0];

/** xoroshiro128+ as its authors write it down, in 64-bit integers. */
const reference = (state: readonly number[], count: number, low: number, high: number) => {
  const [a = 0, b = 0, c = 0, d = 0] = state;
  let [s0, s1] = [word(a, b), word(c, d)];
  const values = Float32Array.from({ length: count }, () => {
    const bits = Number((s0 + s1) & 0xffffffffn) >>> 8;
    s1 ^= s0;
    s0 = rotate(s0, 24n) ^ s1 ^ ((s1 << 16n) & MASK);
    s1 = rotate(s1, 37n);
    return low + bits * ((high - low) / 2 ** 24);
  });
  return { values, state: [...halves(s0), ...halves(s1)] };
};

describe('uniform numbers', () => {
  let restore = (): void => undefined;
  beforeAll(async () => {
    restore = await startWith([simdKernels]);
  });
  afterAll(() => restore());

  const fill = (shape: number[], state: number[], low: number, high: number): [tf.Tensor, tf.Tensor] =>
    tf.engine().runKernel('RandomUniformFill', {}, { shape, state, low, high }) as unknown as [
      tf.Tensor,
      tf.Tensor,
    ];

  it('are those of the reference generator, bit by bit, and so is the state after them', () => {
    const states = fc.array(fc.integer(), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(shapes(), states, fc.integer({ min: -3, max: 0 }), (shape, state, low) => {
        const [values, after] = fill(shape, state, low, 2);
        const expected = reference(state, sizeOfShape(shape), low, 2);
        expect([values.shape, after.dtype]).toEqual([shape, 'int32']);
        expect(values.dataSync()).toEqual(expected.values);
        expect([...after.dataSync()]).toEqual(expected.state);
        tf.dispose([values, after]);
      }),
    );
  });

  it('go on from the state that was answered', () => {
    const start = [1, 2, 3, 4];
    const [whole, end] = fill([10], start, 0, 1);
    const [first, middle] = fill([4], start, 0, 1);
    const [second, last] = fill([6], [...middle.dataSync()], 0, 1);
    expect([...first.dataSync(), ...second.dataSync()]).toEqual([...whole.dataSync()]);
    expect(last.dataSync()).toEqual(end.dataSync());
    tf.dispose([whole, end, first, middle, second, last]);
  });

  it('refuse a state of the wrong length', () => {
    expect(() => fill([2], [1, 2], 0, 1)).toThrow(/expected a state of 4 integers, got 2/);
  });
});
