import * as tf from '@tensorflow/tfjs';
import * as fc from 'fast-check';
import { int } from './arbitraries.js';
import type { Case, Operation } from './operation.js';

const matMul = fc
  .record({
    outer: fc.constantFrom<[number[], number[]]>(
      [[], []],
      [[2], [2]],
      [
        [2, 3],
        [2, 3],
      ],
      [[1], [3]],
      [[3], [1]],
      [
        [2, 1],
        [1, 3],
      ],
      [[2, 3], [3]],
    ),
    m: int(1, 9),
    n: int(1, 9),
    k: int(1, 9),
    transposeA: fc.boolean(),
    transposeB: fc.boolean(),
  })
  .map(({ outer: [a, b], m, n, k, transposeA, transposeB }): Case => ({
    parameters: { a, b, m, n, k, transposeA, transposeB },
    inputs: [
      { shape: [...a, ...(transposeA ? [k, m] : [m, k])] },
      { shape: [...b, ...(transposeB ? [n, k] : [k, n])] },
    ],
    run: (left, right) => tf.matMul(left, right, transposeA, transposeB),
  }));

const fusedMatMul = fc
  .record({
    m: int(1, 9),
    n: int(1, 9),
    k: int(1, 9),
    transposeA: fc.boolean(),
    transposeB: fc.boolean(),
    activation: fc.constantFrom('linear', 'relu', 'relu6', 'elu', 'sigmoid', 'leakyrelu' as const),
  })
  .map(({ m, n, k, transposeA, transposeB, activation }): Case => ({
    parameters: { m, n, k, transposeA, transposeB, activation },
    inputs: [
      { shape: transposeA ? [k, m] : [m, k] },
      { shape: transposeB ? [n, k] : [k, n] },
      { shape: [n] },
    ],
    run: (a, b, bias) =>
      tf.fused.matMul({
        a,
        b,
        transposeA,
        transposeB,
        bias,
        activation: activation as 'relu',
        leakyreluAlpha: 0.3,
      }),
  }));

const equations = [
  'ij,jk->ik',
  'ij,kj->ik',
  'ji,jk->ki',
  'bij,bjk->bik',
  'bij,jk->bik',
  'bhid,bhjd->bhij',
  'bhij,bhjd->bhid',
  'ij->ji',
  'ij->i',
  'ij->',
  'ij,ij->',
  'i,j->ij',
  'bi,bi->b',
  'abc,cd->adb',
  'bchw,bcxy->bhwxy',
  'ab,cb->',
  'ab,c->ac',
  'i,i->i',
  'abc,abc->ac',
  'ijk->kij',
  'bnqd,bnkd->bnqk',
];

const sizes = fc.record(
  Object.fromEntries([...'abcdhijkmnqwxy'].map((letter) => [letter, int(1, 4)])) as Record<
    string,
    fc.Arbitrary<number>
  >,
);

const einsum = fc
  .record({ equation: fc.constantFrom(...equations), sizes })
  .map(({ equation, sizes: of }): Case => {
    const [left] = equation.split('->') as [string, string];
    const shapes = left.split(',').map((term) => [...term].map((letter) => of[letter] as number));
    return {
      parameters: { equation, shapes },
      inputs: shapes.map((shape) => ({ shape })),
      run: (...operands) => tf.einsum(equation, ...operands),
    };
  });

const row = (name: string, cases: fc.Arbitrary<Case>): Operation => ({ name, cases, differentiable: true });

export const products: readonly Operation[] = [
  row('matMul', matMul),
  row('fused.matMul', fusedMatMul),
  row('einsum', einsum),
];
