import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectClose } from '../../test/support/expect-close.js';
import { floatsFrom, shapes, sizeOfShape } from '../../test/support/float-arbitraries.js';
import { startWith } from '../../test/support/simd-backend.js';
import { simdKernels } from './index.js';

interface UnaryCase {
  readonly run: (x: tf.Tensor) => tf.Tensor;
  readonly reference: (x: number) => number;
  /** Where the reference is defined and does not overflow. */
  readonly range?: readonly [number, number];
  /** What is allowed beside a millionth of the value: near zeros that no float hits. @default the spacing of denormals */
  readonly absolute?: number;
}

const [seluScale, seluScaleAlpha] = [1.0507009873554805, 1.7580993408473768];

/** erf by its series; the terms stay small enough for float64 below 4.5. */
const erf = (x: number): number => {
  if (Math.abs(x) > 4.5) return Math.sign(x);
  let [sum, term] = [0, x];
  for (let k = 0; k < 200; k++) {
    sum += term / (2 * k + 1);
    term *= (-x * x) / (k + 1);
  }
  return (2 / Math.sqrt(Math.PI)) * sum;
};

const cases: Record<string, UnaryCase> = {
  abs: { run: tf.abs, reference: Math.abs },
  ceil: { run: tf.ceil, reference: Math.ceil },
  clipByValue: { run: (x) => tf.clipByValue(x, -1, 2), reference: (x) => Math.min(Math.max(x, -1), 2) },
  cos: { run: tf.cos, reference: Math.cos, absolute: 1e-7 },
  erf: { run: (x) => tf.erf(x), reference: erf },
  exp: { run: (x) => tf.exp(x), reference: Math.exp, range: [-90, 90] },
  floor: { run: (x) => tf.floor(x), reference: Math.floor },
  leakyRelu: { run: (x) => tf.leakyRelu(x, 0.25), reference: (x) => (x > 0 ? x : 0.25 * x) },
  log: { run: (x) => tf.log(x), reference: Math.log, range: [0, 1e6] },
  'log near 1': { run: (x) => tf.log(x), reference: Math.log, range: [0.9, 1.1] },
  neg: { run: (x) => tf.neg(x), reference: (x) => -x },
  reciprocal: { run: (x) => tf.reciprocal(x), reference: (x) => 1 / x },
  relu: { run: (x) => tf.relu(x), reference: (x) => Math.max(x, 0) },
  relu6: { run: (x) => tf.relu6(x), reference: (x) => Math.min(Math.max(x, 0), 6), range: [-2, 9] },
  rsqrt: { run: (x) => tf.rsqrt(x), reference: (x) => 1 / Math.sqrt(x), range: [0, 1e3] },
  selu: {
    run: (x) => tf.selu(x),
    reference: (x) => (x > 0 ? seluScale * x : seluScaleAlpha * Math.expm1(x)),
  },
  sign: { run: (x) => tf.sign(x), reference: Math.sign },
  sin: { run: tf.sin, reference: Math.sin, absolute: 1e-7 },
  'sin of thousands': { run: tf.sin, reference: Math.sin, range: [-9000, 9000], absolute: 1e-7 },
  softplus: {
    run: (x) => tf.softplus(x),
    reference: (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))),
    range: [-100, 100],
  },
  sqrt: { run: (x) => tf.sqrt(x), reference: Math.sqrt, range: [0, 1e3] },
  square: { run: (x) => tf.square(x), reference: (x) => x * x },
  step: { run: (x) => tf.step(x, 0.5), reference: (x) => (x > 0 ? 1 : 0.5) },
  tanh: { run: (x) => tf.tanh(x), reference: Math.tanh },
};

/** Denormal results are spaced half this far apart, so a relative bound means nothing to them. */
const DENORMAL_SPACING = 3e-45;

describe('functions of one tensor', () => {
  let restore = (): void => undefined;
  beforeAll(async () => {
    restore = await startWith([simdKernels]);
  });
  afterAll(() => restore());

  for (const [name, { run, reference, range = [-10, 10], absolute = DENORMAL_SPACING }] of Object.entries(
    cases,
  )) {
    it(`${name} is within 1e-6 of float64 over any shape`, () => {
      fc.assert(
        fc.property(shapes(), fc.nat(), (shape, seed) => {
          const values = floatsFrom(seed, sizeOfShape(shape), ...range);
          const x = tf.tensor(values, shape);
          const y = run(x);
          expect([y.shape, y.dtype]).toEqual([shape, 'float32']);
          expectClose(y.dataSync(), Array.from(values, reference), {
            relative: 1e-6,
            absolute,
          });
          tf.dispose([x, y]);
        }),
        { numRuns: 60 },
      );
    });
  }

  it('is the same for a value wherever it stands', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 37 }), (seed, count) => {
        const [value = 0] = floatsFrom(seed, 1, -10, 10);
        for (const { run } of Object.values(cases)) {
          const results = tf.tidy(() => run(tf.fill([count], value)).dataSync());
          for (const result of results) expect(result).toBe(results[0]);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('treats infinities, NaN and zeros as float64 does', () => {
    const special = [NaN, Infinity, -Infinity, 0, 1e-40, -1e-40, 3e38, -3e38];
    for (const name of [
      'abs',
      'cos',
      'erf',
      'exp',
      'log',
      'relu',
      'rsqrt',
      'sin',
      'softplus',
      'sqrt',
      'tanh',
    ]) {
      const { run, reference } = cases[name] as UnaryCase;
      const actual = tf.tidy(() => run(tf.tensor1d(special)).dataSync());
      const expected = Array.from(Float32Array.from(special), reference);
      expectClose(actual, expected, { relative: 1e-4, absolute: DENORMAL_SPACING });
    }
  });

  it('leaves integers to the stock kernels', () => {
    const y = tf.tidy(() => tf.abs(tf.tensor1d([-3, 4], 'int32')));
    expect([y.dtype, ...y.dataSync()]).toEqual(['int32', 3, 4]);
    y.dispose();
  });
});
