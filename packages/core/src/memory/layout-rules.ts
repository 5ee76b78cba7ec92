import * as tf from '@tensorflow/tfjs';
import type { ShapeRule } from './rule.js';

const axisOf = (axis: unknown, rank: number) => ((axis as number) + rank) % rank;

const replaced = (shape: readonly number[], axis: number, ...sizes: number[]) => [
  ...shape.slice(0, axis),
  ...sizes,
  ...shape.slice(axis + 1),
];

const padded: ShapeRule = ({ first, attrs, make }) => {
  const paddings = attrs.paddings as [number, number][];
  return make(
    first.shape.map((size, axis) => size + paddings[axis]![0] + paddings[axis]![1]),
    first.dtype,
  );
};

/** Kernels that arrange numbers anew, pick among them or make them. */
export const layoutRules: readonly [string, ShapeRule][] = [
  ['Identity', ({ first, view }) => view(first, first.shape)],
  [
    'Reshape',
    ({ first, attrs, view }) => {
      const size = tf.util.sizeFromShape(first.shape);
      return view(first, tf.util.inferFromImplicitShape(attrs.shape as number[], size));
    },
  ],
  [
    'ExpandDims',
    ({ first, attrs, view }) => {
      const axis = axisOf(attrs.dim, first.shape.length + 1);
      return view(first, [...first.shape.slice(0, axis), 1, ...first.shape.slice(axis)]);
    },
  ],
  [
    'Cast',
    ({ first, attrs, view, make }) =>
      first.dtype === attrs.dtype ? view(first, first.shape) : make(first.shape, attrs.dtype as tf.DataType),
  ],
  ['BroadcastTo', ({ first, attrs, make }) => make(attrs.shape as number[], first.dtype)],
  ['Fill', ({ attrs, make }) => make(attrs.shape as number[], (attrs.dtype ?? 'float32') as tf.DataType)],
  ['ZerosLike', ({ first, make }) => make(first.shape, first.dtype)],
  ['OnesLike', ({ first, make }) => make(first.shape, first.dtype)],
  [
    'Range',
    ({ attrs, make }) => {
      const { start, stop, step } = attrs as { start: number; stop: number; step: number };
      return make([Math.max(0, Math.ceil((stop - start) / step))], attrs.dtype as tf.DataType);
    },
  ],
  [
    'Transpose',
    ({ first, attrs, make }) =>
      make(
        (attrs.perm as number[]).map((axis) => first.shape[axis]!),
        first.dtype,
      ),
  ],
  ['Reverse', ({ first, make }) => make(first.shape, first.dtype)],
  [
    'Tile',
    ({ first, attrs, make }) =>
      make(
        first.shape.map((size, axis) => size * (attrs.reps as number[])[axis]!),
        first.dtype,
      ),
  ],
  ['PadV2', padded],
  ['MirrorPad', padded],
  [
    'Slice',
    ({ first, attrs, make }) => {
      const [, size] = tf.slice_util.parseSliceParams(
        { shape: first.shape } as tf.Tensor,
        attrs.begin as number[],
        attrs.size as number[],
      );
      return make(size!, first.dtype);
    },
  ],
  [
    'StridedSlice',
    ({ first, attrs, make }) => {
      const masks = ['beginMask', 'endMask', 'ellipsisMask', 'newAxisMask', 'shrinkAxisMask'] as const;
      const [begin, end, strides] = [attrs.begin, attrs.end, attrs.strides] as [number[], number[], number[]];
      const [a, b, c, d, e] = masks.map((name) => (attrs[name] ?? 0) as number) as [
        number,
        number,
        number,
        number,
        number,
      ];
      const { finalShape } = tf.slice_util.sliceInfo(first.shape, begin, end, strides, a, b, c, d, e);
      return make(finalShape, first.dtype);
    },
  ],
  [
    'Concat',
    ({ list, attrs, make }) => {
      const axis = axisOf(attrs.axis, list[0]!.shape.length);
      const size = list.reduce((sum, { shape }) => sum + shape[axis]!, 0);
      return make(replaced(list[0]!.shape, axis, size), list[0]!.dtype);
    },
  ],
  [
    'SplitV',
    ({ first, attrs, make }) => {
      const axis = axisOf(attrs.axis, first.shape.length);
      const given = attrs.numOrSizeSplits as number | number[];
      const sizes = Array.isArray(given)
        ? given
        : Array.from({ length: given }, () => first.shape[axis]! / given);
      const known = sizes.reduce((sum, size) => sum + Math.max(0, size), 0);
      return sizes.map((size) =>
        make(replaced(first.shape, axis, size < 0 ? first.shape[axis]! - known : size), first.dtype),
      );
    },
  ],
  [
    'Pack',
    ({ list, attrs, make }) => {
      const { shape, dtype } = list[0]!;
      const axis = axisOf(attrs.axis, shape.length + 1);
      return make([...shape.slice(0, axis), list.length, ...shape.slice(axis)], dtype);
    },
  ],
  [
    'Unpack',
    ({ first, attrs, make }) => {
      const axis = axisOf(attrs.axis, first.shape.length);
      return Array.from({ length: first.shape[axis]! }, () => make(replaced(first.shape, axis), first.dtype));
    },
  ],
  [
    'GatherV2',
    ({ input, attrs, make }) => {
      const x = input('x');
      const axis = axisOf(attrs.axis, x.shape.length);
      const picked = input('indices').shape.slice((attrs.batchDims ?? 0) as number);
      return make(replaced(x.shape, axis, ...picked), x.dtype);
    },
  ],
  [
    'UnsortedSegmentSum',
    ({ input, attrs, make }) => {
      const rank = input('segmentIds').shape.length;
      return make([attrs.numSegments as number, ...input('x').shape.slice(rank)]);
    },
  ],
  [
    'OneHot',
    ({ first, attrs, make }) =>
      make([...first.shape, attrs.depth as number], (attrs.dtype ?? 'float32') as tf.DataType),
  ],
  ['Select', ({ input, make }) => make(input('t').shape, input('t').dtype)],
  [
    'DepthToSpace',
    ({ first, attrs, make }) => {
      const [count, height, width, channels] = first.shape as [number, number, number, number];
      const block = attrs.blockSize as number;
      return make([count, height * block, width * block, channels / block ** 2]);
    },
  ],
];
