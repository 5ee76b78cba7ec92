import { addFloats, rowsPerBlock, scaleFloats } from './row-blocks';

// Normalising by statistics of the tensor itself. Tensors are `[groups, rows, columns]`; each column of each
// group is brought to mean 0 and variance 1 over its rows (batch: one group; instance: one group per image).
// See ./batch-norm for the passes that these share with normalisation by given statistics.

/**
 * `out[g, c] = scale * sum over r of (x[g, r, c] - mean[g, c])^2`, in blocks of rows as in ./reduce-outer;
 * `work` is `[columns]` of scratch memory.
 */
export function squaredDeviations(
  x: usize, mean: usize, out: usize, work: usize, groups: i32, rows: i32, columns: i32, scale: f32,
): void {
  const block = rowsPerBlock(rows);
  const rowBytes = (<usize>columns) << 2;
  for (let group = 0; group < groups; group++, mean += rowBytes, out += rowBytes) {
    memory.fill(out, 0, rowBytes);
    for (let row = 0; row < rows; row += block) {
      const count = min(block, rows - row);
      memory.fill(work, 0, rowBytes);
      addDeviations(x, mean, work, count, columns);
      addFloats(work, out, columns);
      x += <usize>count * rowBytes;
    }
    scaleFloats(out, scale, columns);
  }
}

// @ts-ignore: decorator
@inline
function addDeviations(x: usize, mean: usize, work: usize, rows: i32, columns: i32): void {
  const bytes = (<usize>columns) << 2;
  const vectorBytes = (<usize>(columns & ~3)) << 2;
  let row = 0;
  // Two rows at a time: what is summed up so far is read and written half as often.
  for (; row + 2 <= rows; row += 2, x += bytes << 1) {
    let i: usize = 0;
    for (; i < vectorBytes; i += 16) {
      const centre = v128.load(mean + i);
      const a = f32x4.sub(v128.load(x + i), centre);
      const b = f32x4.sub(v128.load(x + i + bytes), centre);
      const sum = f32x4.add(f32x4.mul(a, a), f32x4.mul(b, b));
      v128.store(work + i, f32x4.add(v128.load(work + i), sum));
    }
    for (; i < bytes; i += 4) {
      const a = load<f32>(x + i) - load<f32>(mean + i);
      const b = load<f32>(x + i + bytes) - load<f32>(mean + i);
      store<f32>(work + i, load<f32>(work + i) + (a * a + b * b));
    }
  }
  if (row < rows) {
    for (let i: usize = 0; i < bytes; i += 4) {
      const a = load<f32>(x + i) - load<f32>(mean + i);
      store<f32>(work + i, load<f32>(work + i) + a * a);
    }
  }
}

/**
 * From the sums over dy and dy (x - mean) of one group (see ./batch-norm): the gradient of the scale,
 * `products / sqrt(variance + epsilon)`, and the factors `sums / rows` and
 * `products / (rows (variance + epsilon))` that the gradient in x needs. The last may overwrite `products`.
 */
export function normaliseFactors(
  sums: usize, products: usize, variance: usize, scaleGradient: usize, sumFactor: usize, productFactor: usize,
  rows: i32, columns: i32, epsilon: f32,
): void {
  for (let i: usize = 0; i < (<usize>columns) << 2; i += 4) {
    const spread = <f64>load<f32>(variance + i) + <f64>epsilon;
    const product = <f64>load<f32>(products + i);
    store<f32>(scaleGradient + i, <f32>(product / sqrt<f64>(spread)));
    store<f32>(sumFactor + i, <f32>(<f64>load<f32>(sums + i) / <f64>rows));
    store<f32>(productFactor + i, <f32>(product / (<f64>rows * spread)));
  }
}

/** Gradient in x of one group: `slope (dy - sumFactor - (x - mean) productFactor)`. */
export function normaliseGradient(
  x: usize, dy: usize, mean: usize, slope: usize, sumFactor: usize, productFactor: usize, out: usize,
  rows: i32, columns: i32,
): void {
  const bytes = (<usize>columns) << 2;
  const vectorBytes = (<usize>(columns & ~3)) << 2;
  for (let row = 0; row < rows; row++, x += bytes, dy += bytes, out += bytes) {
    for (let i: usize = 0; i < vectorBytes; i += 16) {
      const deviation = f32x4.sub(v128.load(x + i), v128.load(mean + i));
      const shared = f32x4.add(v128.load(sumFactor + i), f32x4.mul(deviation, v128.load(productFactor + i)));
      v128.store(out + i, f32x4.mul(f32x4.sub(v128.load(dy + i), shared), v128.load(slope + i)));
    }
    for (let i = vectorBytes; i < bytes; i += 4) {
      const deviation = load<f32>(x + i) - load<f32>(mean + i);
      const shared = load<f32>(sumFactor + i) + deviation * load<f32>(productFactor + i);
      store<f32>(out + i, (load<f32>(dy + i) - shared) * load<f32>(slope + i));
    }
  }
}

