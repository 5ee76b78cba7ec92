import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as tf from '@tensorflow/tfjs';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import '@tensorflow/tfjs-backend-wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { instantiateKernels, wasmExports } from './module.js';

const script = fileURLToPath(new URL('../../scripts/build-assembly.mjs', import.meta.url));

/** A stand-in for the browser's threaded backend, whose memory is shared and under another name. */
function threadedBackend(): { backend: BackendWasm; memory: WebAssembly.Memory } {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 65536, shared: true });
  return { backend: { wasm: { wasmMemory: memory } } as unknown as BackendWasm, memory };
}

describe('the compiled kernels', () => {
  beforeAll(async () => {
    tf.env().set('IS_TEST', true);
    expect(await tf.setBackend('wasm')).toBe(true);
  });

  it('are what assembly/ compiles to', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [script, '--check']);
    expect(stdout).toMatch(/simd \d+ bytes/);
    // Two compilations take seconds alone, and minutes beside other work.
  }, 300_000);

  it('read and write the memory of the backend', async () => {
    const backend = tf.backend() as BackendWasm;
    const kernels = await instantiateKernels(backend);
    expect(await instantiateKernels(backend)).toBe(kernels);
    const x = tf.tensor1d([-2, -1, 0, 1, 2]);
    const out = tf.zeros([5]);
    wasmExports(backend).mapLeakyRelu(
      backend.getMemoryOffset(x.dataId),
      backend.getMemoryOffset(out.dataId),
      5,
      0.5,
    );
    expect([...out.dataSync()]).toEqual([-1, -0.5, 0, 1, 2]);
    tf.dispose([x, out]);
  });

  it('link to a shared memory', async () => {
    const { backend, memory } = threadedBackend();
    await instantiateKernels(backend);
    const floats = new Float32Array(memory.buffer);
    floats.set([-4, 4, -8, 8, -1]);
    wasmExports(backend).mapLeakyRelu(0, 64, 5, 0.25);
    expect([...floats.slice(16, 21)]).toEqual([-1, 4, -2, 8, -0.25]);
  });

  it('say what to do when they were not linked', () => {
    expect(() => wasmExports(threadedBackend().backend)).toThrow(/instantiateKernels/);
    expect(() => wasmExports({ wasm: {} } as unknown as BackendWasm)).toThrow(/4\.22/);
  });
});
