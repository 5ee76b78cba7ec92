import * as fc from 'fast-check';

/** A shape of the given ranks with sizes from 1 to `most`. */
export const shapeOf = (minRank: number, maxRank: number, most = 5): fc.Arbitrary<number[]> =>
  fc.array(fc.integer({ min: 1, max: most }), { minLength: minRank, maxLength: maxRank });

/** Two shapes that broadcast against each other. */
export const broadcastPair = (maxRank = 5): fc.Arbitrary<[number[], number[]]> =>
  shapeOf(0, maxRank, 4).chain((full) =>
    fc.tuple(broadcastable(full), broadcastable(full)).filter(([a, b]) => agree(a, b)),
  );

const broadcastable = (full: number[]): fc.Arbitrary<number[]> =>
  fc
    .tuple(
      fc.integer({ min: 0, max: full.length }),
      fc.array(fc.boolean(), { minLength: full.length, maxLength: full.length }),
    )
    .map(([drop, ones]) => full.map((size, i) => (ones[i] === true ? 1 : size)).slice(drop));

const agree = (a: number[], b: number[]): boolean =>
  a.every((size, i) => {
    const other = b[b.length - a.length + i];
    return other === undefined || size === 1 || other === 1 || size === other;
  });

/** A shape and some of its axes, in order, possibly none. */
export const shapeAndAxes = (minRank = 1, maxRank = 5): fc.Arbitrary<{ shape: number[]; axes: number[] }> =>
  shapeOf(minRank, maxRank).chain((shape) =>
    fc.record({ shape: fc.constant(shape), axes: fc.subarray(shape.map((_, axis) => axis)) }),
  );

/** A shape and one of its axes. */
export const shapeAndAxis = (minRank = 1, maxRank = 4): fc.Arbitrary<{ shape: number[]; axis: number }> =>
  shapeOf(minRank, maxRank).chain((shape) =>
    fc.record({ shape: fc.constant(shape), axis: fc.integer({ min: 0, max: shape.length - 1 }) }),
  );

/** A shape and a permutation of its axes. */
export const shapeAndPermutation = (maxRank = 6): fc.Arbitrary<{ shape: number[]; perm: number[] }> =>
  shapeOf(1, maxRank).chain((shape) =>
    fc.record({
      shape: fc.constant(shape),
      perm: fc.shuffledSubarray(
        shape.map((_, axis) => axis),
        { minLength: shape.length },
      ),
    }),
  );

export const int = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });
