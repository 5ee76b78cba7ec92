// As ./binary, for comparisons: the result is one byte per element, 1 for true.
const enum Comparison {
  Equal,
  Greater,
  GreaterEqual,
  Less,
  LessEqual,
  NotEqual,
}

// @ts-ignore: decorator
@inline
function apply(comparison: Comparison, a: v128, b: v128): v128 {
  if (comparison == Comparison.Equal) return f32x4.eq(a, b);
  if (comparison == Comparison.Greater) return f32x4.gt(a, b);
  if (comparison == Comparison.GreaterEqual) return f32x4.ge(a, b);
  if (comparison == Comparison.Less) return f32x4.lt(a, b);
  if (comparison == Comparison.LessEqual) return f32x4.le(a, b);
  return f32x4.ne(a, b);
}

// Four masks of 32 bits to four bytes of 0 or 1, in the first lane.
// @ts-ignore: decorator
@inline
function toBytes(mask: v128): v128 {
  const words = i16x8.narrow_i32x4_s(mask, mask);
  return v128.and(i8x16.narrow_i16x8_s(words, words), i8x16.splat(1));
}

// @ts-ignore: decorator
@inline
function mapRow(comparison: Comparison, a: usize, b: usize, out: usize, columns: i32, aStep: usize, bStep: usize): void {
  const vectorEnd = out + <usize>(columns & ~3);
  const end = out + <usize>columns;
  const aFixed = v128.load_splat<f32>(a);
  const bFixed = v128.load_splat<f32>(b);
  for (; out < vectorEnd; out += 4, a += aStep << 2, b += bStep << 2) {
    const mask = apply(comparison, aStep ? v128.load(a) : aFixed, bStep ? v128.load(b) : bFixed);
    v128.store_lane<i32>(out, toBytes(mask), 0);
  }
  for (; out < end; out++, a += aStep, b += bStep) {
    const mask = apply(comparison, v128.load_splat<f32>(a), v128.load_splat<f32>(b));
    v128.store_lane<i8>(out, toBytes(mask), 0);
  }
}

// @ts-ignore: decorator
@inline
function map(
  comparison: Comparison, a: usize, b: usize, out: usize, rows: i32, columns: i32,
  aRow: usize, bRow: usize, aStep: usize, bStep: usize,
): void {
  for (let row = 0; row < rows; row++, a += aRow, b += bRow, out += <usize>columns) {
    if (!aStep) mapRow(comparison, a, b, out, columns, 0, 4);
    else if (!bStep) mapRow(comparison, a, b, out, columns, 4, 0);
    else mapRow(comparison, a, b, out, columns, 4, 4);
  }
}

/** a = b. */
export function equal(
  a: usize, b: usize, out: usize, rows: i32, columns: i32, aRow: usize, bRow: usize, aStep: usize, bStep: usize,
): void {
  map(Comparison.Equal, a, b, out, rows, columns, aRow, bRow, aStep, bStep);
}

/** a > b. */
export function greater(
  a: usize, b: usize, out: usize, rows: i32, columns: i32, aRow: usize, bRow: usize, aStep: usize, bStep: usize,
): void {
  map(Comparison.Greater, a, b, out, rows, columns, aRow, bRow, aStep, bStep);
}

/** a >= b. */
export function greaterEqual(
  a: usize, b: usize, out: usize, rows: i32, columns: i32, aRow: usize, bRow: usize, aStep: usize, bStep: usize,
): void {
  map(Comparison.GreaterEqual, a, b, out, rows, columns, aRow, bRow, aStep, bStep);
}

/** a < b. */
export function less(
  a: usize, b: usize, out: usize, rows: i32, columns: i32, aRow: usize, bRow: usize, aStep: usize, bStep: usize,
): void {
  map(Comparison.Less, a, b, out, rows, columns, aRow, bRow, aStep, bStep);
}

/** a <= b. */
export function lessEqual(
  a: usize, b: usize, out: usize, rows: i32, columns: i32, aRow: usize, bRow: usize, aStep: usize, bStep: usize,
): void {
  map(Comparison.LessEqual, a, b, out, rows, columns, aRow, bRow, aStep, bStep);
}

/** a != b. */
export function notEqual(
  a: usize, b: usize, out: usize, rows: i32, columns: i32, aRow: usize, bRow: usize, aStep: usize, bStep: usize,
): void {
  map(Comparison.NotEqual, a, b, out, rows, columns, aRow, bRow, aStep, bStep);
}
