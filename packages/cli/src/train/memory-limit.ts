import { totalmem } from 'node:os';
import type { BackendName } from '@gan/core';

/** Where the memory of WebAssembly ends. */
const wasmMemory = 2 ** 32;

/** Bytes of tensors that a backend may hold in this process; undefined where nobody knows, as on a graphics processor. */
export function memoryLimit(backend: BackendName): number | undefined {
  if (backend === 'webgl' || backend === 'webgpu') return undefined;
  return backend === 'wasm' ? Math.min(wasmMemory, machineMemory()) : machineMemory();
}

/** Memory of the machine, or the part of it that this process was given. */
export function machineMemory(): number {
  // 0, or more than there is, where there is no such limit.
  const given = process.constrainedMemory?.() ?? 0;
  return given > 0 ? Math.min(given, totalmem()) : totalmem();
}
