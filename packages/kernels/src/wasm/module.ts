import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { relaxedSimdBinary, simdBinary } from './binary.js';
import type { WasmExports } from './exports.js';

/** Which build of the kernels an engine can run; `undefined` where it has no SIMD at all. */
export type SimdVariant = 'simd' | 'relaxed-simd';

/** The compiled kernels, linked to one backend's memory. */
export interface WasmKernels {
  variant: SimdVariant;
  exports: WasmExports;
}

interface EmscriptenMemories {
  asm?: { memory?: WebAssembly.Memory };
  wasmMemory?: WebAssembly.Memory;
}

// Keyed by memory, since disposing a backend and making it anew gives another memory.
const instances = new WeakMap<WebAssembly.Memory, WasmKernels>();

/**
 * Links the kernels to the memory of a tfjs wasm backend; later calls for the same memory answer at once.
 * They take addresses in that memory and allocate nothing, so nothing needs disposing.
 *
 * @returns the kernels, or undefined where the engine lacks 128-bit SIMD.
 * @throws Error if the backend shows no memory (an untested tfjs version).
 */
export async function instantiateKernels(backend: BackendWasm): Promise<WasmKernels | undefined> {
  const memory = backendMemory(backend);
  const known = instances.get(memory);
  if (known) return known;
  const chosen = chooseBinary();
  if (!chosen) return undefined;
  const bytes = isShared(memory) ? declareShared(chosen.bytes) : chosen.bytes;
  const { instance } = await WebAssembly.instantiate(bytes, { env: { memory } });
  const kernels = { variant: chosen.variant, exports: instance.exports as unknown as WasmExports };
  instances.set(memory, kernels);
  return kernels;
}

/**
 * The kernels that `instantiateKernels` linked to this backend, for use inside a kernel function.
 *
 * @throws Error if they were not linked.
 */
export function wasmExports(backend: BackendWasm): WasmExports {
  const kernels = instances.get(backendMemory(backend));
  if (kernels) return kernels.exports;
  throw new Error(
    'wasmExports: expected kernels linked to this backend, got none. Await instantiateKernels(backend) first.',
  );
}

function backendMemory(backend: BackendWasm): WebAssembly.Memory {
  // The threaded build imports its memory instead of exporting it, and keeps it under another name.
  const module = backend.wasm as unknown as EmscriptenMemories;
  const memory = module.asm?.memory ?? module.wasmMemory;
  if (memory) return memory;
  throw new Error(
    'instantiateKernels: expected a wasm backend that exposes its memory, got one without. Use @tensorflow/tfjs-backend-wasm 4.22.',
  );
}

function chooseBinary(): { variant: SimdVariant; bytes: Uint8Array<ArrayBuffer> } | undefined {
  const relaxed = decodeBase64(relaxedSimdBinary);
  if (WebAssembly.validate(relaxed)) return { variant: 'relaxed-simd', bytes: relaxed };
  const simd = decodeBase64(simdBinary);
  return WebAssembly.validate(simd) ? { variant: 'simd', bytes: simd } : undefined;
}

function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  const characters = atob(text);
  const bytes = new Uint8Array(characters.length);
  for (let i = 0; i < characters.length; i++) bytes[i] = characters.charCodeAt(i);
  return bytes;
}

function isShared(memory: WebAssembly.Memory): boolean {
  return typeof SharedArrayBuffer !== 'undefined' && memory.buffer instanceof SharedArrayBuffer;
}

/** The same module importing a shared memory: one bit of the limits that follow the name "memory". */
function declareShared(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const importName = [...'memory'].map((character) => character.charCodeAt(0));
  const limits = [2, 1]; // kind: memory; limits: with a maximum, not shared
  const pattern = [...importName, ...limits];
  const at = bytes.findIndex((_, start) => pattern.every((byte, i) => bytes[start + i] === byte));
  const patched = bytes.slice();
  patched[at + pattern.length - 1] = 3;
  return patched;
}
