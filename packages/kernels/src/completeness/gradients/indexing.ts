import * as tf from '@tensorflow/tfjs';
import { gradient } from './gradient.js';

interface GatherAttributes {
  readonly axis: number;
  readonly batchDims: number;
}

/**
 * `tf.gather`: every gathered row adds to the row it came from. Stock knows at most one batch axis, and fails
 * where the indices themselves depend on a variable (nearest codes of a quantiser, say).
 */
const gather = gradient<GatherAttributes>(
  'GatherV2',
  { inputs: ['x', 'indices'] },
  (dy, [x, indices], { axis, batchDims }) => ({
    x: () => {
      const [along] = tf.util.parseAxisParam(axis, x!.shape) as [number];
      const product = (sizes: number[]): number => tf.util.sizeFromShape(sizes);
      const [batch, outer] = [
        product(x!.shape.slice(0, batchDims)),
        product(x!.shape.slice(batchDims, along)),
      ];
      const [size, inner] = [x!.shape[along]!, product(x!.shape.slice(along + 1))];
      const rows = tf.transpose(tf.reshape(dy, [batch, outer, -1, inner]), [0, 2, 1, 3]);
      const count = indices!.size / batch;
      const ids = tf.add(
        tf.reshape(indices!, [batch, count]),
        tf.mul(tf.reshape(tf.range(0, batch, 1, 'int32'), [batch, 1]), tf.scalar(size, 'int32')),
      );
      const sums = tf.unsortedSegmentSum(
        tf.reshape(rows, [batch * count, outer * inner]),
        tf.reshape(ids, [-1]) as tf.Tensor1D,
        batch * size,
      );
      return tf.reshape(tf.transpose(tf.reshape(sums, [batch, size, outer, inner]), [0, 2, 1, 3]), x!.shape);
    },
    indices: () => tf.zeros(indices!.shape),
  }),
);

/** `tf.gatherND`; stock has no gradient. */
const gatherNd = gradient('GatherNd', { inputs: ['params', 'indices'] }, (dy, [params, indices]) => ({
  params: () => tf.scatterND(indices!, dy, params!.shape),
  indices: () => tf.zeros(indices!.shape),
}));

/** `tf.scatterND`; stock has no gradient. */
const scatterNd = gradient('ScatterNd', { inputs: ['indices'] }, (dy, [indices]) => ({
  updates: () => tf.gatherND(dy, indices!),
  indices: () => tf.zeros(indices!.shape),
}));

/** `tf.tensorScatterUpdate`; stock has no gradient. What was overwritten receives nothing. */
const scatterUpdate = gradient(
  'TensorScatterUpdate',
  { inputs: ['indices', 'updates'] },
  (dy, [indices, updates]) => ({
    tensor: () => tf.tensorScatterUpdate(dy, indices!, tf.zeros(updates!.shape)),
    updates: () => tf.gatherND(dy, indices!),
    indices: () => tf.zeros(indices!.shape),
  }),
);

/** `tf.topk`; stock has no gradient: each value's goes to the place it came from. */
const topK: tf.GradConfig = {
  kernelName: 'TopK',
  inputsToSave: ['x'],
  outputsToSave: [false, true],
  gradFunc: (dys, [x, indices]) => ({
    x: () => {
      const [dy] = dys as [tf.Tensor];
      const size = x!.shape.at(-1)!;
      const rows = x!.size / size;
      const starts = tf.mul(tf.range(0, rows, 1, 'int32'), tf.scalar(size, 'int32'));
      const places = tf.add(tf.reshape(indices!, [rows, -1]), tf.reshape(starts, [rows, 1]));
      const flat = tf.scatterND(tf.reshape(places, [-1, 1]), tf.reshape(dy, [-1]), [x!.size]);
      return tf.reshape(flat, x!.shape);
    },
  }),
};

interface StridedAttributes {
  readonly begin: number[];
  readonly end: number[];
  readonly strides: number[];
  readonly beginMask: number;
  readonly endMask: number;
  readonly ellipsisMask: number;
  readonly newAxisMask: number;
  readonly shrinkAxisMask: number;
}

/** `tf.stridedSlice`; stock has no gradient: along each axis every element goes back to where it was. */
const stridedSlice = gradient<StridedAttributes>(
  'StridedSlice',
  { inputs: ['x'] },
  (dy, [x], attributes) => ({
    x: () => {
      if (dy.size === 0) return tf.zeros(x!.shape);
      const { begin, end, strides, beginMask, endMask, ellipsisMask, newAxisMask, shrinkAxisMask } =
        attributes;
      const info = tf.slice_util.sliceInfo(
        x!.shape,
        begin,
        end,
        strides,
        beginMask,
        endMask,
        ellipsisMask,
        newAxisMask,
        shrinkAxisMask,
      );
      return info.begin.reduce<tf.Tensor>(
        (spread, first, axis) => spreadAxis(spread, axis, first, info.strides[axis]!, x!.shape[axis]!),
        tf.reshape(dy, slicedShape(info.begin, info.end, info.strides)),
      );
    },
  }),
);

/** Number of elements taken along each axis, before any axis is dropped or added. */
const slicedShape = (begin: number[], end: number[], strides: number[]): number[] =>
  begin.map((first, axis) => Math.max(0, Math.ceil((end[axis]! - first) / strides[axis]!)));

const spreadAxis = (dy: tf.Tensor, axis: number, first: number, stride: number, size: number): tf.Tensor => {
  const count = dy.shape[axis]!;
  const outer = tf.util.sizeFromShape(dy.shape.slice(0, axis));
  const rows = tf.transpose(tf.reshape(dy, [outer, count, -1]), [1, 0, 2]);
  const places = tf.tensor2d(
    Int32Array.from({ length: count }, (_, i) => first + i * stride),
    [count, 1],
    'int32',
  );
  const spread = tf.scatterND(places, rows, [size, ...rows.shape.slice(1)]);
  return tf.reshape(
    tf.transpose(spread, [1, 0, 2]),
    dy.shape.map((other, i) => (i === axis ? size : other)),
  );
};

export const indexingGradients: readonly tf.GradConfig[] = [
  gather,
  gatherNd,
  scatterNd,
  scatterUpdate,
  topK,
  stridedSlice,
];
