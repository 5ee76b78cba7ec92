import { BatchMatMul, broadcast_util, util } from '@tensorflow/tfjs';
import type { BatchMatMulAttrs, KernelConfig, TensorInfo } from '@tensorflow/tfjs';
import type { StoredMatrix } from '../gemm/gemm.js';
import { runStockKernel, wasmKernel, type ProductContext, type Tensors } from './kernel.js';

/** `tf.matMul`: the matrix product over the last two axes, the others broadcast against each other. */
export const batchMatMul = (context: ProductContext): KernelConfig =>
  wasmKernel<Tensors<'a' | 'b'>, BatchMatMulAttrs>(BatchMatMul, ({ a, b }, attributes) => {
    // The stock kernel refuses other types, in its own words.
    if (a.dtype !== 'float32' || b.dtype !== 'float32') {
      return runStockKernel(context, BatchMatMul, { a, b }, attributes);
    }
    return multiplyBatches(context, a, b, attributes.transposeA, attributes.transposeB);
  });

/**
 * `op(a) op(b)` for tensors `[..., m, k]` and `[..., k, n]` (before transposing) as a new `[..., m, n]`.
 *
 * @throws Error where the inner sizes differ or the outer ones do not broadcast.
 */
export const multiplyBatches = (
  context: ProductContext,
  a: TensorInfo,
  b: TensorInfo,
  transposeA: boolean,
  transposeB: boolean,
): TensorInfo => {
  const [outerA, outerB] = [a.shape.slice(0, -2), b.shape.slice(0, -2)];
  const outer = broadcast_util.assertAndGetBroadcastShape(outerA, outerB);
  const left = layout(a, transposeA);
  const right = layout(b, transposeB);
  const [rows, depth] = transposeA ? [left.columns, left.rows] : [left.rows, left.columns];
  const [inner, columns] = transposeB ? [right.columns, right.rows] : [right.rows, right.columns];
  if (depth !== inner) {
    throw new Error(
      `matMul: expected equal inner sizes, got ${depth} and ${inner} for shapes [${a.shape}] and [${b.shape}] ` +
        `with transposeA=${transposeA} and transposeB=${transposeB}. Check the order and the transposes.`,
    );
  }
  // On threads the stock kernel is the fast one, for what it is fast at.
  if (context.gemm.kind === 'xnnpack' && !transposeA && !transposeB) {
    return runStockKernel(context, BatchMatMul, { a, b }, { transposeA, transposeB });
  }
  const out = context.heap.output([...outer, rows, columns]);
  const sizes = { rows, columns, depth };
  const offsets = {
    a: context.heap.byteOffset(a),
    b: context.heap.byteOffset(b),
    c: context.heap.byteOffset(out),
  };
  // One matrix for every item of the left batch: the batch is then only a taller left matrix.
  if (util.sizeFromShape(outerB) === 1 && !transposeA) {
    const batches = util.sizeFromShape(outerA);
    context.gemm.multiply({
      ...sizes,
      rows: batches * rows,
      a: left.at(offsets.a, 0),
      b: right.at(offsets.b, 0),
      c: { offset: offsets.c, stride: columns },
    });
    return out;
  }
  const [batchesA, batchesB] = [batchIndices(outerA, outer), batchIndices(outerB, outer)];
  for (let batch = 0; batch < batchesA.length; batch++) {
    context.gemm.multiply({
      ...sizes,
      a: left.at(offsets.a, batchesA[batch]!),
      b: right.at(offsets.b, batchesB[batch]!),
      c: { offset: offsets.c + 4 * batch * rows * columns, stride: columns },
    });
  }
  return out;
};

const layout = (tensor: TensorInfo, transposed: boolean) => {
  const [rows, columns] = tensor.shape.slice(-2) as [number, number];
  return {
    rows,
    columns,
    at: (base: number, batch: number): StoredMatrix => ({
      offset: base + 4 * batch * rows * columns,
      stride: columns,
      transposed,
    }),
  };
};

/** For each item of the broadcast batch, in order, the item of a tensor's own batch that it reads. */
const batchIndices = (own: readonly number[], broadcast: readonly number[]): number[] => {
  let indices = [0];
  let axisStride = 1;
  const strides: number[] = [];
  for (let axis = own.length - 1; axis >= 0; axis--) {
    strides.unshift(own[axis] === 1 ? 0 : axisStride);
    axisStride *= own[axis]!;
  }
  broadcast.forEach((size, axis) => {
    const stride = strides[axis - (broadcast.length - own.length)] ?? 0;
    indices = indices.flatMap((index) => Array.from({ length: size }, (_, i) => index + i * stride));
  });
  return indices;
};