// The same where the rows are what is normalised: a matrix `[rows, columns]`, one mean and variance per row.

/** `out[r] = sum of (x[r, c] - mean[r])^2 / columns`. */
export function rowVariances(x: usize, mean: usize, out: usize, rows: i32, columns: i32): void {
  for (let row = 0; row < rows; row++, mean += 4, out += 4, x += (<usize>columns) << 2) {
    const sum = rowProducts(x, x, load<f32>(mean), load<f32>(mean), columns);
    store<f32>(out, <f32>(sum / <f64>columns));
  }
}

// Sum of (a - aCentre) (b - bCentre), in doubles every 1024 elements as in ./reduce-inner.
// @ts-ignore: decorator
@inline
function rowProducts(a: usize, b: usize, aCentre: f32, bCentre: f32, columns: i32): f64 {
  let total: f64 = 0;
  for (let start = 0; start < columns; start += 1024) {
    const end = min(start + 1024, columns);
    let sum = f32x4.splat(0);
    let i = start;
    for (; i + 4 <= end; i += 4, a += 16, b += 16) {
      const left = f32x4.sub(v128.load(a), f32x4.splat(aCentre));
      sum = f32x4.add(sum, f32x4.mul(left, f32x4.sub(v128.load(b), f32x4.splat(bCentre))));
    }
    for (; i < end; i++, a += 4, b += 4) {
      total += <f64>(load<f32>(a) - aCentre) * <f64>(load<f32>(b) - bCentre);
    }
    total += <f64>f32x4.extract_lane(sum, 0) + <f64>f32x4.extract_lane(sum, 1);
    total += <f64>f32x4.extract_lane(sum, 2) + <f64>f32x4.extract_lane(sum, 3);
  }
  return total;
}

/** `out = (x - mean) / sqrt(variance + epsilon)`, row by row. */
export function normaliseRows(
  x: usize, mean: usize, variance: usize, out: usize, rows: i32, columns: i32, epsilon: f32,
): void {
  for (let row = 0; row < rows; row++, mean += 4, variance += 4) {
    const slope = <f32>(1 / sqrt<f64>(<f64>load<f32>(variance) + <f64>epsilon));
    const offset = load<f32>(mean);
    const end = x + ((<usize>columns) << 2);
    for (; x + 16 <= end; x += 16, out += 16) {
      v128.store(out, f32x4.mul(f32x4.sub(v128.load(x), f32x4.splat(offset)), f32x4.splat(slope)));
    }
    for (; x < end; x += 4, out += 4) store<f32>(out, (load<f32>(x) - offset) * slope);
  }
}

/** Gradient of the above in x: `slope (dy - mean of dy - (x - mean) (mean of dy (x - mean)) / (variance + epsilon))`. */
export function normaliseRowsGradient(
  x: usize, dy: usize, mean: usize, variance: usize, dyMean: usize, out: usize, rows: i32, columns: i32, epsilon: f32,
): void {
  const bytes = (<usize>columns) << 2;
  for (let row = 0; row < rows; row++, mean += 4, variance += 4, dyMean += 4) {
    const offset = load<f32>(mean);
    const spread = <f64>load<f32>(variance) + <f64>epsilon;
    const slope = <f32>(1 / sqrt<f64>(spread));
    const shared = load<f32>(dyMean);
    const product = rowProducts(x, dy, offset, 0, columns);
    const tilt = <f32>(product / (<f64>columns * spread));
    const end = x + bytes;
    for (; x + 16 <= end; x += 16, dy += 16, out += 16) {
      const deviation = f32x4.sub(v128.load(x), f32x4.splat(offset));
      const common = f32x4.add(f32x4.splat(shared), f32x4.mul(deviation, f32x4.splat(tilt)));
      v128.store(out, f32x4.mul(f32x4.sub(v128.load(dy), common), f32x4.splat(slope)));
    }
    for (; x < end; x += 4, dy += 4, out += 4) {
      const common = shared + (load<f32>(x) - offset) * tilt;
      store<f32>(out, (load<f32>(dy) - common) * slope);
    }
  }
}
