import * as tf from '@tensorflow/tfjs';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import '@tensorflow/tfjs-backend-wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { Heap } from './heap.js';

describe('Heap', () => {
  let heap: Heap;

  beforeAll(async () => {
    expect(await tf.setBackend('wasm')).toBe(true);
    heap = new Heap(tf.backend() as BackendWasm);
  });

  it('shows the elements of a tensor in place', () => {
    const x = tf.tensor2d([1, 2, 3, 4, 5, 6], [2, 3]);
    expect([...heap.floats(x)]).toEqual([1, 2, 3, 4, 5, 6]);
    heap.floats(x)[4] = 50;
    expect([...x.dataSync()]).toEqual([1, 2, 3, 4, 50, 6]);
    const integers = tf.tensor1d([7, 8], 'int32');
    expect(heap.int32[heap.byteOffset(integers) / 4 + 1]).toBe(8);
    tf.dispose([x, integers]);
  });

  it('gives live views after the memory has grown', () => {
    const x = tf.tensor1d([1, 2, 3]);
    const [stale, bytes] = [heap.float32, heap.bytes];
    const big = heap.output([bytes / 4]);
    expect(heap.bytes).toBeGreaterThan(bytes);
    expect(stale.length).toBe(0);
    expect([...heap.floats(x)]).toEqual([1, 2, 3]);
    expect(heap.int32.length).toBe(heap.bytes / 4);
    heap.dispose(big);
    x.dispose();
  });

  it('keeps one aligned scratch area for each name and grows it', () => {
    const small = heap.scratch('a', 100);
    expect(small % 16).toBe(0);
    expect(heap.scratch('a', 60)).toBe(small);
    const other = heap.scratch('b', 100);
    expect(Math.abs(other - small)).toBeGreaterThanOrEqual(100);
    const grown = heap.scratch('a', 10_000);
    heap.float32.fill(7, grown / 4, grown / 4 + 2500);
    expect(heap.scratch('a', 10_000)).toBe(grown);
    heap.releaseScratch();
    expect(heap.scratch('b', 8) % 16).toBe(0);
    heap.releaseScratch();
  });

  it('refuses a backend that hides its memory', () => {
    expect(() => new Heap({ wasm: {} } as unknown as BackendWasm)).toThrow(/wasm\.asm\.memory/);
  });
});
