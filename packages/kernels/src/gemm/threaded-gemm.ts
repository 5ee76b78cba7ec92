import { BatchMatMul } from '@tensorflow/tfjs';
import type { TensorInfo } from '@tensorflow/tfjs';
import type { KernelContext } from '../kernel-context.js';
import type { WasmExports } from '../wasm/exports.js';
import type { Gemm, MatrixProduct, StoredMatrix } from './gemm.js';
import { simdGemm } from './simd-gemm.js';

// Below that, waking threads and bringing operands into shape cost more than the threads save.
const FEWEST_MULTIPLICATIONS = 2 ** 22;

/**
 * Matrix products on the threads of XNNPACK, which stock tfjs has in cross-origin isolated pages on machines
 * with many cores. Its kernel wants both operands plain, so others are first brought into that shape; small
 * products stay on our own SIMD.
 *
 * @param fewestMultiplications products of fewer multiplications are small.
 */
export const threadedGemm = (
  context: KernelContext,
  wasm: WasmExports,
  fewestMultiplications = FEWEST_MULTIPLICATIONS,
): Gemm => {
  const { heap, backend } = context;
  const small = simdGemm(heap, wasm);
  const product = context.stock(BatchMatMul);
  return {
    kind: 'xnnpack',
    multiply: (request) => {
      const { rows, columns, depth } = request;
      if (rows * columns * depth < fewestMultiplications || depth === 0) return small.multiply(request);
      const a = plainMatrix(context, wasm, request.a, rows, depth);
      const b = plainMatrix(context, wasm, request.b, depth, columns);
      const attrs = { transposeA: false, transposeB: false };
      const result = product.kernelFunc({ inputs: { a, b }, attrs, backend }) as TensorInfo;
      store(context, wasm, result, request);
      for (const tensor of [a, b, result]) heap.dispose(tensor);
    },
  };
};

/** A new tensor `[1, rows, columns]` with the elements of a stored matrix. */
const plainMatrix = (
  { heap }: KernelContext,
  wasm: WasmExports,
  matrix: StoredMatrix,
  rows: number,
  columns: number,
): TensorInfo => {
  const plain = heap.output([1, rows, columns]);
  const out = heap.byteOffset(plain);
  const { offset, stride, transposed } = matrix;
  if (transposed) {
    wasm.transposeMatrices(offset, out, 1, 1, columns, rows, 0, 0, 4 * stride, 0, 0, 4 * columns);
  } else {
    copyRows(heap.float32, { offset, stride }, { offset: out, stride: columns }, rows, columns);
  }
  return plain;
};

/** Writes a result to where the product is wanted, or adds it to what is there. */
const store = (
  { heap }: KernelContext,
  wasm: WasmExports,
  result: TensorInfo,
  { rows, columns, c, accumulate }: MatrixProduct,
): void => {
  const from = { offset: heap.byteOffset(result), stride: columns };
  if (!accumulate) return copyRows(heap.float32, from, c, rows, columns);
  for (let row = 0; row < rows; row++) {
    const out = c.offset + 4 * row * c.stride;
    wasm.add(out, from.offset + 4 * row * columns, out, 1, columns, 0, 0, 4, 4);
  }
};

const copyRows = (
  floats: Float32Array,
  from: StoredMatrix,
  to: StoredMatrix,
  rows: number,
  columns: number,
): void => {
  // Rows without gaps between them are one row.
  const whole = from.stride === columns && to.stride === columns;
  const [count, length] = whole ? [1, rows * columns] : [rows, columns];
  for (let row = 0; row < count; row++) {
    const start = from.offset / 4 + row * from.stride;
    floats.copyWithin(to.offset / 4 + row * to.stride, start, start + length);
  }
};
