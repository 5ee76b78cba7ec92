import { addFloats, rowsPerBlock } from './row-blocks';

// Tensors are matrices `[rows, columns]` whose columns are channels; statistics are one number per column.

/** `out[c] = scale[c] / sqrt(variance[c] + epsilon)`; a scale at address 0 stands for ones. */
export function batchNormSlope(variance: usize, scale: usize, out: usize, columns: i32, epsilon: f32): void {
  for (let column = 0; column < columns; column++, variance += 4, out += 4) {
    const factor = scale ? load<f32>(scale + ((<usize>column) << 2)) : 1;
    store<f32>(out, <f32>(<f64>factor / sqrt<f64>(<f64>load<f32>(variance) + <f64>epsilon)));
  }
}

/** `out = (x - mean) slope + offset`, row by row; an offset at address 0 stands for zeros. */
export function batchNorm(
  x: usize, mean: usize, slope: usize, offset: usize, out: usize, rows: i32, columns: i32,
): void {
  const vectorBytes = (<usize>(columns & ~3)) << 2;
  const bytes = (<usize>columns) << 2;
  for (let row = 0; row < rows; row++, x += bytes, out += bytes) {
    for (let i: usize = 0; i < vectorBytes; i += 16) {
      const centred = f32x4.sub(v128.load(x + i), v128.load(mean + i));
      const scaled = f32x4.mul(centred, v128.load(slope + i));
      v128.store(out + i, offset ? f32x4.add(scaled, v128.load(offset + i)) : scaled);
    }
    for (let i = vectorBytes; i < bytes; i += 4) {
      const scaled = (load<f32>(x + i) - load<f32>(mean + i)) * load<f32>(slope + i);
      store<f32>(out + i, offset ? scaled + load<f32>(offset + i) : scaled);
    }
  }
}

/**
 * `sums[c] = sum of dy` and `products[c] = sum of dy (x - mean)` over the rows, both in one pass and in blocks
 * of rows as in ./reduce-outer; `work` is `[2, columns]` of scratch memory.
 */
export function batchNormSums(
  x: usize, dy: usize, mean: usize, sums: usize, products: usize, work: usize, rows: i32, columns: i32,
): void {
  const block = rowsPerBlock(rows);
  const rowBytes = (<usize>columns) << 2;
  memory.fill(sums, 0, rowBytes);
  memory.fill(products, 0, rowBytes);
  for (let row = 0; row < rows; row += block) {
    const count = min(block, rows - row);
    memory.fill(work, 0, rowBytes << 1);
    addProducts(x, dy, mean, work, work + rowBytes, count, columns);
    addFloats(work, sums, columns);
    addFloats(work + rowBytes, products, columns);
    x += <usize>count * rowBytes;
    dy += <usize>count * rowBytes;
  }
}

// @ts-ignore: decorator
@inline
function addProducts(x: usize, dy: usize, mean: usize, sums: usize, products: usize, rows: i32, columns: i32): void {
  const bytes = (<usize>columns) << 2;
  const vectorBytes = (<usize>(columns & ~3)) << 2;
  let row = 0;
  // Two rows at a time: what is summed up so far is read and written half as often.
  for (; row + 2 <= rows; row += 2, x += bytes << 1, dy += bytes << 1) {
    let i: usize = 0;
    for (; i < vectorBytes; i += 16) {
      const centre = v128.load(mean + i);
      const first = v128.load(dy + i);
      const second = v128.load(dy + i + bytes);
      const firstProduct = f32x4.mul(first, f32x4.sub(v128.load(x + i), centre));
      const secondProduct = f32x4.mul(second, f32x4.sub(v128.load(x + i + bytes), centre));
      v128.store(sums + i, f32x4.add(v128.load(sums + i), f32x4.add(first, second)));
      v128.store(products + i, f32x4.add(v128.load(products + i), f32x4.add(firstProduct, secondProduct)));
    }
    for (; i < bytes; i += 4) {
      addProduct(x + i, dy + i, mean + i, sums + i, products + i);
      addProduct(x + i + bytes, dy + i + bytes, mean + i, sums + i, products + i);
    }
  }
  if (row < rows) {
    for (let i: usize = 0; i < bytes; i += 4) addProduct(x + i, dy + i, mean + i, sums + i, products + i);
  }
}

// @ts-ignore: decorator
@inline
function addProduct(x: usize, dy: usize, mean: usize, sums: usize, products: usize): void {
  const gradient = load<f32>(dy);
  store<f32>(sums, load<f32>(sums) + gradient);
  store<f32>(products, load<f32>(products) + gradient * (load<f32>(x) - load<f32>(mean)));
}

/**
 * From the sums above, the gradients of one batch normalisation with given statistics:
 * `meanGradient = -slope sums`, `varianceGradient = -slope products / (2 (variance + epsilon))`,
 * `scaleGradient = products / sqrt(variance + epsilon)`.
 */
export function batchNormStatisticsGradient(
  sums: usize, products: usize, variance: usize, slope: usize,
  meanGradient: usize, varianceGradient: usize, scaleGradient: usize, columns: i32, epsilon: f32,
): void {
  for (let i: usize = 0; i < (<usize>columns) << 2; i += 4) {
    const spread = <f64>load<f32>(variance + i) + <f64>epsilon;
    const factor = <f64>load<f32>(slope + i);
    const product = <f64>load<f32>(products + i);
    store<f32>(meanGradient + i, <f32>(-factor * <f64>load<f32>(sums + i)));
    store<f32>(varianceGradient + i, <f32>((-0.5 * factor * product) / spread));
    store<f32>(scaleGradient + i, <f32>(product / sqrt<f64>(spread)));
  }
}
