import type { Heap } from '../heap.js';
import type { WasmExports } from '../wasm/exports.js';
import { clearEmptyProduct } from './empty-product.js';
import type { Gemm } from './gemm.js';

/**
 * Matrix products in WebAssembly SIMD: blocks of both operands are packed into panels that stay in the
 * caches (Goto & van de Geijn 2008, https://doi.org/10.1145/1356052.1356053), so a transposed operand
 * costs what a plain one does.
 */
export const simdGemm = (heap: Heap, wasm: WasmExports): Gemm => ({
  kind: 'simd',
  multiply: (product) => {
    if (clearEmptyProduct(heap, product)) return;
    const { rows, columns, depth, a, b, c, accumulate } = product;
    const work = heap.scratch('gemm', wasm.gemmWorkBytes());
    wasm.gemm(
      rows,
      columns,
      depth,
      a.offset,
      a.stride,
      Number(a.transposed ?? false),
      b.offset,
      b.stride,
      Number(b.transposed ?? false),
      c.offset,
      c.stride,
      Number(accumulate ?? false),
      work,
    );
  },
});
