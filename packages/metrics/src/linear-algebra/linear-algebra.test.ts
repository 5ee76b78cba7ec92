import { NumericError, Random } from '@gan/core';
import { expectClose } from '@gan/core/testing';
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { pivotedCholesky } from './pivoted-cholesky.js';
import { addRowProducts } from './row-products.js';
import { scaleAndShift, trace, type SquareMatrix } from './square-matrix.js';
import { symmetricEigenvalues } from './symmetric-eigenvalues.js';
import { traceOfRoot } from './trace-of-root.js';

const random = Random.fromSeed('linear algebra');
const normals = (count: number) => Float64Array.from({ length: count }, () => random.normal());

/** `X^T X` of a random `[rank, size]` matrix: positive semi-definite, of that rank. */
function gram(size: number, rank = size): SquareMatrix {
  const x = new Matrix(Array.from({ length: rank }, () => [...normals(size)]));
  return { size, values: Float64Array.from(x.transpose().mmul(x).to1DArray()) };
}

const asMatrix = ({ size, values }: SquareMatrix) => Matrix.from1DArray(size, size, [...values]);

const diagonal = (entries: number[]): SquareMatrix => ({
  size: entries.length,
  values: Float64Array.from(asDiagonal(entries)),
});
const asDiagonal = (entries: number[]) => entries.flatMap((x, i) => entries.map((_, j) => (i === j ? x : 0)));

describe('addRowProducts', () => {
  it.each([
    [1, 1, 1],
    [4, 2, 256],
    [7, 5, 300],
    [9, 9, 513],
  ])('is the product of %d rows with %d, %d wide', (m, n, width) => {
    const [a, b] = [normals(m * width), normals(n * width)];
    const sums = new Float64Array(m * n).fill(2);
    addRowProducts(sums, { values: a, count: m, width }, { values: b, count: n, width });
    const product = Matrix.from1DArray(m, width, [...a]).mmul(
      Matrix.from1DArray(n, width, [...b]).transpose(),
    );
    expectClose(sums, product.add(2).to1DArray(), { absolute: 1e-12, relative: 1e-12 });
  });

  it('leaves out what is above the diagonal on request, and nothing below it', () => {
    const rows = { values: normals(11 * 20), count: 11, width: 20 };
    const [all, lower] = [new Float64Array(121), new Float64Array(121)];
    addRowProducts(all, rows, rows);
    addRowProducts(lower, rows, rows, true);
    for (let i = 0; i < 11; i++) for (let j = 0; j <= i; j++) expect(lower[i * 11 + j]).toBe(all[i * 11 + j]);
    expect(lower[10]).toBe(0);
  });
});

describe('symmetricEigenvalues', () => {
  it.each([1, 2, 3, 10, 57])('agrees with ml-matrix at size %d', (size) => {
    const matrix = gram(size);
    const expected = new EigenvalueDecomposition(asMatrix(matrix), { assumeSymmetric: true });
    expectClose(
      symmetricEigenvalues(matrix),
      [...expected.realEigenvalues].sort((a, b) => a - b),
      {
        absolute: 1e-12 * trace(matrix),
        relative: 1e-11,
      },
    );
  });

  it('has the closed form of the second difference, 2 - 2 cos(k pi / (n + 1))', () => {
    const size = 40;
    const values = Float64Array.from({ length: size * size }, (_, at) => {
      const distance = Math.abs(Math.floor(at / size) - (at % size));
      return distance === 0 ? 2 : distance === 1 ? -1 : 0;
    });
    const expected = Array.from(
      { length: size },
      (_, k) => 2 - 2 * Math.cos(((k + 1) * Math.PI) / (size + 1)),
    );
    expectClose(symmetricEigenvalues({ size, values }), expected, { absolute: 1e-14, relative: 1e-13 });
  });

  it('takes zero, equal and diagonal matrices', () => {
    expect([...symmetricEigenvalues(diagonal([0, 0, 0]))]).toEqual([0, 0, 0]);
    expect([...symmetricEigenvalues(diagonal([5, -1, 3]))]).toEqual([-1, 3, 5]);
    expect([...symmetricEigenvalues(diagonal([]))]).toEqual([]);
  });

  it('survives entries near the ends of the range of doubles', () => {
    const values = (scale: number) =>
      Float64Array.of(2 * scale, scale, 0, scale, 2 * scale, scale, 0, scale, 2 * scale);
    const expected = [2 - Math.SQRT2, 2, 2 + Math.SQRT2];
    for (const scale of [1e-150, 1e150]) {
      const found = symmetricEigenvalues({ size: 3, values: values(scale) }).map((x) => x / scale);
      expectClose(found, expected, { absolute: 1e-14, relative: 1e-14 });
    }
  });

  it('refuses NaN', () => {
    expect(() => symmetricEigenvalues(diagonal([1, NaN]))).toThrow(NumericError);
  });
});

describe('pivotedCholesky', () => {
  it.each([
    [6, 6],
    [20, 7],
    [12, 1],
  ])('of a matrix of size %d and rank %d has as many rows and gives the matrix back', (size, rank) => {
    const matrix = gram(size, rank);
    const factor = pivotedCholesky(matrix);
    expect(factor.count).toBe(rank);
    const rows = Matrix.from1DArray(rank, size, [...factor.values]);
    expectClose(rows.transpose().mmul(rows).to1DArray(), matrix.values, { absolute: 1e-12 * trace(matrix) });
  });

  it('of zero has no rows', () => expect(pivotedCholesky(diagonal([0, 0])).count).toBe(0));
});

describe('traceOfRoot', () => {
  it('is the sum of sqrt(a b) for diagonal matrices', () => {
    const found = traceOfRoot(pivotedCholesky(diagonal([4, 9, 0])), diagonal([1, 16, 25]));
    expectClose(found, 2 + 12, { absolute: 1e-14, relative: 1e-14 });
  });

  it('is the trace for twice the same matrix, singular or not', () => {
    for (const matrix of [gram(15), gram(15, 4)]) {
      expectClose(traceOfRoot(pivotedCholesky(matrix), matrix), trace(matrix), {
        absolute: 0,
        relative: 1e-12,
      });
    }
  });

  it('does not depend on the order of the two', () => {
    const [a, b] = [gram(12), gram(12, 5)];
    const [ab, ba] = [traceOfRoot(pivotedCholesky(a), b), traceOfRoot(pivotedCholesky(b), a)];
    // Eigenvalues that are zero come out as rounding of either sign, whose root is of the order 1e-8.
    expectClose(ab, ba, { absolute: 0, relative: 1e-7 });
  });
});

it('scales and shifts', () => {
  expect([...scaleAndShift(diagonal([1, 2]), 3, 1).values]).toEqual([4, 0, 0, 7]);
});
