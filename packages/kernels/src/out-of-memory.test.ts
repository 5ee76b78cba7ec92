import * as tf from '@tensorflow/tfjs';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OutOfMemoryError, useTrainingKernels } from './index.js';

const MEGABYTE = 2 ** 20;

describe('running out of the 4 GiB of wasm memory', () => {
  const held: tf.Tensor[] = [];

  // Memory that nothing writes to takes no room on the machine, only in the backend's address space.
  const hold = (megabytes: number): tf.Tensor => {
    const info = (tf.backend() as BackendWasm).makeOutput([(megabytes * MEGABYTE) / 4], 'float32');
    held.push(tf.engine().makeTensorFromTensorInfo(info));
    return held.at(-1)!;
  };

  const malloc = (bytes: number): number =>
    (tf.backend() as unknown as { wasm: { _malloc(bytes: number): number } }).wasm._malloc(bytes);

  // A memory never shrinks, so each test gets one of its own.
  beforeEach(async () => {
    const factory = tf.findBackendFactory('wasm');
    await tf.setBackend('cpu');
    tf.removeBackend('wasm');
    tf.registerBackend('wasm', factory, 2);
    await useTrainingKernels({ blas: 'off' });
  });

  afterEach(async () => {
    tf.dispose(held.splice(0));
    (await useTrainingKernels({ blas: 'off' })).restore();
  });

  it('names the operation, the shape, what is in use and what to do', () => {
    for (let i = 0; i < 3; i++) hold(1024);
    const x = tf.zeros([4, 4]);
    const grow = () => tf.tile(x, [8192, 8192]);
    expect(grow).toThrow(OutOfMemoryError);
    expect(grow).toThrow(/^tile: expected 4096 MiB of wasm memory for a float32 tensor \[/);
    expect(grow).toThrow(/got a heap of \d+ MiB \(it ends at 4096 MiB\) that holds 3072 MiB in 4 tensors/);
    expect(grow).toThrow(/Use a smaller batch/);
    x.dispose();
  });

  // The size at which the stock allocator's sums wrap around depends on how full the memory is.
  it.each([100, 250, 700, 2040])(
    'is noticed when it happens in steps of %i MiB, and harms nothing',
    (step) => {
      const marker = tf.range(0, 1000);
      expect(() => {
        for (let i = 0; i < 50; i++) hold(step);
      }).toThrow(OutOfMemoryError);
      expect(() => hold(step)).toThrow(OutOfMemoryError);
      expect([...marker.dataSync()]).toEqual(Array.from({ length: 1000 }, (_, i) => i));
      const [a, b] = [tf.tensor2d([1, 2], [1, 2]), tf.tensor2d([3, 4], [2, 1])];
      expect([...tf.matMul(a, b).dataSync()]).toEqual([11]);
      tf.dispose([a, b, marker]);
    },
  );

  it('does not refuse what fits into memory that was given back', () => {
    while (held.length < 39) hold(100);
    expect(() => hold(290)).toThrow(OutOfMemoryError);
    held.splice(10, 1)[0]!.dispose();
    expect(hold(99).size).toBe((99 * MEGABYTE) / 4);
  });

  it('says so for scratch memory too', () => {
    for (let i = 0; i < 3; i++) hold(1024);
    expect(() => malloc(2048 * MEGABYTE)).toThrow(/for scratch memory/);
  });

  it('is as before once restored', async () => {
    const { wasm } = tf.backend() as unknown as { wasm: { _malloc: unknown; _free: unknown } };
    const guarded = { ...wasm };
    (await useTrainingKernels({ blas: 'off' })).restore();
    expect(wasm._malloc).not.toBe(guarded._malloc);
    expect(wasm._free).not.toBe(guarded._free);
    expect(malloc(16)).toBeGreaterThan(0);
  });
});
