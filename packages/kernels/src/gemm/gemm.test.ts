import * as tf from '@tensorflow/tfjs';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import '@tensorflow/tfjs-backend-wasm';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectNormClose } from '../../test/support/expect-norm-close.js';
import { floatsFrom } from '../../test/support/float-arbitraries.js';
import { referenceProduct } from '../../test/support/reference-products.js';
import { findNativeBlas } from '../blas/native-blas-node.js';
import { Heap } from '../heap.js';
import { registeredKernel } from '../kernel-set.js';
import { instantiateKernels } from '../wasm/module.js';
import { blasGemm } from './blas-gemm.js';
import type { Gemm } from './gemm.js';
import { simdGemm } from './simd-gemm.js';
import { threadedGemm } from './threaded-gemm.js';

const { blas } = await findNativeBlas({ library: 'auto' });
const gemms: Partial<Record<string, Gemm>> = {};
let heap: Heap;

beforeAll(async () => {
  expect(await tf.setBackend('wasm')).toBe(true);
  const backend = tf.backend() as BackendWasm;
  heap = new Heap(backend);
  const kernels = await instantiateKernels(backend);
  gemms.simd = simdGemm(heap, kernels!.exports);
  gemms.threaded = threadedGemm(
    { backend, heap, stock: (name) => registeredKernel(name)! },
    kernels!.exports,
    1,
  );
  if (blas !== undefined) gemms.blas = blasGemm(heap, blas);
});

// Sizes around the edges of tiles (4, 8) and blocks (128, 256, 512), the large ones one at a time.
const small = fc.integer({ min: 1, max: 20 });
const sizes = fc.oneof(
  { weight: 8, arbitrary: fc.record({ rows: small, columns: small, depth: small }) },
  fc.record({ rows: fc.integer({ min: 126, max: 131 }), columns: small, depth: small }),
  fc.record({ rows: small, columns: fc.integer({ min: 510, max: 515 }), depth: small }),
  fc.record({ rows: small, columns: small, depth: fc.integer({ min: 254, max: 259 }) }),
);
const cases = fc.record({
  sizes,
  transposeA: fc.boolean(),
  transposeB: fc.boolean(),
  slack: fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3)),
  accumulate: fc.boolean(),
  seed: fc.integer(),
});

/** A stored matrix with `slack` floats after each row, so that rows are further apart than they are long. */
const store = (rows: number, columns: number, slack: number, transposed: boolean, seed: number) => {
  const [height, width] = transposed ? [columns, rows] : [rows, columns];
  const tensor = tf.tensor2d(floatsFrom(seed, height * (width + slack)), [height, width + slack]);
  return { tensor, stride: width + slack, transposed, values: tensor.dataSync() };
};

describe.each(['simd', 'threaded', ...(blas === undefined ? [] : ['blas'])])('gemm by %s', (kind) => {
  it('agrees with float64, writes nothing beside the product, and repeats bit for bit', () => {
    fc.assert(
      fc.property(cases, ({ sizes, transposeA, transposeB, slack, accumulate, seed }) => {
        const { rows, columns, depth } = sizes;
        tf.tidy(() => {
          const a = store(rows, depth, slack[0], transposeA, seed);
          const b = store(depth, columns, slack[1], transposeB, seed + 1);
          const stride = columns + slack[2];
          const before = floatsFrom(seed + 2, rows * stride);
          const [c, again] = [tf.tensor1d(before), tf.tensor1d(before)];
          for (const out of [c, again]) {
            gemms[kind]!.multiply({
              ...sizes,
              a: { offset: heap.byteOffset(a.tensor), stride: a.stride, transposed: transposeA },
              b: { offset: heap.byteOffset(b.tensor), stride: b.stride, transposed: transposeB },
              c: { offset: heap.byteOffset(out), stride },
              accumulate,
            });
          }
          const expected = Float64Array.from(before);
          referenceProduct(sizes, a, b).forEach((value, index) => {
            const at = Math.floor(index / columns) * stride + (index % columns);
            expected[at] = value + (accumulate ? before[at]! : 0);
          });
          expectNormClose(c.dataSync(), expected);
          for (let at = 0; at < before.length; at++) {
            if (at % stride >= columns) expect(c.dataSync()[at]).toBe(before[at]);
          }
          expect(again.dataSync()).toEqual(c.dataSync());
        });
      }),
      { numRuns: 150 },
    );
  });

  it('gives zeros for an empty sum and leaves an empty product alone', () => {
    const out = tf.tensor2d([1, 2, 3, 4], [2, 2]);
    const none = { offset: 0, stride: 0 };
    const c = { offset: heap.byteOffset(out), stride: 2 };
    gemms[kind]!.multiply({ rows: 0, columns: 2, depth: 2, a: none, b: none, c });
    gemms[kind]!.multiply({ rows: 2, columns: 2, depth: 0, a: none, b: none, c, accumulate: true });
    expect([...out.dataSync()]).toEqual([1, 2, 3, 4]);
    gemms[kind]!.multiply({ rows: 2, columns: 2, depth: 0, a: none, b: none, c });
    expect([...out.dataSync()]).toEqual([0, 0, 0, 0]);
    out.dispose();
  });

  it('follows the memory when it grows', () => {
    const a = tf.tensor2d([1, 2, 3, 4], [2, 2]);
    const product = (): number[] => {
      const c = heap.output([2, 2]);
      const [left, out] = [heap.byteOffset(a), heap.byteOffset(c)];
      const square = { offset: left, stride: 2 };
      gemms[kind]!.multiply({
        rows: 2,
        columns: 2,
        depth: 2,
        a: square,
        b: square,
        c: { offset: out, stride: 2 },
      });
      const values = [...heap.floats(c)];
      heap.dispose(c);
      return values;
    };
    expect(product()).toEqual([7, 10, 15, 22]);
    const before = heap.bytes;
    const big = heap.output([before / 4]);
    expect(heap.bytes).toBeGreaterThan(before);
    expect(product()).toEqual([7, 10, 15, 22]);
    heap.dispose(big);
    a.dispose();
  });
});
