import * as tf from '@tensorflow/tfjs';
import { afterEach, describe, expect, it } from 'vitest';
import { useTrainingKernels } from './index.js';

const registered = (backendName: string): Map<string, tf.KernelConfig> =>
  new Map(tf.getKernelsForBackend(backendName).map((kernel) => [kernel.kernelName, kernel]));

const product = (): number[] =>
  tf.tidy(() => [
    ...tf.matMul(tf.tensor2d([1, 2, 3, 4], [2, 2]), tf.tensor2d([5, 6, 7, 8], [2, 2])).dataSync(),
  ]);

describe('useTrainingKernels', () => {
  afterEach(async () => (await useTrainingKernels()).restore());

  it('selects the wasm backend and says what it did', async () => {
    await tf.setBackend('cpu');
    const report = await useTrainingKernels({ blas: 'off' });
    expect(tf.getBackend()).toBe('wasm');
    expect(report).toMatchObject({ backend: 'wasm', gemm: 'simd', blas: null, warnings: [] });
    expect(report.simd).toMatch(/simd/);
    for (const name of [tf.BatchMatMul, tf._FusedMatMul, tf.Conv2D, tf.Conv2DBackpropFilter]) {
      expect(report.kernels).toContain(name);
    }
    expect([...report.kernels]).toEqual([...report.kernels].sort());
    expect(product()).toEqual([19, 22, 43, 50]);
  });

  it('changes nothing when called twice, at once or in turn', async () => {
    const [first, second] = await Promise.all([useTrainingKernels(), useTrainingKernels()]);
    expect(second).toBe(first);
    expect(await useTrainingKernels()).toBe(first);
    expect(registered('wasm').size).toBe(new Set(registered('wasm').keys()).size);
  });

  it('puts every stock kernel and gradient back, on every backend', async () => {
    await tf.setBackend('wasm');
    const before = ['wasm', 'cpu'].map(registered);
    const gradient = tf.getGradient(tf.MaxPool);
    const report = await useTrainingKernels();
    expect(registered('wasm')).not.toEqual(before[0]);
    report.restore();
    report.restore();
    expect(['wasm', 'cpu'].map(registered)).toEqual(before);
    expect(tf.getGradient(tf.MaxPool)).toBe(gradient);
    expect(product()).toEqual([19, 22, 43, 50]);
  });

  it('switches when the options change, and still restores everything', async () => {
    await tf.setBackend('wasm');
    const before = registered('wasm');
    const auto = await useTrainingKernels({ blas: 'auto', threads: 1 });
    const off = await useTrainingKernels({ blas: 'off' });
    expect(off.gemm).toBe('simd');
    expect(product()).toEqual([19, 22, 43, 50]);
    if (auto.blas?.found) expect((await useTrainingKernels({ blas: auto.blas.library! })).gemm).toBe('blas');
    auto.restore();
    expect(registered('wasm')).toEqual(before);
  });

  it('warns about a library that cannot be loaded and works without', async () => {
    const report = await useTrainingKernels({ blas: '/nowhere/libnothing.so' });
    expect(report.gemm).toBe('simd');
    expect(report.warnings).toHaveLength(1);
    expect(product()).toEqual([19, 22, 43, 50]);
  });

  it('keeps the kernels while other backends are selected in between', async () => {
    const report = await useTrainingKernels();
    await tf.setBackend('cpu');
    await tf.setBackend('wasm');
    expect(await useTrainingKernels()).toBe(report);
    expect(product()).toEqual([19, 22, 43, 50]);
  });

  it('leaves a backend that is made anew stock, until called again', async () => {
    await tf.setBackend('wasm');
    const before = registered('wasm');
    const factory = tf.findBackendFactory('wasm');
    const report = await useTrainingKernels();
    await tf.setBackend('cpu');
    tf.removeBackend('wasm');
    tf.registerBackend('wasm', factory, 2);
    await tf.setBackend('wasm');
    expect(registered('wasm')).toEqual(before);
    expect(product()).toEqual([19, 22, 43, 50]);
    const again = await useTrainingKernels();
    expect(again).not.toBe(report);
    expect(product()).toEqual([19, 22, 43, 50]);
  });
});
