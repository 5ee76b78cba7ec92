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
 * `sums[c] = sum of dy` and `products[c] = sum of dy (x - mean)` over the rows, both in one pass.
 * In blocks of about sqrt(rows) rows, as in ./reduce-outer, so that rounding errors do not pile up.
 */
export function batchNormSums(
  x: usize, dy: usize, mean: usize, sums: usize, products: usize, rows: i32, columns: i32,
): void {
  const block = max(<i32>sqrt<f32>(<f32>rows), 8);
  const blockBytes = (<usize>block * <usize>columns) << 2;
  for (let row = 0; row < rows; row += block, x += blockBytes, dy += blockBytes) {
    const count = min(block, rows - row);
    let column = 0;
    for (; column + 4 <= columns; column += 4) {
      const at = (<usize>column) << 2;
      addFour(x + at, dy + at, mean + at, sums + at, products + at, count, columns, row == 0);
    }
    for (; column < columns; column++) {
      const at = (<usize>column) << 2;
      addOne(x + at, dy + at, mean + at, sums + at, products + at, count, columns, row == 0);
    }
  }
}

// @ts-ignore: decorator
@inline
function addFour(
  x: usize, dy: usize, mean: usize, sums: usize, products: usize, rows: i32, columns: i32, first: bool,
): void {
  const stride = (<usize>columns) << 2;
  const centre = v128.load(mean);
  let sum = f32x4.splat(0);
  let product = f32x4.splat(0);
  for (let row = 0; row < rows; row++, x += stride, dy += stride) {
    const gradient = v128.load(dy);
    sum = f32x4.add(sum, gradient);
    product = f32x4.add(product, f32x4.mul(gradient, f32x4.sub(v128.load(x), centre)));
  }
  v128.store(sums, first ? sum : f32x4.add(v128.load(sums), sum));
  v128.store(products, first ? product : f32x4.add(v128.load(products), product));
}

// @ts-ignore: decorator
@inline
function addOne(
  x: usize, dy: usize, mean: usize, sums: usize, products: usize, rows: i32, columns: i32, first: bool,
): void {
  const stride = (<usize>columns) << 2;
  const centre = load<f32>(mean);
  let sum: f32 = 0;
  let product: f32 = 0;
  for (let row = 0; row < rows; row++, x += stride, dy += stride) {
    const gradient = load<f32>(dy);
    sum += gradient;
    product += gradient * (load<f32>(x) - centre);
  }
  store<f32>(sums, first ? sum : load<f32>(sums) + sum);
  store<f32>(products, first ? product : load<f32>(products) + product);
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
