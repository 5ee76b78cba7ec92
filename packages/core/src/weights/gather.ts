/** The elements that shape and strides pick, in row-major order. */
export function gather(
  from: Float32Array | Int32Array,
  offset: number,
  shape: readonly number[],
  strides: readonly number[],
): Float32Array | Int32Array {
  const size = shape.reduce((product, n) => product * n, 1);
  const to = from instanceof Int32Array ? new Int32Array(size) : new Float32Array(size);
  const index = shape.map(() => 0);
  let at = offset;
  for (let i = 0; i < size; i++) {
    to[i] = from[at]!;
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      at += strides[axis]!;
      if (++index[axis]! < shape[axis]!) break;
      at -= index[axis]! * strides[axis]!;
      index[axis] = 0;
    }
  }
  return to;
}
