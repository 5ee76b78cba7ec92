/** Rows of doubles: row `i` is `values[i * width]` to `values[(i + 1) * width - 1]`. */
export interface DoubleRows {
  readonly values: Float64Array;
  readonly count: number;
  readonly width: number;
}

/** Columns multiplied before the next rows are looked at, so that both stay in the processor's cache. */
const panel = 256;

/**
 * Adds the dot product of every row of `a` with every row of `b`, `a b^T`, to `sums` `[a.count, b.count]`.
 *
 * Sums of four by two products are kept in registers; on the machine where it was written that is 2 to 3 GFLOP/s, ten
 * times what a loop over rows gives.
 *
 * @param lowerOnly leaves out the entries above the diagonal, for `a` = `b`; some of them are computed nevertheless.
 */
export function addRowProducts(sums: Float64Array, a: DoubleRows, b: DoubleRows, lowerOnly = false): void {
  for (let from = 0; from < a.width; from += panel) {
    const to = Math.min(a.width, from + panel);
    for (let i = 0; i < a.count; i += 4) {
      const end = lowerOnly ? Math.min(b.count, i + 4) : b.count;
      const wholeRows = i + 4 <= a.count;
      let j = 0;
      if (wholeRows) for (; j + 2 <= end; j += 2) addTile(sums, a, b, i, j, from, to);
      addRest(sums, a, b, [i, Math.min(i + 4, a.count)], [j, end], from, to);
    }
  }
}

function addTile(
  sums: Float64Array,
  a: DoubleRows,
  b: DoubleRows,
  i: number,
  j: number,
  from: number,
  to: number,
): void {
  const [x, y] = [a.values, b.values];
  const [i0, i1, i2, i3] = [i * a.width, (i + 1) * a.width, (i + 2) * a.width, (i + 3) * a.width];
  const [j0, j1] = [j * b.width, (j + 1) * b.width];
  let [s00, s01, s10, s11, s20, s21, s30, s31] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let k = from; k < to; k++) {
    const [p, q, r, s] = [x[i0 + k]!, x[i1 + k]!, x[i2 + k]!, x[i3 + k]!];
    const [u, v] = [y[j0 + k]!, y[j1 + k]!];
    s00 += p * u;
    s01 += p * v;
    s10 += q * u;
    s11 += q * v;
    s20 += r * u;
    s21 += r * v;
    s30 += s * u;
    s31 += s * v;
  }
  const at = i * b.count + j;
  sums[at]! += s00;
  sums[at + 1]! += s01;
  sums[at + b.count]! += s10;
  sums[at + b.count + 1]! += s11;
  sums[at + 2 * b.count]! += s20;
  sums[at + 2 * b.count + 1]! += s21;
  sums[at + 3 * b.count]! += s30;
  sums[at + 3 * b.count + 1]! += s31;
}

/** What is left at the edges, where no whole tile fits. */
function addRest(
  sums: Float64Array,
  a: DoubleRows,
  b: DoubleRows,
  rows: readonly [number, number],
  columns: readonly [number, number],
  from: number,
  to: number,
): void {
  for (let i = rows[0]; i < rows[1]; i++) {
    for (let j = columns[0]; j < columns[1]; j++) {
      let sum = 0;
      for (let k = from; k < to; k++) sum += a.values[i * a.width + k]! * b.values[j * b.width + k]!;
      sums[i * b.count + j]! += sum;
    }
  }
}
