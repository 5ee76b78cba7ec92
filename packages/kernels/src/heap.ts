import type { DataType, TensorInfo } from '@tensorflow/tfjs';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';

/** The parts of the Emscripten module that its published types leave out. */
interface EmscriptenInternals {
  _malloc(bytes: number): number;
  _free(offset: number): void;
  readonly asm?: { readonly memory?: WebAssembly.Memory };
  readonly wasmMemory?: WebAssembly.Memory;
}

/** A scratch area that is kept between calls, so that a training step allocates it only once. */
interface Scratch {
  offset: number;
  bytes: number;
}

/**
 * Typed views over the memory of the tfjs wasm backend.
 *
 * The memory grows when tfjs allocates, and growing detaches every earlier view: take a view after the
 * last allocation of a kernel, use it, and never keep it. The getters here always answer with a live one.
 */
export class Heap {
  readonly memory: WebAssembly.Memory;
  readonly #backend: BackendWasm;
  readonly #module: EmscriptenInternals;
  readonly #scratch = new Map<string, Scratch>();
  #floats: Float32Array;
  #integers: Int32Array;

  constructor(backend: BackendWasm) {
    this.#module = backend.wasm as unknown as EmscriptenInternals;
    const memory = this.#module.asm?.memory ?? this.#module.wasmMemory;
    if (memory === undefined) {
      throw new Error(
        'Heap: expected the wasm backend to expose its memory as wasm.asm.memory, got none. ' +
          'Use @tensorflow/tfjs-backend-wasm 4.22.',
      );
    }
    this.memory = memory;
    this.#backend = backend;
    this.#floats = new Float32Array(memory.buffer);
    this.#integers = new Int32Array(memory.buffer);
  }

  /** The whole memory as 32-bit floats; element `i` lies at byte `4 i`. Live until the next allocation. */
  get float32(): Float32Array {
    if (this.#floats.buffer !== this.memory.buffer) this.#floats = new Float32Array(this.memory.buffer);
    return this.#floats;
  }

  /** The whole memory as 32-bit integers; element `i` lies at byte `4 i`. Live until the next allocation. */
  get int32(): Int32Array {
    if (this.#integers.buffer !== this.memory.buffer) this.#integers = new Int32Array(this.memory.buffer);
    return this.#integers;
  }

  /** Present size of the memory in bytes; it never shrinks and ends at 4 GiB. */
  get bytes(): number {
    return this.memory.buffer.byteLength;
  }

  /** Byte offset of a tensor's first element within the memory. */
  byteOffset(tensor: TensorInfo): number {
    return this.#backend.dataIdMap.get(tensor.dataId).memoryOffset;
  }

  /** The number by which the stock kernels know a tensor. */
  tensorId(tensor: TensorInfo): number {
    return this.#backend.dataIdMap.get(tensor.dataId).id;
  }

  /** View of one tensor's elements. Live until the next allocation. */
  floats(tensor: TensorInfo): Float32Array {
    const first = this.byteOffset(tensor) / 4;
    return this.float32.subarray(first, first + tensor.shape.reduce((product, size) => product * size, 1));
  }

  /** Allocates an uninitialised tensor; the engine owns it once a kernel returns it. */
  output(shape: readonly number[], dtype: DataType = 'float32'): TensorInfo {
    return this.#backend.makeOutput([...shape], dtype);
  }

  /** Gives back a tensor that a kernel made for itself and does not return. */
  dispose(tensor: TensorInfo): void {
    this.#backend.disposeData(tensor.dataId);
  }

  /**
   * Byte offset of a scratch area of at least `bytes` bytes, 16-byte aligned, contents undefined.
   *
   * Each name has one area, reused and grown on demand: two kernels may share a name as long as neither
   * calls the other while it uses it. The area stays until {@link Heap.releaseScratch}.
   */
  scratch(name: string, bytes: number): number {
    const held = this.#scratch.get(name);
    if (held !== undefined && held.bytes >= bytes) return alignUp(held.offset);
    if (held !== undefined) this.#module._free(held.offset);
    const offset = this.#module._malloc(bytes + ALIGNMENT) >>> 0;
    this.#scratch.set(name, { offset, bytes });
    return alignUp(offset);
  }

  /** Frees every scratch area. */
  releaseScratch(): void {
    for (const { offset } of this.#scratch.values()) this.#module._free(offset);
    this.#scratch.clear();
  }
}

const ALIGNMENT = 16;

const alignUp = (offset: number): number => Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
