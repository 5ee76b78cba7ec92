import * as tf from '@tensorflow/tfjs';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useTrainingKernels } from '../../index.js';

const numbers = (z: tf.Tensor): number[] => [...(z.dataSync() as Float32Array)];

describe('complex tensors on wasm', () => {
  let restore = (): void => undefined;
  let backend: BackendWasm;
  beforeAll(async () => {
    tf.env().set('IS_TEST', true);
    restore = (await useTrainingKernels({ blas: 'off' })).restore;
    backend = tf.backend() as BackendWasm;
  });
  afterAll(() => restore());

  it('read as real and imaginary parts in turn, at once and later', async () => {
    const z = tf.complex([1, 2], [3, 4]);
    expect(numbers(z)).toEqual([1, 3, 2, 4]);
    expect([...((await z.data()) as unknown as Float32Array)]).toEqual([1, 3, 2, 4]);
    z.dispose();
  });

  it('keep one data id, which goes with the last tensor that shares it', () => {
    const [ids, tensors] = [backend.numDataIds(), tf.memory().numTensors];
    const z = tf.complex([1, 2], [3, 4]);
    // The two parts that `tf.complex` made of the lists are gone outside of a tidy only with their tensors.
    const held = backend.numDataIds();
    const row = z.reshape([1, 2]);
    const copy = z.clone();
    expect(backend.numDataIds()).toBe(held);
    z.dispose();
    row.dispose();
    expect(numbers(copy)).toEqual([1, 3, 2, 4]);
    copy.dispose();
    expect(backend.numDataIds()).toBe(held - 1);
    expect(held - 1 - ids).toBe(tf.memory().numTensors - tensors);
  });

  it('leave nothing behind, in results or in gradients', () => {
    const x = tf.tensor1d([0.1, -0.4, 0.9, 0.3, -0.7, 0.2, 0.5, -0.1]);
    const magnitude = (signal: tf.Tensor): tf.Scalar =>
      tf.sum(tf.abs(tf.signal.stft(signal as tf.Tensor1D, 4, 2)));
    const step = (): void => tf.dispose(tf.valueAndGrad(magnitude)(x));
    step();
    const before = [backend.numDataIds(), tf.memory().numTensors, tf.memory().numBytes];
    for (let i = 0; i < 20; i++) step();
    expect([backend.numDataIds(), tf.memory().numTensors, tf.memory().numBytes]).toEqual(before);
    x.dispose();
  });

  it('move over from the cpu backend', async () => {
    await tf.setBackend('cpu');
    const z = tf.tidy(() => tf.complex([1, 2], [3, 4]));
    await tf.setBackend('wasm');
    const twice = tf.tidy(() => tf.add(z, z));
    expect(numbers(twice)).toEqual([2, 6, 4, 8]);
    tf.dispose([z, twice]);
  });

  it('have second derivatives through their absolute values', () => {
    // |x + 2ix|² = 5x², so the second derivative is 10.
    const f = (x: tf.Tensor): tf.Tensor => tf.square(tf.abs(tf.complex(x, tf.mul(x, 2))));
    const second = tf.grad((x) => tf.grad((y) => tf.sum(f(y)))(x));
    const found = tf.tidy(() => second(tf.tensor1d([0.5, -1.5])));
    numbers(found).forEach((value) => expect(value).toBeCloseTo(10, 4));
    found.dispose();
  });

  it('are refused as the result of a function to differentiate', () => {
    const spectrum = (x: tf.Tensor): tf.Tensor => tf.complex(x, x);
    expect(() => tf.grad(spectrum)(tf.scalar(1))).toThrow(/expected a real result, got complex64/);
  });
});
