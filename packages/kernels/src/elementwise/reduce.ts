import type { KernelConfig, TensorInfo } from '@tensorflow/tfjs';
import type { Heap } from '../heap.js';
import {
  alias,
  inputOf,
  sizeOf,
  wasmKernel,
  type KernelArguments,
  type SimdContext,
} from '../wasm/simd-context.js';
import { joinAxes, normaliseAxes, type AxisRun } from './axis-runs.js';

/** Folds `[groups, rows, columns]` over its rows; `scale` multiplies sums. */
type Fold = (x: number, out: number, groups: number, rows: number, columns: number, scale: number) => void;

interface Reduction {
  /** What the reduction of nothing is. */
  readonly empty: number;
  readonly fold: (context: SimdContext) => Fold;
  readonly divides?: boolean;
}

/** Room for one row of partial results. */
export const workFor = (heap: Heap, columns: number): number => heap.scratch('reduce', 4 * columns);

const sum: Reduction = {
  empty: 0,
  fold:
    ({ wasm, heap }) =>
    (x, out, groups, rows, columns, scale) =>
      columns === 1
        ? wasm.sumInner(x, out, groups, rows, scale)
        : wasm.sumOuter(x, out, workFor(heap, columns), groups, rows, columns, scale),
};

const reductions: Readonly<Record<string, Reduction>> = {
  Sum: sum,
  Mean: { ...sum, empty: NaN, divides: true },
  Max: {
    empty: -Infinity,
    fold:
      ({ wasm, heap }) =>
      (x, out, groups, rows, columns) =>
        columns === 1
          ? wasm.maxInner(x, out, groups, rows)
          : wasm.maxOuter(x, out, workFor(heap, columns), groups, rows, columns),
  },
  Min: {
    empty: Infinity,
    fold:
      ({ wasm, heap }) =>
      (x, out, groups, rows, columns) =>
        columns === 1
          ? wasm.minInner(x, out, groups, rows)
          : wasm.minOuter(x, out, workFor(heap, columns), groups, rows, columns),
  },
  Prod: {
    empty: 1,
    fold:
      ({ wasm, heap }) =>
      (x, out, groups, rows, columns) =>
        columns === 1
          ? wasm.productInner(x, out, groups, rows)
          : wasm.productOuter(x, out, workFor(heap, columns), groups, rows, columns),
  },
};

/**
 * Sum, mean, maximum, minimum and product of float32 tensors over any axes, without transposing first.
 * Sums round about as often as the square root of their length. Other types go to the stock kernels.
 */
export const reductionKernels = (context: SimdContext): KernelConfig[] =>
  Object.entries(reductions).map(([name, reduction]) => {
    const fold = reduction.fold(context);
    return wasmKernel(name, (args) => {
      const x = inputOf(args, 'x');
      if (x.dtype !== 'float32') return context.stock(name).kernelFunc(args);
      const axes = normaliseAxes(axisAttribute(args), x.shape.length);
      const { keepDims } = args.attrs as unknown as { keepDims?: boolean };
      return withShape(reduceAxes(context, fold, reduction, x, axes), reducedShape(x.shape, axes, keepDims));
    });
  });

/** Max calls its axes otherwise than the rest. */
const axisAttribute = ({ attrs }: KernelArguments): number | number[] | undefined => {
  const { axis, reductionIndices } = attrs as unknown as Record<string, number | number[] | undefined>;
  return reductionIndices ?? axis;
};

const withShape = (x: TensorInfo, shape: number[]): TensorInfo => ({ ...x, shape });

const reducedShape = (shape: readonly number[], axes: readonly number[], keepDims = false): number[] =>
  keepDims
    ? shape.map((size, i) => (axes.includes(i) ? 1 : size))
    : shape.filter((_, i) => !axes.includes(i));

/** A tensor of the right size; its shape is the caller's business. */
const reduceAxes = (
  context: SimdContext,
  fold: Fold,
  reduction: Reduction,
  x: TensorInfo,
  axes: readonly number[],
): TensorInfo => {
  const count = sizeOf(axes.map((axis) => x.shape[axis] ?? 1));
  if (sizeOf(x.shape) === 0) return filled(context, reducedShape(x.shape, axes), reduction.empty);
  const runs = joinAxes(x.shape, (axis) => axes.includes(axis));
  if (!runs.some((run) => run.chosen)) return alias(context, x, x.shape);
  return foldRuns(context, fold, x, runs, reduction.divides === true ? 1 / count : 1);
};

const filled = ({ heap }: SimdContext, shape: number[], value: number): TensorInfo => {
  const out = heap.output(shape);
  heap.floats(out).fill(value);
  return out;
};

/** Folds one run after the other, innermost first, which leaves the least to do for the next. */
const foldRuns = (
  context: SimdContext,
  fold: Fold,
  x: TensorInfo,
  runs: readonly AxisRun[],
  scale: number,
): TensorInfo => {
  const last = runs.findLastIndex((run) => run.chosen);
  const [outer, inner] = [runs.slice(0, last), runs.slice(last + 1)];
  const rows = runs[last]?.size ?? 1;
  const isLastFold = !outer.some((run) => run.chosen);
  const columns = sizeOf(inner.map((run) => run.size));
  const groups = sizeOf(outer.map((run) => run.size));
  const out = foldOnce(context, fold, x, groups, rows, columns, isLastFold ? scale : 1);
  if (isLastFold) return out;
  const left = [...outer, ...inner];
  const result = foldRuns(context, fold, out, left, scale);
  context.heap.dispose(out);
  return result;
};

// A row narrower than this is read one element at a time, unless several of them are taken as one.
const NARROW_COLUMNS = 16;
const JOINED_ROWS = 16;

const foldOnce = (
  context: SimdContext,
  fold: Fold,
  x: TensorInfo,
  groups: number,
  rows: number,
  columns: number,
  scale: number,
): TensorInfo => {
  const { heap } = context;
  const narrow = columns > 1 && columns < NARROW_COLUMNS && groups === 1 && rows % JOINED_ROWS === 0;
  if (!narrow || rows <= JOINED_ROWS) {
    const out = heap.output([groups * columns]);
    fold(heap.byteOffset(x), heap.byteOffset(out), groups, rows, columns, scale);
    return out;
  }
  const joined = foldOnce(context, fold, x, 1, rows / JOINED_ROWS, JOINED_ROWS * columns, 1);
  const out = heap.output([columns]);
  fold(heap.byteOffset(joined), heap.byteOffset(out), 1, JOINED_ROWS, columns, scale);
  heap.dispose(joined);
  return out;
};
