import * as tf from '@tensorflow/tfjs';
import { gradient } from './gradient.js';

const replaced = (shape: readonly number[], axis: number, size: number): number[] =>
  shape.map((other, i) => (i === axis ? size : other));

/** Tiling; stock stops at rank 4 and adds one slice per copy. */
const tile = gradient<{ reps: number[] }>('Tile', { inputs: ['x'] }, (dy, [x], { reps }) => ({
  x: () => {
    // [reps0, size0, reps1, size1, ..], one axis at a time to stay within the rank that sums take.
    const summed = reps.reduce<tf.Tensor>((sum, count, axis) => {
      if (count === 1) return sum;
      const outer = tf.util.sizeFromShape(sum.shape.slice(0, axis));
      const copies = tf.reshape(sum, [outer, count, sum.size / (outer * count)]);
      return tf.reshape(tf.sum(copies, 1), replaced(sum.shape, axis, x!.shape[axis]!));
    }, dy);
    return tf.reshape(summed, x!.shape);
  },
}));

interface MirrorAttributes {
  readonly paddings: [number, number][];
  readonly mode: 'reflect' | 'symmetric';
}

/** Reflection padding; stock drops what the reflected edges received. */
const mirrorPad = gradient<MirrorAttributes>('MirrorPad', {}, (dy, _saved, { paddings, mode }) => ({
  x: () =>
    paddings.reduce<tf.Tensor>(
      (folded, padding, axis) => foldEdges(folded, axis, padding, mode === 'reflect' ? 1 : 0),
      dy.clone(),
    ),
}));

/** Adds both reflected edges of one axis to what they reflect; the edge itself is left out by `reflect` (1). */
const foldEdges = (
  dy: tf.Tensor,
  axis: number,
  [before, after]: readonly [number, number],
  skip: 0 | 1,
): tf.Tensor => {
  if (before === 0 && after === 0) return dy;
  const size = dy.shape[axis]! - before - after;
  const rank = [tf.util.sizeFromShape(dy.shape.slice(0, axis)), dy.shape[axis]!] as const;
  const flat = tf.reshape(dy, [rank[0], rank[1], -1]) as tf.Tensor3D;
  const part = (from: number, count: number): tf.Tensor3D =>
    tf.slice(flat, [0, from, 0], [rank[0], count, flat.shape[2]]);
  const at = (edge: tf.Tensor3D, from: number): tf.Tensor3D =>
    tf.pad(tf.reverse(edge, 1), [
      [0, 0],
      [from, size - from - edge.shape[1]],
      [0, 0],
    ]);
  const sums: tf.Tensor[] = [part(before, size)];
  if (before > 0) sums.push(at(part(0, before), skip));
  if (after > 0) sums.push(at(part(before + size, after), size - after - skip));
  return tf.reshape(tf.addN(sums), replaced(dy.shape, axis, size));
};

/** Pixel shuffling; stock has no gradient. It moves every element, so the gradient moves them back. */
const depthToSpace = gradient<{ blockSize: number; dataFormat: string }>(
  'DepthToSpace',
  { inputs: ['x'] },
  (dy, [x], { blockSize, dataFormat }) => ({
    x: () => {
      if (dataFormat !== 'NHWC') {
        throw new Error(
          `depthToSpace: expected data format NHWC for a gradient, got ${dataFormat}. ` +
            'Transpose to channels last.',
        );
      }
      const [batch, height, width] = x!.shape as [number, number, number, number];
      const rows = tf.reshape(dy, [batch * height, blockSize, width, -1]);
      return tf.reshape(tf.transpose(rows, [0, 2, 1, 3]), x!.shape);
    },
  }),
);

/** `tf.image.flipLeftRight`; stock has no gradient. */
const flipLeftRight = gradient('FlipLeftRight', {}, (dy) => ({
  image: () => tf.reverse(dy, 2),
}));

/** `tf.diag`; stock has no gradient: the diagonal of `dy`. */
const diag = gradient('Diag', { inputs: ['x'] }, (dy, [x]) => ({
  x: () => {
    const square = tf.reshape(dy, [x!.size, x!.size]);
    return tf.reshape(tf.sum(tf.mul(square, tf.eye(x!.size)), 1), x!.shape);
  },
}));

/** Splitting and unstacking into one part, for which the engine hands over a tensor instead of a list. */
const split: tf.GradConfig = {
  kernelName: 'SplitV',
  gradFunc: (dy, _saved, attributes) => ({
    x: () => tf.concat([dy].flat(), attributes['axis'] as number),
  }),
};

const unstack: tf.GradConfig = {
  kernelName: 'Unpack',
  gradFunc: (dy, _saved, attributes) => ({
    value: () => tf.stack([dy].flat(), attributes['axis'] as number),
  }),
};

export const rearrangingGradients: readonly tf.GradConfig[] = [
  tile,
  mirrorPad,
  depthToSpace,
  flipLeftRight,
  diag,
  split,
  unstack,
];
