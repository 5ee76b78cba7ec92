import * as tf from '@tensorflow/tfjs';
import type { Random } from '../random.js';
import { drawsNothing } from './without-values.js';

type Initializer = ReturnType<typeof tf.initializers.zeros>;
type Fill = (values: Float32Array, shape: readonly number[]) => void;

/** Weight initialisers that draw from a {@link Random}. */
export interface Initializers {
  /** N(mean, standardDeviation). */
  normal(standardDeviation: number, mean?: number): Initializer;
  /** N(mean, standardDeviation) with draws beyond two deviations drawn again. */
  truncatedNormal(standardDeviation: number, mean?: number): Initializer;
  /** U[low, high). */
  uniform(low: number, high: number): Initializer;
  /** U(-l, l) with `l = gain sqrt(6 / (fanIn + fanOut))` (Glorot & Bengio 2010). */
  glorotUniform(gain?: number): Initializer;
  /** N(0, sqrt(2 / (fanIn + fanOut))) (Glorot & Bengio 2010). */
  glorotNormal(): Initializer;
  /** N(0, gain / sqrt(fanIn)); a gain of sqrt(2) is that of He et al. 2015. */
  heNormal(gain?: number): Initializer;
  /** U(-l, l) with `l = sqrt(1 / fanIn)`, PyTorch's default for dense and convolutional layers. */
  lecunUniform(): Initializer;
  /** Rows (or columns) orthonormal, times `gain` (Saxe et al. 2014, https://arxiv.org/abs/1312.6120). */
  orthogonal(gain?: number): Initializer;
}

/**
 * Initialisers for the layers of a network, all drawing from `random` in the order the layers are built.
 *
 * Each is a stock TensorFlow.js initialiser whose values come from our generator: models still save under the stock
 * class name and load in any application, while the seed alone decides every weight.
 */
export function initializers(random: Random): Initializers {
  const draw = (stock: Initializer, fill: Fill): Initializer => {
    stock.apply = (shape) => {
      if (drawsNothing()) return tf.zeros(shape as number[]);
      const values = new Float32Array(tf.util.sizeFromShape(shape as number[]));
      fill(values, shape as number[]);
      return tf.tensor(values, shape as number[]);
    };
    return stock;
  };
  const { initializers: stock } = tf;
  return {
    normal: (stddev, mean = 0) =>
      draw(stock.randomNormal({ mean, stddev }), (values) => random.fillNormal(values, mean, stddev)),
    truncatedNormal: (stddev, mean = 0) =>
      draw(stock.truncatedNormal({ mean, stddev }), (values) =>
        fillTruncated(values, { mean, stddev }, random),
      ),
    uniform: (minval, maxval) =>
      draw(stock.randomUniform({ minval, maxval }), (values) => random.fillUniform(values, minval, maxval)),
    glorotUniform: (gain = 1) =>
      draw(stock.glorotUniform({}), (values, shape) => {
        const { fanIn, fanOut } = fans(shape);
        fillSymmetric(values, gain * Math.sqrt(6 / (fanIn + fanOut)), random);
      }),
    glorotNormal: () =>
      draw(stock.glorotNormal({}), (values, shape) => {
        const { fanIn, fanOut } = fans(shape);
        random.fillNormal(values, 0, Math.sqrt(2 / (fanIn + fanOut)));
      }),
    heNormal: (gain = Math.SQRT2) =>
      draw(stock.heNormal({}), (values, shape) =>
        random.fillNormal(values, 0, gain / Math.sqrt(fans(shape).fanIn)),
      ),
    lecunUniform: () =>
      draw(stock.leCunUniform({}), (values, shape) =>
        fillSymmetric(values, Math.sqrt(1 / fans(shape).fanIn), random),
      ),
    orthogonal: (gain = 1) =>
      draw(stock.orthogonal({ gain }), (values, shape) => fillOrthogonal(values, shape, gain, random)),
  };
}

/** Connections into and out of a unit, for dense `[in, out]` and convolution `[...window, in, out]` kernels. */
export function fans(shape: readonly number[]): { fanIn: number; fanOut: number } {
  if (shape.length < 2) return { fanIn: shape[0] ?? 1, fanOut: shape[0] ?? 1 };
  const window = tf.util.sizeFromShape(shape.slice(0, -2));
  return { fanIn: window * shape.at(-2)!, fanOut: window * shape.at(-1)! };
}

const fillSymmetric = (values: Float32Array, limit: number, random: Random) =>
  random.fillUniform(values, -limit, limit);

function fillTruncated(
  values: Float32Array,
  { mean, stddev }: { readonly mean: number; readonly stddev: number },
  random: Random,
): void {
  for (let i = 0; i < values.length; i++) {
    let x = random.normal();
    while (Math.abs(x) > 2) x = random.normal();
    values[i] = mean + x * stddev;
  }
}

/** Gram-Schmidt, twice for accuracy, over the shorter side of the kernel seen as a matrix `[rest, out]`. */
function fillOrthogonal(values: Float32Array, shape: readonly number[], gain: number, random: Random): void {
  const columns = shape.at(-1) ?? 1;
  const rows = values.length / columns;
  const [count, length] = rows < columns ? [rows, columns] : [columns, rows];
  const basis: Float64Array[] = [];
  while (basis.length < count) {
    const vector = Float64Array.from(random.fillNormal(new Float32Array(length)));
    for (const other of [...basis, ...basis]) subtractProjection(vector, other);
    const norm = Math.hypot(...vector);
    if (norm > 1e-6) basis.push(vector.map((x) => x / norm));
  }
  const at =
    rows < columns ? (r: number, c: number) => basis[r]![c]! : (r: number, c: number) => basis[c]![r]!;
  for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) values[r * columns + c] = gain * at(r, c);
}

function subtractProjection(vector: Float64Array, unit: Float64Array): void {
  let dot = 0;
  for (let i = 0; i < vector.length; i++) dot += vector[i]! * unit[i]!;
  for (let i = 0; i < vector.length; i++) vector[i]! -= dot * unit[i]!;
}
