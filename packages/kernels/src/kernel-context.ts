import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { KernelConfig } from '@tensorflow/tfjs';
import type { Heap } from './heap.js';

/** What every kernel of ours is built from: one initialised wasm backend and the ways into its memory. */
export interface KernelContext {
  readonly backend: BackendWasm;
  readonly heap: Heap;
  /**
   * The kernel that stock tfjs registers for wasm, whatever is registered now, for falling back on it.
   *
   * @throws Error if stock tfjs has no such kernel on wasm.
   */
  stock(kernelName: string): KernelConfig;
}
