/** A square matrix of doubles, row by row: entry (i, j) is `values[i * size + j]`. */
export interface SquareMatrix {
  readonly size: number;
  readonly values: Float64Array;
}

/** Sum of the diagonal. */
export function trace({ size, values }: SquareMatrix): number {
  let sum = 0;
  for (let i = 0; i < size; i++) sum += values[i * size + i]!;
  return sum;
}

/** `scale * matrix + shift * I`, as a new matrix. */
export function scaleAndShift({ size, values }: SquareMatrix, scale: number, shift: number): SquareMatrix {
  const result = values.map((value) => scale * value);
  for (let i = 0; i < size; i++) result[i * size + i]! += shift;
  return { size, values: result };
}
