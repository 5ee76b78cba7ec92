import type { TensorInfo } from '@tensorflow/tfjs';
import type { SimdContext } from '../wasm/simd-context.js';

/** One dimension of a box of elements: its size, and how far apart its elements lie on either side. */
export interface BoxDimension {
  readonly size: number;
  readonly from: number;
  readonly to: number;
}

/** A box of elements to move. Offsets and distances count elements; a distance may be negative. */
export interface Box {
  /** Outermost first. */
  readonly dimensions: readonly BoxDimension[];
  readonly from: number;
  readonly to: number;
}

/** Distance in elements between neighbours along each dimension of a contiguous tensor. */
export const stridesOf = (shape: readonly number[]): number[] => {
  const strides = new Array<number>(shape.length);
  for (let i = shape.length - 1, stride = 1; i >= 0; stride *= shape[i--] as number) strides[i] = stride;
  return strides;
};

/** Bytes of one element, or undefined for types that are not stored as numbers. */
export const elementBytes = ({ dtype }: TensorInfo): 1 | 4 | undefined => {
  if (dtype === 'bool') return 1;
  return dtype === 'float32' || dtype === 'int32' ? 4 : undefined;
};

/** Moves a box of elements from one tensor to another of the same type. */
export const moveBox = (context: SimdContext, x: TensorInfo, out: TensorInfo, box: Box): void => {
  const dimensions = joinDimensions(box.dimensions);
  if (dimensions.some(({ size }) => size === 0)) return;
  const bytes = elementBytes(x) ?? 4;
  const from = context.heap.byteOffset(x) + bytes * box.from;
  const to = context.heap.byteOffset(out) + bytes * box.to;
  const unit = dimensions.findLastIndex((dimension) => dimension.from === 1);
  const last = dimensions.length - 1;
  const transposes = bytes === 4 && unit >= 0 && unit !== last && dimensions[last]?.to === 1;
  if (transposes) transposeBox(context, dimensions, unit, from, to);
  else copyRows(context, dimensions, bytes, from, to);
};

/** Joins dimensions that are contiguous with the next on both sides, and drops those of size 1. */
const joinDimensions = (dimensions: readonly BoxDimension[]): BoxDimension[] => {
  const joined: BoxDimension[] = [];
  for (const dimension of dimensions) {
    if (dimension.size === 1) continue;
    const last = joined.at(-1);
    const { size, from, to } = dimension;
    if (last && last.from === size * from && last.to === size * to) {
      joined[joined.length - 1] = { size: last.size * size, from, to };
    } else joined.push(dimension);
  }
  return joined;
};

const ONE: BoxDimension = { size: 1, from: 0, to: 0 };

/** Calls `visit` with the byte addresses at every place of the outer dimensions. */
const forEachPlace = (
  outer: readonly BoxDimension[],
  bytes: number,
  from: number,
  to: number,
  visit: (from: number, to: number) => void,
): void => {
  const [first, ...rest] = outer;
  if (first === undefined) return visit(from, to);
  for (let i = 0; i < first.size; i++) {
    forEachPlace(rest, bytes, from + bytes * i * first.from, to + bytes * i * first.to, visit);
  }
};

/** Splits off the last `count` dimensions, filled up with dimensions of size 1. */
const splitLast = (dimensions: readonly BoxDimension[], count: number): [BoxDimension[], BoxDimension[]] => {
  const at = Math.max(0, dimensions.length - count);
  const missing = Array<BoxDimension>(count - (dimensions.length - at)).fill(ONE);
  return [dimensions.slice(0, at), [...missing, ...dimensions.slice(at)]];
};

const copyRows = (
  { wasm }: SimdContext,
  dimensions: readonly BoxDimension[],
  bytes: number,
  from: number,
  to: number,
): void => {
  const last = dimensions.at(-1);
  const hasRows = last?.from === 1 && last.to === 1;
  const rowBytes = hasRows ? bytes * last.size : bytes;
  const [outer, inner] = splitLast(hasRows ? dimensions.slice(0, -1) : dimensions, 3);
  const [a, b, c] = inner as [BoxDimension, BoxDimension, BoxDimension];
  const sizes = [a.size, b.size, c.size] as const;
  const fromSteps = [bytes * a.from, bytes * b.from, bytes * c.from] as const;
  const toSteps = [bytes * a.to, bytes * b.to, bytes * c.to] as const;
  forEachPlace(outer, bytes, from, to, (x, out) =>
    wasm.copyBox(x, out, ...sizes, rowBytes, ...fromSteps, ...toSteps),
  );
};

/** Sets runs of `length` elements, one at every place of `dimensions` (of which only `to` counts), to a value. */
export const fillRuns = (
  { heap, wasm }: SimdContext,
  out: TensorInfo,
  dimensions: readonly BoxDimension[],
  first: number,
  length: number,
  value: number,
): void => {
  if (length === 0) return;
  const bytes = elementBytes(out) ?? 4;
  const [outer, inner] = splitLast(joinDimensions(dimensions), 3);
  const [a, b, c] = inner as [BoxDimension, BoxDimension, BoxDimension];
  const word = wordOf(out, value);
  const steps = [bytes * a.to, bytes * b.to, bytes * c.to] as const;
  forEachPlace(outer, bytes, 0, heap.byteOffset(out) + bytes * first, (_, at) =>
    wasm.fillBox(at, word, a.size, b.size, c.size, bytes * length, ...steps),
  );
};

/** The bits of a value as the tensor's type stores it, bytes four times over. */
const wordOf = ({ dtype }: TensorInfo, value: number): number => {
  if (dtype === 'bool') return (value & 255) * 0x01010101;
  return dtype === 'int32' ? value : (new Int32Array(Float32Array.of(value).buffer)[0] as number);
};

/** The dimension `unit` is contiguous in the source, the last one in the target. */
const transposeBox = (
  { wasm }: SimdContext,
  dimensions: readonly BoxDimension[],
  unit: number,
  from: number,
  to: number,
): void => {
  const last = dimensions.length - 1;
  const [columns, rows] = [dimensions[unit] as BoxDimension, dimensions[last] as BoxDimension];
  const others = dimensions.filter((_, i) => i !== unit && i !== last);
  const [outer, inner] = splitLast(others, 2);
  const [a, b] = inner as [BoxDimension, BoxDimension];
  const sizes = [a.size, b.size, rows.size, columns.size] as const;
  const steps = [4 * a.from, 4 * b.from, 4 * rows.from, 4 * a.to, 4 * b.to, 4 * columns.to] as const;
  forEachPlace(outer, 4, from, to, (x, out) => wasm.transposeMatrices(x, out, ...sizes, ...steps));
};
