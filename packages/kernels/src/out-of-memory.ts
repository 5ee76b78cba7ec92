import * as tf from '@tensorflow/tfjs';
import type { DataType } from '@tensorflow/tfjs';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { LiveBlocks } from './live-blocks.js';

/** The allocator of the Emscripten module, which its published types leave out. */
interface Allocator {
  readonly HEAPU8: Uint8Array;
  _malloc(bytes: number): number;
  _free(offset: number): void;
}

/** Where the memory ends: 4 GiB less the one page that Emscripten keeps. */
const MEMORY_END = 2 ** 32 - 2 ** 16;

/** What the allocator spends on a block beyond its size, generously. */
const OVERHEAD = 256;

/** The memory of the wasm backend is full. */
export class OutOfMemoryError extends Error {
  override readonly name = 'OutOfMemoryError';
}

/**
 * Makes the backend say so when its memory is full.
 *
 * A WebAssembly memory ends at 4 GiB. Stock tfjs takes the null pointer of a failed allocation for an
 * address, and near the end its allocator's 32-bit sums wrap around, so that it answers with a block that
 * reaches beyond the memory: it dies later (`memory access out of bounds`) or overwrites other tensors.
 *
 * @returns a function that undoes it.
 */
export const guardHeap = (backend: BackendWasm): (() => void) => {
  const module = backend.wasm as unknown as Allocator;
  // The first calls replace the module's own entries, and would undo what we put there.
  module._free(module._malloc(4));
  const { _malloc: malloc, _free: free } = module;
  const { move } = backend;
  const blocks = new LiveBlocks();
  let wanted = 'scratch memory';
  module._malloc = (bytes) => {
    const offset = canAllocate(module, blocks, bytes) ? malloc(bytes) >>> 0 : 0;
    const overran = offset + bytes > module.HEAPU8.byteLength;
    if (bytes > 0 && (offset === 0 || overran)) throw outOfMemory(bytes, wanted, module, overran);
    blocks.add(offset, bytes);
    return offset;
  };
  module._free = (offset) => {
    blocks.remove(offset >>> 0);
    free(offset);
  };
  backend.move = (dataId, values, shape, dtype, refCount) => {
    wanted = describeTensor(shape, dtype);
    try {
      move.call(backend, dataId, values, shape, dtype, refCount);
    } finally {
      wanted = 'scratch memory';
    }
  };
  return () => {
    module._malloc = malloc;
    module._free = free;
    backend.move = move;
  };
};

/**
 * Whether the allocator may be asked at all: only where it fails near the end of the memory does it wrap
 * around. Small blocks that tfjs' C++ allocated are not known here, so that it may still fail.
 */
const canAllocate = (module: Allocator, blocks: LiveBlocks, bytes: number): boolean => {
  const needed = bytes + OVERHEAD;
  return module.HEAPU8.byteLength + needed <= MEMORY_END || blocks.hasRoomFor(needed, MEMORY_END);
};

const describeTensor = (shape: readonly number[], dtype: DataType): string =>
  `a ${dtype} tensor [${shape.join(', ')}]`;

const outOfMemory = (
  bytes: number,
  wanted: string,
  module: Allocator,
  overran: boolean,
): OutOfMemoryError => {
  const { numBytes, numTensors } = tf.memory();
  return new OutOfMemoryError(
    `${runningOperation()}: expected ${megabytes(bytes)} of wasm memory for ${wanted}, got a heap of ` +
      `${megabytes(module.HEAPU8.byteLength)} (it ends at 4096 MiB) that holds ${megabytes(numBytes)} in ` +
      `${numTensors} tensors. Use a smaller batch or model, dispose tensors sooner (tf.tidy), or split the step.` +
      // The allocator has then written its notes at an address that wrapped around.
      (overran ? ' A tensor may have been damaged: restart from a checkpoint rather than going on.' : ''),
  );
};

/** Name of the tfjs operation that runs now, as users know it. */
const runningOperation = (): string => {
  const scope = tf.engine().state.activeScope?.name ?? '';
  return scope.replace(/__op$/, '') || 'tensor';
};

const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(bytes < 2 ** 20 ? 3 : 0)} MiB`;
