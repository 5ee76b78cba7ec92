const TILE: i32 = 16;

/**
 * Transposes matrices of 32-bit words, `[rows, columns]` to `[columns, rows]`, in two loops around it. Words of
 * a row are neighbours on both sides; all other distances are given in bytes, so any permutation of dimensions
 * that moves the last one is this.
 */
export function transposeMatrices(
  x: usize, out: usize, n0: i32, n1: i32, rows: i32, columns: i32,
  x0: usize, x1: usize, xRow: usize, out0: usize, out1: usize, outRow: usize,
): void {
  for (let i = 0; i < n0; i++, x += x0, out += out0) {
    let source = x;
    let target = out;
    for (let j = 0; j < n1; j++, source += x1, target += out1) {
      transposeMatrix(source, target, rows, columns, xRow, outRow);
    }
  }
}

// Tiles write whole cache lines: 16 words of each output row before the next tile.
// @ts-ignore: decorator
@inline
function transposeMatrix(x: usize, out: usize, rows: i32, columns: i32, xRow: usize, outRow: usize): void {
  for (let row = 0; row < rows; row += TILE) {
    const height = min(TILE, rows - row);
    let source = x + <usize>row * xRow;
    let target = out + ((<usize>row) << 2);
    let left = columns;
    for (; left >= 4; left -= 4, source += 16, target += outRow << 2) {
      transposeStrip(source, target, height, xRow, outRow);
    }
    for (; left > 0; left--, source += 4, target += outRow) copyColumn(source, target, height, xRow);
  }
}

// Four columns of at most 16 rows.
// @ts-ignore: decorator
@inline
function transposeStrip(source: usize, target: usize, rows: i32, xRow: usize, outRow: usize): void {
  let left = rows;
  for (; left >= 4; left -= 4, source += xRow << 2, target += 16) transposeFour(source, target, xRow, outRow);
  for (let column: usize = 0; column < 4; column++) {
    copyColumn(source + (column << 2), target + column * outRow, left, xRow);
  }
}

// @ts-ignore: decorator
@inline
function copyColumn(source: usize, target: usize, rows: i32, xRow: usize): void {
  for (let row = 0; row < rows; row++, source += xRow, target += 4) store<u32>(target, load<u32>(source));
}

// @ts-ignore: decorator
@inline
function transposeFour(source: usize, target: usize, xRow: usize, outRow: usize): void {
  const a = v128.load(source);
  const b = v128.load(source + xRow);
  const c = v128.load(source + 2 * xRow);
  const d = v128.load(source + 3 * xRow);
  const abLow = i32x4.shuffle(a, b, 0, 4, 1, 5);
  const abHigh = i32x4.shuffle(a, b, 2, 6, 3, 7);
  const cdLow = i32x4.shuffle(c, d, 0, 4, 1, 5);
  const cdHigh = i32x4.shuffle(c, d, 2, 6, 3, 7);
  v128.store(target, i64x2.shuffle(abLow, cdLow, 0, 2));
  v128.store(target + outRow, i64x2.shuffle(abLow, cdLow, 1, 3));
  v128.store(target + 2 * outRow, i64x2.shuffle(abHigh, cdHigh, 0, 2));
  v128.store(target + 3 * outRow, i64x2.shuffle(abHigh, cdHigh, 1, 3));
}
