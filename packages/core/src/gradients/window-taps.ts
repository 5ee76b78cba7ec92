import * as tf from '@tensorflow/tfjs';

/** One axis of a sliding window: its padded length, window, stride and number of positions. */
export interface WindowAxis {
  readonly axis: number;
  /** Zeros (or another filler) put before and after the axis. */
  readonly padding: readonly [number, number];
  readonly stride: number;
  /** Number of positions the window takes. */
  readonly count: number;
}

/** Length of the piece that the entries of one tap span. */
const span = ({ stride, count }: WindowAxis) => (count - 1) * stride + 1;

/** `[before, length, after]` around one axis, so that everything happens at rank 3 or 4 on every backend. */
function around(shape: readonly number[], axis: number): [number, number, number] {
  const before = tf.util.sizeFromShape(shape.slice(0, axis));
  return [before, shape[axis]!, tf.util.sizeFromShape(shape.slice(axis + 1))];
}

const withAxis = (shape: readonly number[], axis: number, length: number) =>
  shape.map((size, i) => (i === axis ? length : size));

/**
 * Every `stride`-th entry along an axis from `offset` on: what one place of the window sees, over all its
 * positions. `x` is padded already.
 */
function takeAxis(x: tf.Tensor, window: WindowAxis, offset: number): tf.Tensor {
  const { axis, stride, count } = window;
  const [before, length, after] = around(x.shape, axis);
  const flat = tf.reshape(x, [before, length, after]);
  const piece = tf.slice(flat, [0, offset, 0], [before, span(window), after]);
  if (stride === 1) return tf.reshape(piece, withAxis(x.shape, axis, count));
  const whole = tf.pad(piece, [[0, 0], [0, stride - 1], [0, 0]]); // prettier-ignore
  const rows = tf.reshape(whole, [before, count, stride * after]);
  return tf.reshape(tf.slice(rows, [0, 0, 0], [before, count, after]), withAxis(x.shape, axis, count));
}

/** The transpose of {@link takeAxis}: puts entries back at their places along an axis of `length`. */
function putAxis(y: tf.Tensor, window: WindowAxis, offset: number, length: number): tf.Tensor {
  const { axis, stride, count } = window;
  const [before, , after] = around(y.shape, axis);
  let piece: tf.Tensor = tf.reshape(y, [before, count, after]);
  if (stride > 1) {
    const rows = tf.pad(piece, [[0, 0], [0, 0], [0, (stride - 1) * after]]); // prettier-ignore
    piece = tf.slice(
      tf.reshape(rows, [before, count * stride, after]),
      [0, 0, 0],
      [before, span(window), after],
    );
  }
  const rest = length - offset - span(window);
  const whole = tf.pad(piece, [[0, 0], [offset, rest], [0, 0]]); // prettier-ignore
  return tf.reshape(whole, withAxis(y.shape, axis, length));
}

/** The padding of every axis of a tensor of this rank. */
function paddings(rank: number, windows: readonly WindowAxis[]): [number, number][] {
  const all = Array.from({ length: rank }, (): [number, number] => [0, 0]);
  for (const { axis, padding } of windows) all[axis] = [...padding];
  return all;
}

/** Pads the axes of the windows with `filler`. */
export function padWindows(x: tf.Tensor, windows: readonly WindowAxis[], filler = 0): tf.Tensor {
  const padded = windows.filter(({ padding: [before, after] }) => before > 0 || after > 0);
  if (padded.length === 0) return x.clone();
  if (x.rank <= 4) return tf.pad(x, paddings(x.rank, padded), filler);
  // The webgl backend cannot pad at rank 5.
  return padded.reduce((y, window) => padAxis(y, window, filler), x);
}

function padAxis(x: tf.Tensor, { axis, padding }: WindowAxis, filler: number): tf.Tensor {
  const flat = tf.reshape(x, around(x.shape, axis));
  const whole = tf.pad(flat, [[0, 0], [...padding], [0, 0]], filler); // prettier-ignore
  return tf.reshape(whole, withAxis(x.shape, axis, x.shape[axis]! + padding[0] + padding[1]));
}

/** What one place of the window sees over all positions: `offsets[i]` belongs to `windows[i]`. Differentiable. */
export function takeTap(
  padded: tf.Tensor,
  windows: readonly WindowAxis[],
  offsets: readonly number[],
): tf.Tensor {
  return windows.reduce((tap, window, i) => takeAxis(tap, window, offsets[i]!), padded);
}

/** The transpose of {@link takeTap} after {@link padWindows}: from all positions back to the unpadded `shape`. */
export function putTap(
  tap: tf.Tensor,
  windows: readonly WindowAxis[],
  offsets: readonly number[],
  shape: readonly number[],
): tf.Tensor {
  const padded = windows.reduceRight((whole, window, i) => {
    const length = shape[window.axis]! + window.padding[0] + window.padding[1];
    return putAxis(whole, window, offsets[i]!, length);
  }, tap);
  const begin = paddings(tap.rank, windows).map(([before]) => before);
  return tf.slice(padded, begin, [...shape]);
}

/** All offsets of a window of the given sizes, first axis slowest. */
export function tapOffsets(sizes: readonly number[]): number[][] {
  return sizes.reduce<number[][]>(
    (all, size) => all.flatMap((head) => Array.from({ length: size }, (_, i) => [...head, i])),
    [[]],
  );
}
