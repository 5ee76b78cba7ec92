// One loop serves every function of two tensors: `rows` rows of `columns` elements, each operand with its
// own step between rows (in bytes) and its own step between columns (4, or 0 where it is broadcast).
const enum Operation {
  Add,
  Divide,
  Maximum,
  Minimum,
  Multiply,
  Prelu,
  SquaredDifference,
  Subtract,
}

// @ts-ignore: decorator
@inline
function apply(operation: Operation, a: v128, b: v128): v128 {
  if (operation == Operation.Add) return f32x4.add(a, b);
  if (operation == Operation.Divide) return f32x4.div(a, b);
  if (operation == Operation.Maximum) return f32x4.max(a, b);
  if (operation == Operation.Minimum) return f32x4.min(a, b);
  if (operation == Operation.Multiply) return f32x4.mul(a, b);
  if (operation == Operation.Prelu) return v128.bitselect(a, f32x4.mul(a, b), f32x4.gt(a, f32x4.splat(0)));
  if (operation == Operation.SquaredDifference) return f32x4.mul(f32x4.sub(a, b), f32x4.sub(a, b));
  return f32x4.sub(a, b);
}

// The steps are constants here, so that each of the three cases becomes a loop of its own.
// @ts-ignore: decorator
@inline
function mapRow(operation: Operation, a: usize, b: usize, out: usize, columns: i32, aStep: usize, bStep: usize): void {
  const vectorEnd = out + ((<usize>(columns & ~3)) << 2);
  const end = out + ((<usize>columns) << 2);
  const aFixed = v128.load_splat<f32>(a);
  const bFixed = v128.load_splat<f32>(b);
  for (; out < vectorEnd; out += 16, a += aStep << 2, b += bStep << 2) {
    v128.store(out, apply(operation, aStep ? v128.load(a) : aFixed, bStep ? v128.load(b) : bFixed));
  }
  for (; out < end; out += 4, a += aStep, b += bStep) {
    const result = apply(operation, v128.load_splat<f32>(a), v128.load_splat<f32>(b));
    v128.store_lane<f32>(out, result, 0);
  }
}

// @ts-ignore: decorator
@inline
function map(
  operation: Operation, a: usize, b: usize, out: usize, rows: i32, columns: i32,
  aRow: usize, bRow: usize, aStep: usize, bStep: usize,
): void {
  const bytes = (<usize>columns) << 2;
  for (let row = 0; row < rows; row++, a += aRow, b += bRow, out += bytes) {
    if (!aStep) mapRow(operation, a, b, out, columns, 0, 4);
    else if (!bStep) mapRow(operation, a, b, out, columns, 4, 0);
    else mapRow(operation, a, b, out, columns, 4, 4);
  }
}

/** a + b. */
export function add(
  a: usize, b: usize, out: usize, rows: i32, columns: i32, aRow: usize, bRow: usize, aStep: usize, bStep: usize,
): void {
  map(Operation.Add, a, b, out, rows, columns, aRow, bRow, aStep, bStep);
}

/** a / b. */
export function divide(
  a: usize, b: usize, out: usize, rows: i32, columns: i32, aRow: usize, bRow: usize, aStep: usize, bStep: usize,
): void {
  map(Operation.Divide, a, b, out, rows, columns, aRow, bRow, aStep, bStep);
}

/** The larger of a and b; NaN if either is. */
export function maximum(
  a: usize, b: usize, out: usize, rows: i32, columns: i32, aRow: usize, bRow: usize, aStep: usize, bStep: usize,
): void {
  map(Operation.Maximum, a, b, out, rows, columns, aRow, bRow, aStep, bStep);
}

/** The smaller of a and b; NaN if either is. */
export function minimum(
  a: usize, b: usize, out: usize, rows: i32, columns: i32, aRow: usize, bRow: usize, aStep: usize, bStep: usize,
): void {
  map(Operation.Minimum, a, b, out, rows, columns, aRow, bRow, aStep, bStep);
}

/** a b. */
export function multiply(
  a: usize, b: usize, out: usize, rows: i32, columns: i32, aRow: usize, bRow: usize, aStep: usize, bStep: usize,
): void {
  map(Operation.Multiply, a, b, out, rows, columns, aRow, bRow, aStep, bStep);
}

/** a where a > 0, a b elsewhere. */
export function prelu(
  a: usize, b: usize, out: usize, rows: i32, columns: i32, aRow: usize, bRow: usize, aStep: usize, bStep: usize,
): void {
  map(Operation.Prelu, a, b, out, rows, columns, aRow, bRow, aStep, bStep);
}

/** (a - b)^2. */
export function squaredDifference(
  a: usize, b: usize, out: usize, rows: i32, columns: i32, aRow: usize, bRow: usize, aStep: usize, bStep: usize,
): void {
  map(Operation.SquaredDifference, a, b, out, rows, columns, aRow, bRow, aStep, bStep);
}

/** a - b. */
export function subtract(
  a: usize, b: usize, out: usize, rows: i32, columns: i32, aRow: usize, bRow: usize, aStep: usize, bStep: usize,
): void {
  map(Operation.Subtract, a, b, out, rows, columns, aRow, bRow, aStep, bStep);
}
