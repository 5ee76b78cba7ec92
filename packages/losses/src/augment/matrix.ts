/** A 3x3 matrix by rows. */
export type Matrix3 = readonly [number, number, number, number, number, number, number, number, number];

/** Three numbers. */
export type Vector3 = readonly [number, number, number];

/** The matrix that changes nothing. */
export const identity: Matrix3 = [1, 0, 0, 0, 1, 0, 0, 0, 1];

/** `a b`. */
export function multiply(a: Matrix3, b: Matrix3): Matrix3 {
  const entry = (row: number, column: number) =>
    a[3 * row]! * b[column]! + a[3 * row + 1]! * b[3 + column]! + a[3 * row + 2]! * b[6 + column]!;
  return [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => entry(row, column))) as unknown as Matrix3;
}

/** `a v`. */
export function transform(a: Matrix3, [x, y, z]: Vector3): Vector3 {
  const entry = (row: number) => a[3 * row]! * x + a[3 * row + 1]! * y + a[3 * row + 2]! * z;
  return [entry(0), entry(1), entry(2)];
}

/** Scales by `x` and `y` in the plane. */
export const scale2d = (x: number, y: number): Matrix3 => [x, 0, 0, 0, y, 0, 0, 0, 1];

/** Moves by `x` and `y` in the plane. */
export const translate2d = (x: number, y: number): Matrix3 => [1, 0, x, 0, 1, y, 0, 0, 1];

/** Turns by `angle` radians in the plane. */
export function rotate2d(angle: number): Matrix3 {
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  return [cosine, -sine, 0, sine, cosine, 0, 0, 0, 1];
}

/** `along` times the part of a vector on the grey axis (1, 1, 1) plus `across` times the rest. */
export function aboutGrey(along: number, across: number): Matrix3 {
  const [own, other] = [across + (along - across) / 3, (along - across) / 3];
  return [own, other, other, other, own, other, other, other, own];
}

/** Turns by `angle` radians about the grey axis (1, 1, 1). */
export function rotateAboutGrey(angle: number): Matrix3 {
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle) / Math.sqrt(3)];
  const mixed = (1 - cosine) / 3;
  const [own, back, forth] = [cosine + mixed, mixed - sine, mixed + sine];
  return [own, back, forth, forth, own, back, back, forth, own];
}
