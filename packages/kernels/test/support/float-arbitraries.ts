import fc from 'fast-check';

/** Shapes of rank 0 to 6, now and then with an empty dimension. */
export const shapes = (maxRank = 6): fc.Arbitrary<number[]> =>
  fc.array(
    fc.oneof(
      { arbitrary: fc.integer({ min: 1, max: 6 }), weight: 20 },
      { arbitrary: fc.constant(0), weight: 1 },
    ),
    {
      maxLength: maxRank,
    },
  );

/** Two shapes that broadcast, and the shape they broadcast to. */
export const broadcastShapes: fc.Arbitrary<{ a: number[]; b: number[]; out: number[] }> = fc
  .tuple(shapes(), fc.infiniteStream(fc.boolean()), fc.nat(6), fc.nat(6))
  .map(([out, repeated, aDropped, bDropped]) => {
    const operand = (dropped: number): number[] =>
      out.map((size) => (repeated.next().value === true ? 1 : size)).slice(Math.min(dropped, out.length));
    const first = repeated.next().value === true;
    const [a, b] = [operand(first ? 0 : aDropped), operand(first ? bDropped : 0)];
    return { a, b, out: broadcast(a, b) };
  });

const broadcast = (a: readonly number[], b: readonly number[]): number[] => {
  const rank = Math.max(a.length, b.length);
  return Array.from({ length: rank }, (_, i) => {
    const [left, right] = [a[i - rank + a.length] ?? 1, b[i - rank + b.length] ?? 1];
    return left === 1 ? right : left;
  });
};

/** `count` float32 numbers in a range, reproducible from a seed. */
export const floatsFrom = (seed: number, count: number, low = -4, high = 4): Float32Array => {
  let state = (seed ^ 0x9e3779b9) | 1;
  return Float32Array.from({ length: count }, () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return low + ((state >>> 0) / 2 ** 32) * (high - low);
  });
};

/** Number of elements of a shape. */
export const sizeOfShape = (shape: readonly number[]): number =>
  shape.reduce((size, extent) => size * extent, 1);
