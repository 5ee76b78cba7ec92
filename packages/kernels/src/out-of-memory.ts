import * as tf from '@tensorflow/tfjs';
import type { DataType } from '@tensorflow/tfjs';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';

/** The allocator of the Emscripten module, which its published types leave out. */
interface Allocator {
  _malloc(bytes: number): number;
  _free(offset: number): void;
}

/** The memory of the wasm backend is full. */
export class OutOfMemoryError extends Error {
  override readonly name = 'OutOfMemoryError';
}

/**
 * Makes the backend say so when its memory is full.
 *
 * A WebAssembly memory ends at 4 GiB. Stock tfjs takes the null pointer of a failed allocation for an
 * address and dies later, as `memory access out of bounds` or by overwriting what lies at address 0.
 *
 * @returns a function that undoes it.
 */
export const guardHeap = (backend: BackendWasm): (() => void) => {
  const module = backend.wasm as unknown as Allocator;
  // The first call replaces the module's own entry, and would undo what we put there.
  module._free(module._malloc(4));
  const { _malloc: malloc } = module;
  const { move } = backend;
  let wanted = 'scratch memory';
  module._malloc = (bytes) => {
    const offset = malloc(bytes);
    if (offset === 0 && bytes > 0) throw outOfMemory(bytes, wanted, module);
    return offset;
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
    backend.move = move;
  };
};

const describeTensor = (shape: readonly number[], dtype: DataType): string =>
  `a ${dtype} tensor [${shape.join(', ')}]`;

const outOfMemory = (bytes: number, wanted: string, module: Allocator): OutOfMemoryError => {
  const { numBytes, numTensors } = tf.memory();
  const heap = (module as unknown as { HEAPU8: Uint8Array }).HEAPU8.byteLength;
  return new OutOfMemoryError(
    `${runningOperation()}: expected ${megabytes(bytes)} of wasm memory for ${wanted}, got a heap of ` +
      `${megabytes(heap)} (it ends at 4096 MiB) that holds ${megabytes(numBytes)} in ${numTensors} tensors. ` +
      'Use a smaller batch or model, dispose tensors sooner (tf.tidy), or split the step.',
  );
};

/** Name of the tfjs operation that runs now, as users know it. */
const runningOperation = (): string => {
  const scope = tf.engine().state.activeScope?.name ?? '';
  return scope.replace(/__op$/, '') || 'tensor';
};

const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(bytes < 2 ** 20 ? 3 : 0)} MiB`;
