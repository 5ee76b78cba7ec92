import * as tf from '@tensorflow/tfjs';
import { applyLinear } from '../apply-linear.js';
import type { GradientRule } from '../rule.js';

type Paddings = [number, number][];

/** Adds to `[A, L, B]` what a mirrored edge of `dy` refers to: the transpose of copying it there. */
function foldAxis(dy: tf.Tensor, axis: number, before: number, after: number, offset: 0 | 1): tf.Tensor {
  const outer = tf.util.sizeFromShape(dy.shape.slice(0, axis));
  const inner = tf.util.sizeFromShape(dy.shape.slice(axis + 1));
  const length = dy.shape[axis]! - before - after;
  const flat = tf.reshape(dy, [outer, dy.shape[axis]!, inner]);
  const edge = (begin: number, size: number, at: number) => {
    const mirrored = tf.reverse(tf.slice(flat, [0, begin, 0], [outer, size, inner]), 1);
    return tf.pad(mirrored, [[0, 0], [at, length - size - at], [0, 0]]); // prettier-ignore
  };
  let folded: tf.Tensor = tf.slice(flat, [0, before, 0], [outer, length, inner]);
  if (before > 0) folded = tf.add(folded, edge(0, before, offset));
  if (after > 0) folded = tf.add(folded, edge(before + length, after, length - after - offset));
  return tf.reshape(
    folded,
    dy.shape.map((size, i) => (i === axis ? length : size)),
  );
}

/** Reflection and symmetric padding; the stock gradient drops what the mirrored edges received. */
const mirrorPad: GradientRule = {
  kernelName: 'MirrorPad',
  inputs: [],
  gradient(dy, _inputs, attributes) {
    const { paddings, mode } = attributes as { paddings: Paddings; mode: 'reflect' | 'symmetric' };
    const fold = (d: tf.Tensor) =>
      paddings.reduce<tf.Tensor>(
        (folded, [before, after], axis) =>
          before + after === 0 ? folded : foldAxis(folded, axis, before, after, mode === 'reflect' ? 1 : 0),
        d.clone(),
      );
    return { x: () => applyLinear(dy, fold, (g) => tf.mirrorPad(g, paddings, mode)) };
  },
  stockFails: () => true,
};

/** Sums the `reps` copies along one axis. */
function sumCopies(dy: tf.Tensor, axis: number, reps: number): tf.Tensor {
  const outer = tf.util.sizeFromShape(dy.shape.slice(0, axis));
  const rest = tf.util.sizeFromShape(dy.shape.slice(axis)) / reps;
  const shape = dy.shape.map((size, i) => (i === axis ? size / reps : size));
  return tf.reshape(tf.sum(tf.reshape(dy, [outer, reps, rest]), 1), shape);
}

/** Tiling at any rank; stock stops at rank 4 and adds one slice per copy. */
const tile: GradientRule = {
  kernelName: 'Tile',
  inputs: [],
  gradient(dy, _inputs, attributes) {
    const reps = attributes['reps'] as number[];
    const sum = (d: tf.Tensor) =>
      reps.reduce<tf.Tensor>(
        (whole, count, axis) => (count > 1 ? sumCopies(whole, axis, count) : whole),
        d.clone(),
      );
    return { x: () => applyLinear(dy, sum, (g) => tf.tile(g, reps)) };
  },
  stockFails: () => true,
};

/** `[N, bh, bw, c] -> [N, h, w, bbc]`, the inverse and transpose of depth-to-space. */
function spaceToDepth(x: tf.Tensor, block: number): tf.Tensor {
  const [batch, height, width, channels] = x.shape as [number, number, number, number];
  const [h, w] = [height / block, width / block];
  const blocks = tf.reshape(x, [batch * h, block, w, block * channels]);
  return tf.reshape(tf.transpose(blocks, [0, 2, 1, 3]), [batch, h, w, block * block * channels]);
}

/** Pixel shuffling; stock has no gradient. */
const depthToSpace: GradientRule = {
  kernelName: 'DepthToSpace',
  inputs: [],
  gradient(dy, _inputs, attributes) {
    const block = attributes['blockSize'] as number;
    return {
      x: () =>
        applyLinear(
          dy,
          (d) => spaceToDepth(d, block),
          (g) => tf.depthToSpace(g as tf.Tensor4D, block, 'NHWC'),
        ),
    };
  },
};

/** Padding by mirroring, tiling and pixel shuffling: entries are copied or moved, gradients summed back. */
export const rearrangingRules: readonly GradientRule[] = [mirrorPad, tile, depthToSpace];
