/**
 * Lays rows that are contiguous along the depth (`rows` of `depth` floats, `stride` bytes apart) out in
 * panels of `width` (4 or 8) rows: for each step of depth the values of the panel's rows side by side.
 * Rows missing in the last panel are read from `zeros`.
 */
export function packRows(
  width: i32,
  out: usize,
  from: usize,
  rows: i32,
  depth: i32,
  stride: usize,
  zeros: usize,
): void {
  const stepBytes = (<usize>width) << 2;
  for (let row = 0; row < rows; row += width) {
    for (let part = 0; part < width; part += 4) {
      const first = row + part;
      const at = from + <usize>first * stride;
      interleave(
        out + ((<usize>part) << 2),
        stepBytes,
        first < rows ? at : zeros,
        first + 1 < rows ? at + stride : zeros,
        first + 2 < rows ? at + 2 * stride : zeros,
        first + 3 < rows ? at + 3 * stride : zeros,
        depth,
      );
    }
    out += <usize>depth * stepBytes;
  }
}

/** Transposes four rows of `depth` floats into steps of four, `stepBytes` apart. */
function interleave(
  out: usize,
  stepBytes: usize,
  row0: usize,
  row1: usize,
  row2: usize,
  row3: usize,
  depth: i32,
): void {
  let step = 0;
  for (; step <= depth - 4; step += 4) {
    const at = (<usize>step) << 2;
    const a = v128.load(row0 + at);
    const b = v128.load(row1 + at);
    const c = v128.load(row2 + at);
    const d = v128.load(row3 + at);
    const lowAB = v128.shuffle<i32>(a, b, 0, 4, 1, 5);
    const lowCD = v128.shuffle<i32>(c, d, 0, 4, 1, 5);
    const highAB = v128.shuffle<i32>(a, b, 2, 6, 3, 7);
    const highCD = v128.shuffle<i32>(c, d, 2, 6, 3, 7);
    v128.store(out, v128.shuffle<i64>(lowAB, lowCD, 0, 2));
    v128.store(out + stepBytes, v128.shuffle<i64>(lowAB, lowCD, 1, 3));
    v128.store(out + 2 * stepBytes, v128.shuffle<i64>(highAB, highCD, 0, 2));
    v128.store(out + 3 * stepBytes, v128.shuffle<i64>(highAB, highCD, 1, 3));
    out += stepBytes << 2;
  }
  for (; step < depth; step++) {
    const at = (<usize>step) << 2;
    store<f32>(out, load<f32>(row0 + at));
    store<f32>(out, load<f32>(row1 + at), 4);
    store<f32>(out, load<f32>(row2 + at), 8);
    store<f32>(out, load<f32>(row3 + at), 12);
    out += stepBytes;
  }
}

/**
 * The same panels from a matrix whose steps of depth are contiguous rows (`depth` rows of `rows` floats,
 * `stride` bytes apart), so that each step of a panel is one short copy.
 */
export function packColumns(width: i32, out: usize, from: usize, rows: i32, depth: i32, stride: usize): void {
  const stepBytes = (<usize>width) << 2;
  for (let row = 0; row < rows; row += width) {
    const at = from + ((<usize>row) << 2);
    if (rows - row < width) copySome(out, at, rows - row, width, depth, stride);
    else if (width == 8) copyEights(out, at, depth, stride);
    else copyFours(out, at, depth, stride);
    out += <usize>depth * stepBytes;
  }
}

function copyFours(out: usize, from: usize, depth: i32, stride: usize): void {
  const end = out + ((<usize>depth) << 4);
  while (out < end) {
    v128.store(out, v128.load(from));
    from += stride;
    out += 16;
  }
}

function copyEights(out: usize, from: usize, depth: i32, stride: usize): void {
  const end = out + ((<usize>depth) << 5);
  while (out < end) {
    v128.store(out, v128.load(from));
    v128.store(out, v128.load(from, 16), 16);
    from += stride;
    out += 32;
  }
}

function copySome(out: usize, from: usize, count: i32, width: i32, depth: i32, stride: usize): void {
  const end = out + <usize>depth * ((<usize>width) << 2);
  while (out < end) {
    for (let i = 0; i < width; i++) {
      store<f32>(out + ((<usize>i) << 2), i < count ? load<f32>(from + ((<usize>i) << 2)) : 0);
    }
    from += stride;
    out += (<usize>width) << 2;
  }
}
