/** The geometry of a 2-D convolution, with the padding worked out. */
export interface Geometry {
  readonly batch: number;
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly filters: number;
  readonly kernel: readonly [number, number];
  readonly strides: readonly [number, number];
  readonly dilations: readonly [number, number];
  readonly padTop: number;
  readonly padLeft: number;
  readonly outHeight: number;
  readonly outWidth: number;
}

/**
 * Calls back for every product that a convolution sums: the flat indices of the input element, the filter
 * element and the output element that meet. All three directions of a convolution are sums over these.
 */
export const forEachTerm = (
  g: Geometry,
  visit: (input: number, filter: number, output: number) => void,
): void => {
  for (let n = 0; n < g.batch; n++) {
    for (let oy = 0; oy < g.outHeight; oy++) {
      for (let ox = 0; ox < g.outWidth; ox++) {
        for (let ky = 0; ky < g.kernel[0]; ky++) {
          for (let kx = 0; kx < g.kernel[1]; kx++) {
            const y = oy * g.strides[0] + ky * g.dilations[0] - g.padTop;
            const x = ox * g.strides[1] + kx * g.dilations[1] - g.padLeft;
            if (y < 0 || y >= g.height || x < 0 || x >= g.width) continue;
            const pixel = ((n * g.height + y) * g.width + x) * g.channels;
            const tap = (ky * g.kernel[1] + kx) * g.channels;
            const out = ((n * g.outHeight + oy) * g.outWidth + ox) * g.filters;
            for (let c = 0; c < g.channels; c++) {
              for (let f = 0; f < g.filters; f++) visit(pixel + c, (tap + c) * g.filters + f, out + f);
            }
          }
        }
      }
    }
  }
};

/** `op(a) op(b)` in float64 for matrices in row-major arrays with rows `stride` apart. */
export const referenceProduct = (
  sizes: { rows: number; columns: number; depth: number },
  a: { values: ArrayLike<number>; stride: number; transposed: boolean },
  b: { values: ArrayLike<number>; stride: number; transposed: boolean },
): Float64Array => {
  const { rows, columns, depth } = sizes;
  const out = new Float64Array(rows * columns);
  const at = (m: typeof a, row: number, column: number): number =>
    m.values[m.transposed ? column * m.stride + row : row * m.stride + column]!;
  for (let i = 0; i < rows; i++) {
    for (let k = 0; k < depth; k++) {
      const left = at(a, i, k);
      for (let j = 0; j < columns; j++) out[i * columns + j]! += left * at(b, k, j);
    }
  }
  return out;
};
